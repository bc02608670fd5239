import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { Run } from '@waymark/plugin-mlops-common';
import { useMemo } from 'react';
import { mlopsTranslationRef } from '../../../translation';
import { SourceStamp } from '../../provenance/SourceStamp';
import { RUN_COLUMN_IDS } from '../recordList/columnIds';
import {
  metricOfColumn,
  orderColumns,
  type RecordColumn,
} from '../recordList/columns';
import { useCells } from '../recordList/useCells';
import { RunDuration, RunJob, RunStateCell } from './runCells';

type Column = RecordColumn<Run>;

/** Ids of the columns in the order of the table. */
export const RUN_COLUMNS: string[] = [...RUN_COLUMN_IDS];

/** The column of the run itself, and all others that can be chosen. */
export function useRunColumns(ids: string[]): {
  name: Omit<Column, 'cell'>;
  columns: Column[];
  all: Column[];
} {
  const { t } = useTranslationRef(mlopsTranslationRef);
  const cells = useCells();
  const all = useMemo<Column[]>(
    () => [
      {
        id: 'state',
        title: t('entity.runs.state'),
        minWidth: 124,
        grow: 2,
        cell: run => <RunStateCell run={run} />,
      },
      {
        id: 'started',
        title: t('entity.runs.started'),
        minWidth: 108,
        grow: 1,
        cell: ({ startedAt }) => cells.time(startedAt),
      },
      {
        id: 'duration',
        title: t('entity.runs.duration'),
        minWidth: 112,
        grow: 0,
        number: true,
        cell: run => <RunDuration run={run} />,
      },
      {
        id: 'user',
        title: t('entity.runs.user'),
        minWidth: 96,
        grow: 1,
        cell: ({ user }) => cells.text(user),
      },
      {
        id: 'job',
        title: t('entity.runs.job'),
        minWidth: 120,
        grow: 2,
        cell: run => <RunJob run={run} />,
      },
      {
        id: 'inputs',
        title: t('entity.runs.inputs'),
        minWidth: 108,
        grow: 2,
        cell: ({ inputs }) => cells.data(inputs),
      },
      {
        id: 'outputs',
        title: t('entity.runs.outputs'),
        minWidth: 128,
        grow: 2,
        cell: ({ outputs }) => cells.data(outputs),
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
        title: t('entity.runs.source'),
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
      orderColumns(ids, RUN_COLUMNS).flatMap(id => {
        const metric = metricOfColumn(id);
        return metric === undefined
          ? all.filter(column => column.id === id)
          : {
              id,
              title: metric,
              minWidth: 92,
              grow: 1,
              number: true,
              cell: run => cells.metric(run, metric),
            };
      }),
    [all, ids, cells],
  );
  const name = useMemo<Omit<Column, 'cell'>>(
    () => ({
      id: 'run',
      title: t('entity.runs.run'),
      minWidth: 120,
      grow: 2,
    }),
    [t],
  );
  return { name, columns, all };
}
