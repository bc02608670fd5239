import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import type {
  HistoryQuery,
  MaturityApi,
  MaturityChange,
  Page,
} from '@waymark/plugin-maturity-common';
import {
  ErrorState,
  SkeletonLines,
  useCursorList,
} from '@waymark/plugin-page-parts-react';
import { useCallback } from 'react';
import { maturityApiRef } from '../../api';
import { maturityTranslationRef } from '../../translation';
import { useErrorWords } from '../states/useErrorWords';
import { ChangeList } from './ChangeList';

const PAGE_SIZE = 20;

/** What changed in levels and checks and why, newest first. */
export function HistoryList(props: {
  /** Stable between renders. */
  query: HistoryQuery;
  /** Names the entity of each change: where they are of several. */
  withEntity?: boolean;
}) {
  const { query, withEntity } = props;
  const { t } = useTranslationRef(maturityTranslationRef);
  const words = useErrorWords();
  const load = useCallback(
    (api: MaturityApi, cursor: string | undefined, signal: AbortSignal) =>
      api.listHistory({ ...query, cursor, limit: PAGE_SIZE }, { signal }),
    [query],
  );
  const { items, loading, error, hasMore, loadMore, retry } = useCursorList<
    MaturityApi,
    Page<MaturityChange>
  >(maturityApiRef, load);
  return (
    <>
      {items.length > 0 && (
        <ChangeList changes={items} withEntity={withEntity} />
      )}
      {loading && <SkeletonLines count={2} />}
      {error && (
        <ErrorState error={error} retry={retry} words={words} compact />
      )}
      {!loading && !error && items.length === 0 && (
        <Typography variant="body2" color="textSecondary">
          {t('tab.noHistory')}
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
