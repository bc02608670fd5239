import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type {
  Page,
  RaciActivity,
  RaciApi,
  RaciChange,
} from '@waymark/plugin-raci-common';
import {
  ErrorState,
  RelativeTime,
  SkeletonLines,
  useCursorList,
} from '@waymark/plugin-page-parts-react';
import { useCallback } from 'react';
import { raciApiRef } from '../../api';
import { raciTranslationRef } from '../../translation';
import { OriginMark } from '../origin/OriginMark';
import { useErrorWords } from '../states/useErrorWords';
import { ChangeText } from './ChangeText';

const PAGE_SIZE = 50;

const useStyles = makeStyles(theme => ({
  list: {
    listStyle: 'none',
    margin: 0,
    padding: 0,
    fontSize: theme.typography.body2.fontSize,
  },
  item: {
    display: 'grid',
    gap: theme.spacing(0.25),
    padding: theme.spacing(0.5, 0, 0.5, 1.5),
    borderLeft: `2px solid ${theme.palette.divider}`,
    overflowWrap: 'anywhere',
  },
  when: {
    color: theme.palette.text.secondary,
    fontSize: theme.typography.caption.fontSize,
  },
}));

/** What changed in who acts for an entity, newest first. */
export function HistoryList(props: {
  entityRef: string;
  /** By id, for their titles. */
  activities: ReadonlyMap<string, RaciActivity>;
  /** Only what changed in this activity. */
  activity?: string;
}) {
  const { entityRef, activities, activity } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(raciTranslationRef);
  const words = useErrorWords();
  const load = useCallback(
    (api: RaciApi, cursor: string | undefined, signal: AbortSignal) =>
      api.listEntityChanges(
        entityRef,
        { cursor, limit: PAGE_SIZE },
        { signal },
      ),
    [entityRef],
  );
  const { items, loading, error, hasMore, loadMore, retry } = useCursorList<
    RaciApi,
    Page<RaciChange>
  >(raciApiRef, load);
  const shown = items.filter(
    change => activity === undefined || change.activity === activity,
  );
  return (
    <>
      {shown.length > 0 && (
        <ol className={classes.list} aria-label={t('tab.history')}>
          {shown.map(change => (
            <li key={change.id} className={classes.item}>
              <span className={classes.when}>
                <RelativeTime at={change.at} />
              </span>
              <span>
                <ChangeText
                  change={change}
                  activity={
                    activities.get(change.activity)?.title ?? change.activity
                  }
                />
              </span>
              <OriginMark origin={change.origin} />
            </li>
          ))}
        </ol>
      )}
      {loading && <SkeletonLines count={2} />}
      {error && (
        <ErrorState error={error} retry={retry} words={words} compact />
      )}
      {!loading && !error && shown.length === 0 && (
        <Typography variant="body2" color="textSecondary">
          {t(
            activity === undefined || !hasMore
              ? 'tab.noHistory'
              : 'tab.noHistoryOf',
          )}
        </Typography>
      )}
      {hasMore && !loading && (
        <Button size="small" onClick={loadMore}>
          {t('tab.more')}
        </Button>
      )}
    </>
  );
}
