import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { Run } from '@waymark/plugin-mlops-common';
import { useMemo } from 'react';
import { mlopsTranslationRef } from '../../../translation';
import { Blank } from '../../explore/columns/Blank';
import { SourceStamp } from '../../provenance/SourceStamp';
import { Hash } from '../layout/Hash';
import { RUN_COLUMN_IDS } from '../recordList/columnIds';
import {
  metricOfColumn,
  orderColumns,
  type RecordColumn,
} from '../recordList/columns';
import { DataNames } from '../versions/DataNames';
import { MetricCell } from '../versions/MetricCell';
import { RunDuration, RunJob, RunStarted, RunStateCell } from './runCells';

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
        cell: run => <RunStarted run={run} />,
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
        cell: ({ user }) =>
          user ? (
            <span title={user} dir="auto">
              {user}
            </span>
          ) : (
            <Blank />
          ),
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
        cell: ({ inputs }) => <DataNames uses={inputs} />,
      },
      {
        id: 'outputs',
        title: t('entity.runs.outputs'),
        minWidth: 128,
        grow: 2,
        cell: ({ outputs }) => <DataNames uses={outputs} />,
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
        title: t('entity.runs.source'),
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
              cell: run => <MetricCell row={run} name={metric} />,
            };
      }),
    [all, ids],
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
