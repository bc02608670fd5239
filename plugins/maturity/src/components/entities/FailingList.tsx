import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import DoneIcon from '@material-ui/icons/DoneAll';
import type {
  FailingCheck,
  FailingQuery,
  MaturityApi,
  Page,
  RubricSummary,
} from '@waymark/plugin-maturity-common';
import {
  ErrorState,
  RelativeTime,
  SkeletonLines,
  StateMessage,
  useCursorList,
  type LoadPage,
} from '@waymark/plugin-page-parts-react';
import { useCallback, useMemo } from 'react';
import { maturityApiRef } from '../../api';
import { maturityTranslationRef } from '../../translation';
import { CureButton } from '../cure/CureButton';
import type { TabProps } from '../page/MaturityContent';
import { ResultMark } from '../result/ResultMark';
import { useErrorWords } from '../states/useErrorWords';
import { ScorecardLink } from './ScorecardLink';
import { toFailingQuery } from './toQueries';

const PAGE_SIZE = 50;

const useStyles = makeStyles(theme => ({
  list: { listStyle: 'none', margin: 0, padding: 0 },
  item: {
    padding: theme.spacing(1.5, 0),
    borderTop: `1px solid ${theme.palette.divider}`,
    overflowWrap: 'anywhere',
  },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(0.5, 1.5),
  },
}));

/** What is open, check by check, with reason and cure. */
export function FailingList(
  props: Pick<TabProps, 'params'> & { rubric: RubricSummary },
) {
  const { rubric, params } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(maturityTranslationRef);
  const words = useErrorWords();
  const text = JSON.stringify(toFailingQuery(rubric.id, params));
  const query = useMemo<FailingQuery>(() => JSON.parse(text), [text]);
  const load = useCallback<LoadPage<MaturityApi, Page<FailingCheck>>>(
    (api, cursor, signal) =>
      api.listFailing({ ...query, limit: PAGE_SIZE, cursor }, { signal }),
    [query],
  );
  const list = useCursorList(maturityApiRef, load, { keepPrevious: true });
  const error = list.error && (
    <ErrorState error={list.error} retry={list.retry} words={words} />
  );
  if (!list.first) {
    return error ?? <SkeletonLines count={8} height={48} />;
  }
  if (list.items.length === 0 && !list.hasMore) {
    return (
      <StateMessage
        icon={DoneIcon}
        title={t('page.entities.nothingOpen')}
        text={t('page.entities.nothingOpenAdvice')}
      />
    );
  }
  return (
    <>
      <ul
        className={classes.list}
        aria-label={t('page.entities.failing')}
        aria-busy={list.stale}
      >
        {list.items.map(item => (
          <li key={`${item.entityRef} ${item.check}`} className={classes.item}>
            <Open item={item} />
          </li>
        ))}
      </ul>
      {list.hasMore && (
        <Button disabled={list.loading} onClick={list.loadMore}>
          {t('page.more')}
        </Button>
      )}
      {error}
    </>
  );
}

function Open({ item }: { item: FailingCheck }) {
  const classes = useStyles();
  const { t } = useTranslationRef(maturityTranslationRef);
  const { rubric, track, check, checkTitle, level, result, since } = item;
  return (
    <>
      <div className={classes.head}>
        <ResultMark result={result} />
        <strong>{checkTitle}</strong>
        <Typography variant="caption" color="textSecondary">
          {t('level.plain', { level: String(level) })}
          {since && (
            <>
              {' · '}
              {t('page.entities.since')} <RelativeTime at={since} />
            </>
          )}
        </Typography>
      </div>
      <Typography variant="body2">
        <ScorecardLink
          entity={item}
          rubric={rubric}
          track={track}
          check={check}
        />
        {': '}
        {item.reason}
      </Typography>
      {item.cure && <CureButton cure={item.cure} title={checkTitle} />}
    </>
  );
}
