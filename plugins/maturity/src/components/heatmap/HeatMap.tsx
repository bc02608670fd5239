import { fetchApiRef, useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import EmptyIcon from '@material-ui/icons/Ballot';
import { toSearchParams } from '@waymark/plugin-api-requests-common';
import type { RubricSummary } from '@waymark/plugin-maturity-common';
import {
  CsvButton,
  ErrorState,
  fetchCsv,
  SkeletonLines,
  StateMessage,
  useElementWidth,
} from '@waymark/plugin-page-parts-react';
import { useRef } from 'react';
import { maturityTranslationRef } from '../../translation';
import type { MaturityPageParams } from '../page/maturityPageAddress';
import { useErrorWords } from '../states/useErrorWords';
import { HeatMapCards } from './HeatMapCards';
import { HeatMapTable } from './HeatMapTable';
import { Standing } from './Standing';
import { toRollupQuery, useRollup } from './useRollup';

/** Pixels below which a table of all tracks is a list of cards. */
const NARROW = 720;

const useStyles = makeStyles(theme => ({
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: theme.spacing(1),
    margin: theme.spacing(2, 0, 1),
  },
  note: { flex: '1 1 0', minWidth: theme.spacing(24) },
}));

/** How groups of entities stand in each track, and all of them together. */
export function HeatMap(props: {
  rubric: RubricSummary;
  params: MaturityPageParams;
}) {
  const { rubric, params } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(maturityTranslationRef);
  const words = useErrorWords();
  const fetchApi = useApi(fetchApiRef);
  const frame = useRef<HTMLDivElement>(null);
  const width = useElementWidth(frame);
  const list = useRollup(rubric.id, params);
  const { first, items } = list;
  const error = list.error && (
    <ErrorState error={list.error} retry={list.retry} words={words} />
  );
  const view = { groups: items, rubric, params };
  return (
    <div ref={frame} aria-busy={list.stale}>
      {!first && (error ?? <SkeletonLines count={8} height={40} />)}
      {first && items.length === 0 && (
        <StateMessage
          icon={EmptyIcon}
          title={t('page.heatMap.none')}
          text={t('page.heatMap.noneAdvice')}
        />
      )}
      {first && items.length > 0 && (
        <>
          <Standing rubric={rubric} total={first.total} />
          <div className={classes.bar}>
            <Typography
              variant="body2"
              color="textSecondary"
              className={classes.note}
            >
              {t('page.heatMap.legend')}
              {first.atLeast && ` ${t('page.heatMap.atLeast')}`}
            </Typography>
            <CsvButton
              fileName={`maturity-${rubric.id}.csv`}
              load={signal =>
                fetchCsv({
                  fetchApi,
                  pluginId: 'maturity',
                  path: '/v1/rollup',
                  parameters: page =>
                    toSearchParams({
                      ...toRollupQuery(rubric.id, params),
                      ...page,
                    }),
                  signal,
                })
              }
            />
          </div>
          {width !== undefined && width < NARROW ? (
            <HeatMapCards {...view} />
          ) : (
            <HeatMapTable {...view} />
          )}
          {list.hasMore && (
            <Button disabled={list.loading} onClick={list.loadMore}>
              {t('page.more')}
            </Button>
          )}
          {error}
        </>
      )}
    </div>
  );
}
