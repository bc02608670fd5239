import type { MetricValue } from '@waymark/plugin-mlops-common';
import type { Knex } from 'knex';
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

/** More places than these are cut out here, and not by the database. */
const MAX_CUTS = 20;

/**
 * The values of one metric over all versions of a model, without reading the
 * versions' records: the position of the metric in each set of names says
 * where in the row its values stand. Sets differ, positions hardly do, so that
 * the database cuts a few places out of every row.
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
  const wanted = new Map<string, number[]>();
  for (const [set, names] of sets) {
    const chosen = new Set(pick(names.filter(([name]) => name === metric)));
    wanted.set(
      set,
      [...names.keys()].filter(position => chosen.has(names[position])),
    );
  }
  const positions = [...new Set([...wanted.values()].flat())];
  const measures = new Map<string, MetricValue[]>();
  if (positions.length === 0) {
    return measures;
  }

  const isCut = positions.length <= MAX_CUTS;
  const rows: (RowKeys & { metric_set: string } & Record<string, string>)[] =
    await versionsOf(knex, entityRef).select(
      'v.source_id',
      'v.model_id',
      'v.version',
      'v.metric_set',
      ...(isCut
        ? positions.map(position =>
            knex.raw(
              `substr(v.metric_values, ${1 + VALUE_WIDTH * position}, ${VALUE_WIDTH}) as at${position}`,
            ),
          )
        : ['v.metric_values']),
    );
  for (const row of rows) {
    const found = (wanted.get(row.metric_set) ?? []).map(position => {
      const start = VALUE_WIDTH * position;
      const text = isCut
        ? row[`at${position}`]
        : row.metric_values.slice(start, start + VALUE_WIDTH);
      return toMeasure(sets.get(row.metric_set)![position], Number(text));
    });
    if (found.length > 0) {
      measures.set(measureKey(row), found);
    }
  }
  return measures;
}

function toMeasure(
  [name, dataset, slice]: MetricName,
  value: number,
): MetricValue {
  return {
    name,
    value,
    ...(dataset !== null && { dataset }),
    ...(slice !== null && { slice }),
  };
}
