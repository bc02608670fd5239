import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import type { ModelVersion, VersionsPage } from '@waymark/plugin-mlops-common';
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
import { MetricHistoryCard } from './chart/MetricHistoryCard';
import { useVersionColumns, VERSION_COLUMNS } from './useVersionColumns';
import { VersionComparison } from './VersionComparison';
import { VersionDrawer } from './VersionDrawer';
import { DEFAULT_SORT, VERSIONS_ADDRESS, versionsQuery } from './versionsQuery';

/** Any alias, in the words of the API. */
const ANY_ALIAS = '*';

const DEFAULT_COLUMNS = VERSION_COLUMNS.filter(
  id => id !== 'metrics' && id !== 'source',
);
const DEFAULT_METRICS = 3;

const load: LoadMeasured<VersionsPage> = (api, ref, query, request) =>
  api.getModelVersions(ref, query, request);

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    flexDirection: 'column',
    gap: theme.spacing(3),
    minWidth: 0,
  },
}));

/**
 * All versions of a model, how they moved, and two of them side by side. What
 * is shown is in the address of the page.
 */
export function ModelVersions(props: RecordListProps) {
  const classes = useStyles();
  const { t } = useTranslationRef(mlopsTranslationRef);
  const { entityRef } = useEntityOnPage();
  const [state, change] = useListState(VERSIONS_ADDRESS);
  const [chosenColumns, chooseColumns] = useColumnChoice({
    key: `versions ${entityRef}`,
    state,
    change,
  });
  const { list, columnIds, facets, metrics } = useMeasuredList({
    state,
    chosen: chosenColumns ?? props.columns,
    defaultColumns: DEFAULT_COLUMNS,
    maxDefaultMetrics: DEFAULT_METRICS,
    toQuery: versionsQuery,
    load,
  });
  const { name, columns, all } = useVersionColumns(columnIds);
  const kind = useMemo<RecordKind<ModelVersion>>(() => {
    const title = ({ version }: ModelVersion) =>
      /^\d/.test(version) ? t('explore.row.version', { version }) : version;
    return { keyOf: ({ version }) => version, nameOf: title, title };
  }, [t]);
  const comparison = useComparisonChoice({
    state,
    change,
    createdAt: key =>
      list.items.find(({ version }) => version === key)?.createdAt,
  });
  const open = useCallback(
    (version: string) => change(before => ({ ...before, open: version })),
    [change],
  );
  const close = useCallback(
    () => change(({ open: _, ...before }) => before),
    [change],
  );

  const metric = state.metric ?? metrics[0];
  const filtered = isFiltered(state);
  return (
    <div className={classes.root}>
      {comparison.pair && (
        <VersionComparison
          left={comparison.pair.left}
          right={comparison.pair.right}
          swap={comparison.swap}
          close={comparison.close}
          asked={comparison.asked}
        />
      )}
      <MlopsInfoCard title={t('entity.versions.title')}>
        {(list.items.length > 0 || filtered) && (
          <ListToolbar
            state={state}
            change={change}
            list={list}
            searchLabel={t('entity.versions.search')}
            searchPlaceholder={t('entity.versions.searchHint')}
          >
            <FilterSelect
              id="mlops-version-status"
              label={t('entity.versions.status')}
              options={facets?.statuses ?? []}
              chosen={state.filters.status ?? []}
              onChange={values =>
                change(before => withFilter(before, 'status', values))
              }
            />
            <FilterSelect
              id="mlops-version-alias"
              label={t('entity.versions.alias')}
              options={facets?.aliases ?? []}
              wildcard={{
                value: ANY_ALIAS,
                name: t('entity.versions.anyAlias'),
              }}
              chosen={state.filters.alias ?? []}
              onChange={values =>
                change(before => withFilter(before, 'alias', values))
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
          label={t('entity.versions.title')}
          list={list}
          kind={kind}
          name={name}
          columns={columns}
          sort={state.sort ?? DEFAULT_SORT}
          change={change}
          chosen={state.compare}
          onChoose={comparison.choose}
          onOpen={open}
          filtered={filtered}
          empty={
            <EmptyText title={t('entity.versions.none')}>
              {t('entity.versions.noneAdvice')}
            </EmptyText>
          }
        />
      </MlopsInfoCard>
      {metric !== undefined && (
        <MetricHistoryCard
          metrics={metrics}
          metric={metric}
          onMetric={wanted => change(before => ({ ...before, metric: wanted }))}
        />
      )}
      {state.open !== undefined && (
        <VersionDrawer version={state.open} close={close} />
      )}
    </div>
  );
}
