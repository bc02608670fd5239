import { useTranslationRef } from '@backstage/frontend-plugin-api';
import IconButton from '@material-ui/core/IconButton';
import Typography from '@material-ui/core/Typography';
import NextIcon from '@material-ui/icons/ChevronRight';
import PreviousIcon from '@material-ui/icons/ChevronLeft';
import { makeStyles } from '@material-ui/core/styles';
import { lineageTranslationRef } from '../../translation';
import type { Pages } from './usePages';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'flex-end',
    gap: theme.spacing(1),
    color: theme.palette.text.secondary,
  },
}));

/** Which rows are shown, and the way to the others. */
export function Pager(props: { name: string; pages: Pages<unknown> }) {
  const { name, pages } = props;
  const { from, to, total, more, next, previous } = pages;
  const classes = useStyles();
  const { t } = useTranslationRef(lineageTranslationRef);
  if (!next && !previous && !pages.loading) {
    return null;
  }
  return (
    <nav className={classes.root} aria-label={t('pager.label', { name })}>
      <Typography variant="caption" role="status">
        {more
          ? t('pager.rangeOfMore', { from, to })
          : t('pager.range', { from, to, total })}
      </Typography>
      <IconButton
        size="small"
        aria-label={t('pager.previous')}
        disabled={!previous}
        onClick={previous}
      >
        <PreviousIcon />
      </IconButton>
      <IconButton
        size="small"
        aria-label={t('pager.next')}
        disabled={!next || pages.loading}
        onClick={next}
      >
        <NextIcon />
      </IconButton>
    </nav>
  );
}
