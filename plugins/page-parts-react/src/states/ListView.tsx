import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import type { SvgIconProps } from '@material-ui/core/SvgIcon';
import { makeStyles } from '@material-ui/core/styles';
import type { Page } from '@waymark/plugin-api-requests-common';
import type { ComponentType, ReactNode } from 'react';
import type { CursorList } from '../queries/useCursorList';
import { pagePartsTranslationRef } from '../translation';
import { ErrorState, type ErrorWords } from './ErrorState';
import { SkeletonLines } from './SkeletonLines';
import { StateMessage } from './StateMessage';

const useStyles = makeStyles(theme => ({
  more: {
    display: 'flex',
    justifyContent: 'center',
    padding: theme.spacing(1.5),
  },
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: theme.spacing(1),
    marginBottom: theme.spacing(1),
  },
}));

/** @public */
export interface ListViewProps<P extends Page<unknown>> {
  list: CursorList<P>;
  /** What stands there when it is empty. */
  empty: {
    icon: ComponentType<SvgIconProps>;
    title: string;
    text?: string;
    /** What to do about it. */
    actions?: ReactNode;
  };
  /** How many there are, in words of its own. */
  total?: string;
  /** What can be done with all of it, such as saving it. */
  actions?: ReactNode;
  /** What an error means here. */
  words?: ErrorWords;
  /** Beside something greater. */
  compact?: boolean;
  children: (items: P['items']) => ReactNode;
}

/** A list that grows on demand, in whichever state it is. @public */
export function ListView<P extends Page<unknown>>(props: ListViewProps<P>) {
  const { list, empty, total, actions, words, compact, children } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(pagePartsTranslationRef);
  if (!list.first) {
    return list.error ? (
      <ErrorState
        error={list.error}
        retry={list.retry}
        words={words}
        compact={compact}
      />
    ) : (
      <SkeletonLines count={6} height={5} />
    );
  }
  if (list.items.length === 0 && !list.hasMore) {
    return <StateMessage {...empty} compact />;
  }
  const count = list.first.totalItems;
  const counted =
    total ?? (count === undefined ? undefined : t('list.total', { count }));
  return (
    <div aria-busy={list.stale}>
      {(counted !== undefined || actions) && (
        <div className={classes.bar}>
          <Typography variant="body2" color="textSecondary" role="status">
            {counted}
          </Typography>
          {actions}
        </div>
      )}
      {children(list.items)}
      {list.error && (
        <ErrorState
          error={list.error}
          retry={list.retry}
          words={words}
          compact
        />
      )}
      {list.hasMore && !list.error && (
        <div className={classes.more}>
          <Button
            variant="outlined"
            disabled={list.loading}
            onClick={list.loadMore}
          >
            {list.loading ? t('list.loading') : t('list.more')}
          </Button>
        </div>
      )}
    </div>
  );
}
