import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Tab from '@material-ui/core/Tab';
import Tabs from '@material-ui/core/Tabs';
import { makeStyles } from '@material-ui/core/styles';
import { lineageTranslationRef } from '../../translation';
import type { ChangeView } from '../view/useView';
import type { LineageView } from '../view/viewState';

const SHOWN: readonly LineageView['show'][] = ['graph', 'impact', 'drift'];

const useStyles = makeStyles(theme => ({
  root: {
    minHeight: 0,
    marginBottom: theme.spacing(2),
    borderBottom: `1px solid ${theme.palette.divider}`,
  },
  tab: { minHeight: theme.spacing(5), minWidth: theme.spacing(10) },
}));

/** Graph, impact or drift. */
export function ShowTabs(props: {
  show: LineageView['show'];
  change: ChangeView;
}) {
  const { show, change } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(lineageTranslationRef);
  return (
    <Tabs
      className={classes.root}
      value={show}
      onChange={(_, next: LineageView['show']) =>
        change(view => ({ ...view, show: next }), { step: true })
      }
      indicatorColor="primary"
      variant="scrollable"
      scrollButtons="off"
      aria-label={t('explorer.show.label')}
    >
      {SHOWN.map(name => (
        <Tab
          key={name}
          className={classes.tab}
          value={name}
          label={t(`explorer.show.${name}`)}
        />
      ))}
    </Tabs>
  );
}
