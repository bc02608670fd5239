import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import type { Run, RunsPage } from '@waymark/plugin-mlops-common';
import { useCallback, useMemo } from 'react';
import { mlopsTranslationRef } from '../../../translation';
import { MlopsInfoCard } from '../../card/MlopsInfoCard';
import { EmptyText } from '../layout/EmptyText';
import { useEntityOnPage } from '../page/useEntityOnPage';
import type { RecordListProps } from '../recordList/columnIds';
import { ColumnMenu } from '../recordList/ColumnMenu';
import { FilterSelect } from '../recordList/FilterSelect';
import { isFiltered, withFilter } from '../recordList/listState';
import { ListToolbar } from '../recordList/ListToolbar';
import { RecordList } from '../recordList/RecordList';
import type { RecordKind } from '../recordList/RecordKind';
import { useColumnChoice } from '../recordList/useColumnChoice';
import { useComparisonChoice } from '../recordList/useComparisonChoice';
import { useListState } from '../recordList/useListState';
import {
  useMeasuredList,
  type LoadMeasured,
} from '../recordList/useMeasuredList';
import { RunComparison } from './RunComparison';
import { RunDrawer } from './RunDrawer';
import { fullRunName, runName } from './runName';
import { RUN_STATES, RUNS_ADDRESS, runsQuery } from './runsQuery';
import { RUN_COLUMNS, useRunColumns } from './useRunColumns';

const DEFAULT_COLUMNS = RUN_COLUMNS.filter(
  id => !['metrics', 'outputs', 'source'].includes(id),
);
const DEFAULT_METRICS = 2;

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    flexDirection: 'column',
    gap: theme.spacing(3),
    minWidth: 0,
  },
}));

const load: LoadMeasured<RunsPage> = (api, ref, query, request) =>
  api.getRuns(ref, query, request);

/**
 * All runs of what is on the page, and two of them side by side. What is shown
 * is in the address of the page; `?run=<id>` opens that run.
 */
export function RunsContent(props: RecordListProps) {
  const classes = useStyles();
  const { t } = useTranslationRef(mlopsTranslationRef);
  const { entityRef } = useEntityOnPage();
  const [state, change] = useListState(RUNS_ADDRESS);
  const [chosenColumns, chooseColumns] = useColumnChoice({
    key: `runs ${entityRef}`,
    state,
    change,
  });
  const { list, columnIds, facets, metrics } = useMeasuredList({
    state,
    chosen: chosenColumns ?? props.columns,
    defaultColumns: DEFAULT_COLUMNS,
    maxDefaultMetrics: DEFAULT_METRICS,
    toQuery: runsQuery,
    load,
  });
  const { name, columns, all } = useRunColumns(columnIds);
  const kind = useMemo<RecordKind<Run>>(
    () => ({
      keyOf: ({ id }) => id,
      nameOf: fullRunName,
      title: run => <bdi title={run.name ?? run.id}>{runName(run)}</bdi>,
    }),
    [],
  );
  const comparison = useComparisonChoice({
    state,
    change,
    createdAt: key => list.items.find(({ id }) => id === key)?.startedAt,
  });
  const open = useCallback(
    (id: string) => change(before => ({ ...before, open: id })),
    [change],
  );
  const close = useCallback(
    () => change(({ open: _, ...before }) => before),
    [change],
  );
  const states = useMemo(
    () =>
      RUN_STATES.flatMap(
        one => facets?.states.find(({ value }) => value === one) ?? [],
      ),
    [facets],
  );
  const filtered = isFiltered(state);
  return (
    <div className={classes.root}>
      {comparison.pair && (
        <RunComparison
          left={comparison.pair.left}
          right={comparison.pair.right}
          swap={comparison.swap}
          close={comparison.close}
          asked={comparison.asked}
        />
      )}
      <MlopsInfoCard title={t('entity.runs.title')}>
        {(list.items.length > 0 || filtered) && (
          <ListToolbar
            state={state}
            change={change}
            list={list}
            searchLabel={t('entity.runs.search')}
            searchPlaceholder={t('entity.runs.searchHint')}
          >
            <FilterSelect
              id="mlops-run-state"
              label={t('entity.runs.state')}
              options={states}
              nameOf={value => {
                const known = RUN_STATES.find(one => one === value);
                return known ? t(`runState.${known}`) : value;
              }}
              chosen={state.filters.state ?? []}
              onChange={values =>
                change(before => withFilter(before, 'state', values))
              }
            />
            <ColumnMenu
              columns={all}
              metrics={metrics}
              shown={columnIds}
              onChange={chooseColumns}
            />
          </ListToolbar>
        )}
        <RecordList
          label={t('entity.runs.title')}
          list={list}
          kind={kind}
          name={name}
          columns={columns}
          change={change}
          chosen={state.compare}
          onChoose={comparison.choose}
          onOpen={open}
          filtered={filtered}
          empty={
            <EmptyText title={t('entity.runs.none')}>
              {t('entity.runs.noneAdvice')}
            </EmptyText>
          }
        />
      </MlopsInfoCard>
      {state.open !== undefined && <RunDrawer id={state.open} close={close} />}
    </div>
  );
}
