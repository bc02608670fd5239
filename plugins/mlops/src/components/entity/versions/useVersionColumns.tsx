import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { ModelVersion } from '@waymark/plugin-mlops-common';
import { useMemo } from 'react';
import { mlopsTranslationRef } from '../../../translation';
import { metricDirection } from '../../metrics/metricDirection';
import { SourceStamp } from '../../provenance/SourceStamp';
import { VERSION_COLUMN_IDS } from '../recordList/columnIds';
import {
  metricOfColumn,
  orderColumns,
  type RecordColumn,
} from '../recordList/columns';
import { useCells } from '../recordList/useCells';
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
  const cells = useCells();
  const all = useMemo<Column[]>(
    () => [
      {
        id: 'aliases',
        title: t('entity.versions.aliases'),
        minWidth: 120,
        grow: 2,
        cell: ({ aliases }) =>
          cells.pills(
            aliases.map(alias => `@${alias}`),
            SHOWN_ALIASES,
          ),
      },
      {
        id: 'created',
        title: t('entity.versions.created'),
        minWidth: 108,
        grow: 1,
        sort: { field: 'createdAt', first: 'desc' },
        cell: ({ createdAt }) => cells.time(createdAt),
      },
      {
        id: 'status',
        title: t('entity.versions.status'),
        minWidth: 80,
        grow: 1,
        cell: ({ status }) => cells.text(status),
      },
      {
        id: 'createdBy',
        title: t('entity.versions.createdBy'),
        minWidth: 100,
        grow: 1,
        cell: ({ createdBy }) => cells.text(createdBy),
      },
      {
        id: 'run',
        title: t('entity.versions.run'),
        minWidth: 88,
        grow: 0,
        cell: ({ runId }) => cells.run(runId),
      },
      {
        id: 'data',
        title: t('entity.versions.data'),
        minWidth: 108,
        grow: 2,
        cell: ({ datasets }) => cells.data(datasets),
      },
      {
        id: 'commit',
        title: t('entity.versions.commit'),
        minWidth: 88,
        grow: 0,
        cell: ({ commit }) => cells.hash(commit),
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
    [t, cells],
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
              cell: version => cells.metric(version, metric),
            };
      }),
    [all, ids, directions, cells],
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
