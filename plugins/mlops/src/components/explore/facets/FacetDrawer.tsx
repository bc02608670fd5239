import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Button from '@material-ui/core/Button';
import Drawer from '@material-ui/core/Drawer';
import IconButton from '@material-ui/core/IconButton';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import CloseIcon from '@material-ui/icons/Close';
import FilterIcon from '@material-ui/icons/FilterList';
import { useState, type ReactNode } from 'react';
import { mlopsTranslationRef } from '../../../translation';
import {
  clearFilters,
  filtersBesideTabs,
  type ExploreState,
} from '../state/exploreState';
import type { ChangeExplore } from '../state/useExploreState';

const useStyles = makeStyles(theme => ({
  paper: {
    width: `min(100vw, ${theme.spacing(45)}px)`,
    display: 'flex',
    flexDirection: 'column',
  },
  head: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    padding: theme.spacing(1, 1, 1, 2),
    borderBottom: `1px solid ${theme.palette.divider}`,
  },
  content: { flex: 1, overflowY: 'auto', padding: theme.spacing(2) },
  foot: {
    display: 'flex',
    gap: theme.spacing(1),
    padding: theme.spacing(1.5, 2),
    borderTop: `1px solid ${theme.palette.divider}`,
  },
  apply: { flex: 1 },
  open: { flex: 'none' },
}));

/** The filters behind a button, where there is no room beside the list. */
export function FacetDrawer(props: {
  state: ExploreState;
  change: ChangeExplore;
  children: ReactNode;
}) {
  const { state, change, children } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(mlopsTranslationRef);
  const [open, setOpen] = useState(false);
  const count = filtersBesideTabs(state).length;
  const close = () => setOpen(false);
  return (
    <>
      <Button
        variant="outlined"
        className={classes.open}
        startIcon={<FilterIcon />}
        aria-haspopup="dialog"
        aria-expanded={open}
        onClick={() => setOpen(true)}
      >
        {count > 0
          ? t('explore.filters.openActive', { number: String(count) })
          : t('explore.filters.open')}
      </Button>
      <Drawer
        anchor="right"
        open={open}
        onClose={close}
        classes={{ paper: classes.paper }}
        PaperProps={{
          role: 'dialog',
          'aria-label': t('explore.filters.label'),
        }}
      >
        <div className={classes.head}>
          <Typography variant="h6" component="h2">
            {t('explore.filters.label')}
          </Typography>
          <IconButton onClick={close} aria-label={t('explore.filters.close')}>
            <CloseIcon />
          </IconButton>
        </div>
        <div className={classes.content}>{children}</div>
        <div className={classes.foot}>
          <Button disabled={count === 0} onClick={() => change(clearFilters)}>
            {t('explore.filters.clear')}
          </Button>
          <Button
            className={classes.apply}
            variant="contained"
            color="primary"
            onClick={close}
          >
            {t('explore.filters.apply')}
          </Button>
        </div>
      </Drawer>
    </>
  );
}
