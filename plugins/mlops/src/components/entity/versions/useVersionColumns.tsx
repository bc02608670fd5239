import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { ModelVersion } from '@waymark/plugin-mlops-common';
import { useMemo } from 'react';
import { mlopsTranslationRef } from '../../../translation';
import { Blank } from '../../explore/columns/Blank';
import { Pills } from '../../explore/columns/Pills';
import { metricDirection } from '../../metrics/metricDirection';
import { SourceStamp } from '../../provenance/SourceStamp';
import { RelativeTime } from '../../time/RelativeTime';
import { Hash } from '../layout/Hash';
import { VERSION_COLUMN_IDS } from '../recordList/columnIds';
import {
  metricOfColumn,
  orderColumns,
  type RecordColumn,
} from '../recordList/columns';
import { DataNames } from './DataNames';
import { MetricCell } from './MetricCell';
import { RunLink } from './RunLink';
import { useProductDirections } from './useProductMetrics';

const SHOWN_ALIASES = 2;

/** Ids of the columns in the order of the table. */
export const VERSION_COLUMNS: string[] = [...VERSION_COLUMN_IDS];

type Column = RecordColumn<ModelVersion>;

/** The column of the version itself, and all others that can be chosen. */
export function useVersionColumns(ids: string[]): {
  name: Omit<Column, 'cell'>;
  columns: Column[];
  all: Column[];
} {
  const { t } = useTranslationRef(mlopsTranslationRef);
  const directions = useProductDirections();
  const all = useMemo<Column[]>(
    () => [
      {
        id: 'aliases',
        title: t('entity.versions.aliases'),
        minWidth: 120,
        grow: 2,
        cell: ({ aliases }) =>
          aliases.length > 0 ? (
            <Pills
              values={aliases.map(alias => `@${alias}`)}
              shown={SHOWN_ALIASES}
            />
          ) : (
            <Blank />
          ),
      },
      {
        id: 'created',
        title: t('entity.versions.created'),
        minWidth: 108,
        grow: 1,
        sort: { field: 'createdAt', first: 'desc' },
        cell: ({ createdAt }) => <RelativeTime at={createdAt} />,
      },
      {
        id: 'status',
        title: t('entity.versions.status'),
        minWidth: 80,
        grow: 1,
        cell: ({ status }) => textOr(status),
      },
      {
        id: 'createdBy',
        title: t('entity.versions.createdBy'),
        minWidth: 100,
        grow: 1,
        cell: ({ createdBy }) => textOr(createdBy),
      },
      {
        id: 'run',
        title: t('entity.versions.run'),
        minWidth: 88,
        grow: 0,
        cell: ({ runId }) => (runId ? <RunLink runId={runId} /> : <Blank />),
      },
      {
        id: 'data',
        title: t('entity.versions.data'),
        minWidth: 108,
        grow: 2,
        cell: ({ datasets }) => <DataNames uses={datasets} />,
      },
      {
        id: 'commit',
        title: t('entity.versions.commit'),
        minWidth: 88,
        grow: 0,
        cell: ({ commit }) => (commit ? <Hash value={commit} /> : <Blank />),
      },
      {
        id: 'source',
        title: t('entity.versions.source'),
        minWidth: 176,
        grow: 1,
        cell: ({ source, seenAt }) => (
          <SourceStamp source={source} at={seenAt} />
        ),
      },
    ],
    [t],
  );
  const columns = useMemo<Column[]>(
    () =>
      orderColumns(ids, VERSION_COLUMNS).flatMap(id => {
        const metric = metricOfColumn(id);
        return metric === undefined
          ? all.filter(column => column.id === id)
          : {
              id,
              title: metric,
              minWidth: 92,
              grow: 1,
              number: true,
              sort: {
                field: id,
                first:
                  metricDirection(metric, directions) === 'lower'
                    ? 'asc'
                    : 'desc',
              },
              cell: version => <MetricCell row={version} name={metric} />,
            };
      }),
    [all, ids, directions],
  );
  const name = useMemo<Omit<Column, 'cell'>>(
    () => ({
      id: 'version',
      title: t('entity.versions.version'),
      minWidth: 96,
      grow: 0,
      sort: { field: 'version', first: 'desc' },
    }),
    [t],
  );
  return { name, columns, all };
}

function textOr(text: string | undefined) {
  return text ? (
    <span title={text} dir="auto">
      {text}
    </span>
  ) : (
    <Blank />
  );
}
