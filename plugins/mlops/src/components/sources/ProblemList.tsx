import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type {
  MlopsApi,
  Page,
  SourceProblem,
} from '@waymark/plugin-mlops-common';
import {
  RelativeTime,
  SkeletonLines,
  useCursorList,
  type LoadPage,
} from '@waymark/plugin-page-parts-react';
import { useCallback } from 'react';
import { mlopsTranslationRef } from '../../translation';
import { ErrorState } from '../states/ErrorState';
import { mlopsApiRef } from '../../api';

const PAGE_SIZE = 20;

const useStyles = makeStyles(theme => ({
  list: { listStyle: 'none', margin: 0, padding: 0 },
  problem: {
    padding: theme.spacing(1.5, 0),
    borderBottom: `1px solid ${theme.palette.divider}`,
    overflowWrap: 'anywhere',
  },
  place: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    gap: theme.spacing(0, 2),
    color: theme.palette.text.secondary,
    fontSize: theme.typography.caption.fontSize,
  },
  path: { fontFamily: 'monospace' },
  state: { padding: theme.spacing(2, 0) },
}));

/** The problems of a source: where, what is wrong, how to mend it. */
export function ProblemList(props: { sourceId: string; title: string }) {
  const { sourceId, title } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(mlopsTranslationRef);
  const load = useCallback<LoadPage<MlopsApi, Page<SourceProblem>>>(
    (api, cursor, signal) =>
      api.getSourceProblems(sourceId, { limit: PAGE_SIZE, cursor }, { signal }),
    [sourceId],
  );
  const list = useCursorList(mlopsApiRef, load);
  return (
    <>
      <ul
        className={classes.list}
        aria-label={t('sources.problems.title', { source: title })}
      >
        {list.items.map((problem, index) => (
          <li key={index} className={classes.problem}>
            <div className={classes.place}>
              <span className={classes.path}>{placeOf(problem)}</span>
              <RelativeTime at={problem.at} />
            </div>
            <Typography variant="body2">{problem.message}</Typography>
            {problem.hint && (
              <Typography variant="body2" color="textSecondary">
                {t('sources.problems.hint', { hint: problem.hint })}
              </Typography>
            )}
          </li>
        ))}
      </ul>
      {list.first && list.items.length === 0 && (
        <Typography variant="body2" className={classes.state}>
          {t('sources.problems.gone')}
        </Typography>
      )}
      {list.error && (
        <ErrorState error={list.error} retry={list.retry} compact />
      )}
      {list.loading && (
        <div className={classes.state}>
          <SkeletonLines count={3} />
        </div>
      )}
      {list.hasMore && !list.loading && !list.error && (
        <Button size="small" color="primary" onClick={list.loadMore}>
          {t('sources.problems.more')}
        </Button>
      )}
    </>
  );
}

// As editors and compilers write it, so that it can be pasted into one.
function placeOf({ path, line }: SourceProblem): string {
  return line === undefined ? path : `${path}:${line}`;
}
