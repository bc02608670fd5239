import LinearProgress from '@material-ui/core/LinearProgress';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { Page } from '@waymark/plugin-mlops-common';
import type { CursorList } from '@waymark/plugin-page-parts-react';
import { mlopsTranslationRef } from '../../../translation';
import { ErrorState } from '../../states/ErrorState';

const useStyles = makeStyles(theme => ({
  end: {
    display: 'block',
    padding: theme.spacing(1.5),
    textAlign: 'center',
    color: theme.palette.text.secondary,
    borderTop: `1px solid ${theme.palette.divider}`,
  },
}));

/** Below the last row: more is coming, it did not come, or that is all. */
export function ListEnd(props: { list: CursorList<Page<unknown>> }) {
  const { list } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(mlopsTranslationRef);
  if (list.error) {
    return <ErrorState error={list.error} retry={list.retry} compact />;
  }
  if (list.loading && !list.stale) {
    return <LinearProgress aria-label={t('explore.loadingMore')} />;
  }
  if (list.hasMore || list.stale) {
    return null;
  }
  return (
    <Typography variant="caption" className={classes.end}>
      {t('explore.end')}
    </Typography>
  );
}
