import type { MetricValue } from '@waymark/plugin-mlops-common';
import type { Knex } from 'knex';
import { selectTexts } from '../database/jsonRows';
import { type MetricName, VALUE_WIDTH } from '../database/searchColumns';
import { versionsOf } from './listModelVersions';
import type { MetricSets } from './metricSets';

/** The values of one metric that a row has, by the row's key. */
export type Measures = ReadonlyMap<string, MetricValue[]>;

type RowKeys = { source_id: string; model_id: string; version: string };

/** The key of a row of a version. */
export function measureKey(row: RowKeys): string {
  return JSON.stringify([row.source_id, row.model_id, row.version]);
}

/**
 * The values of one metric over all versions of a model, without reading the
 * versions' records: the position of the metric in each set of names says
 * where in the row its values stand.
 *
 * @param pick - which of several values under the name are wanted, those of
 *   other data sets and slices, say; all of them without
 */
export async function readMeasures(options: {
  knex: Knex;
  entityRef: string;
  metric: string;
  sets: MetricSets;
  pick?: (names: MetricName[]) => MetricName[];
}): Promise<Measures> {
  const { knex, entityRef, metric, sets, pick = names => names } = options;
  const wanted: [set: string, position: string][] = [];
  for (const [set, names] of sets) {
    const chosen = new Set(pick(names.filter(([name]) => name === metric)));
    names.forEach((name, position) => {
      if (chosen.has(name)) {
        wanted.push([set, String(position)]);
      }
    });
  }
  const measures = new Map<string, MetricValue[]>();
  if (wanted.length === 0) {
    return measures;
  }
  const list = selectTexts(knex, wanted, 2);
  const rows: (RowKeys & {
    metric_set: string;
    position: string;
    value: string;
  })[] = await versionsOf(knex, entityRef)
    .with(
      'wanted',
      ['metric_set', 'position'],
      knex.raw(list.sql, list.bindings),
    )
    .join('wanted as w', 'w.metric_set', 'v.metric_set')
    .select(
      'v.source_id',
      'v.model_id',
      'v.version',
      'v.metric_set',
      'w.position',
      knex.raw(
        `substr(v.metric_values, 1 + ${VALUE_WIDTH} * cast(w.position as integer), ${VALUE_WIDTH}) as value`,
      ),
    );
  for (const row of rows) {
    const [name, dataset, slice] = sets.get(row.metric_set)![
      Number(row.position)
    ];
    const measured: MetricValue = {
      name,
      value: Number(row.value),
      ...(dataset !== null && { dataset }),
      ...(slice !== null && { slice }),
    };
    const key = measureKey(row);
    measures.set(key, [...(measures.get(key) ?? []), measured]);
  }
  return measures;
}
