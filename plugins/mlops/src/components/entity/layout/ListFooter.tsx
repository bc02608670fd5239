import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type { Page } from '@waymark/plugin-mlops-common';
import {
  pagePartsTranslationRef,
  type CursorList,
} from '@waymark/plugin-page-parts-react';
import { mlopsTranslationRef } from '../../../translation';
import { ErrorState } from '../../states/ErrorState';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(2),
    paddingTop: theme.spacing(2),
    color: theme.palette.text.secondary,
  },
}));

/** Below a list: how much of it is shown, and the way to more of it. */
export function ListFooter(props: { list: CursorList<Page<unknown>> }) {
  const { list } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(mlopsTranslationRef);
  const { t: tPart } = useTranslationRef(pagePartsTranslationRef);
  if (list.error) {
    return <ErrorState error={list.error} retry={list.retry} compact />;
  }
  return (
    <div className={classes.root}>
      <Typography variant="caption" role="status">
        {list.hasMore
          ? t('entity.list.shownOfMore', { count: list.items.length })
          : t('entity.list.all', { count: list.items.length })}
      </Typography>
      {list.hasMore && (
        <Button
          size="small"
          variant="outlined"
          disabled={list.loading}
          onClick={list.loadMore}
        >
          {list.loading ? tPart('states.loading') : t('entity.list.more')}
        </Button>
      )}
    </div>
  );
}
