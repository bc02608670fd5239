import Paper from '@material-ui/core/Paper';
import Tab from '@material-ui/core/Tab';
import Tabs from '@material-ui/core/Tabs';
import useMediaQuery from '@material-ui/core/useMediaQuery';
import { makeStyles, useTheme } from '@material-ui/core/styles';
import type { ReactNode } from 'react';

const useStyles = makeStyles(theme => ({
  tabs: {
    marginBottom: theme.spacing(2),
    borderBottom: `1px solid ${theme.palette.divider}`,
  },
  panel: {
    padding: theme.spacing(2),
    minWidth: 0,
    [theme.breakpoints.down('xs')]: { padding: theme.spacing(1.5, 1) },
  },
}));

/**
 * The tabs of a page, and the one that is open on paper below them.
 * @public
 */
export function PageTabs<T extends string>(props: {
  /** Begins the ids of tabs and panels; unique in the app. */
  id: string;
  /** What the tabs are, read out. */
  label: string;
  tabs: readonly { id: T; label: string }[];
  /** The tab that is open. */
  tab: T;
  onOpen: (tab: T) => void;
  children: ReactNode;
}) {
  const { id, label, tabs, tab, onOpen, children } = props;
  const classes = useStyles();
  const phone = useMediaQuery(useTheme().breakpoints.down('xs'));
  return (
    <>
      <Tabs
        className={classes.tabs}
        value={tab}
        onChange={(_, next) => onOpen(next)}
        variant="scrollable"
        // By default a phone has none, and would hide that there are more.
        scrollButtons={phone ? 'on' : 'auto'}
        indicatorColor="primary"
        textColor="primary"
        aria-label={label}
      >
        {tabs.map(one => (
          <Tab
            key={one.id}
            value={one.id}
            id={`${id}-tab-${one.id}`}
            aria-controls={one.id === tab ? `${id}-panel-${one.id}` : undefined}
            label={one.label}
          />
        ))}
      </Tabs>
      <Paper
        variant="outlined"
        className={classes.panel}
        role="tabpanel"
        id={`${id}-panel-${tab}`}
        aria-labelledby={`${id}-tab-${tab}`}
      >
        {children}
      </Paper>
    </>
  );
}
