import type { FacetCount } from '@waymark/plugin-mlops-common';
import type { Knex } from 'knex';
import { chunked, whereKeysIn } from '@waymark/plugin-bulk-rows-node';
import { REGISTRY_TABLES } from '../database/registryTables';
import type { MetricName } from '../database/searchColumns';

/** The names of the metrics of a set, by the set's digest. */
export type MetricSets = ReadonlyMap<string, MetricName[]>;

/** Most names of metrics that a list offers to choose from. */
const MAX_FACET_VALUES = 500;

/**
 * Reads the names of metric sets, each from one of the rows that have it.
 *
 * @param rows - with the columns of the table's primary key
 */
export async function readMetricSets(options: {
  knex: Knex;
  table: 'model_versions' | 'runs';
  rows: readonly { metric_set: string }[];
}): Promise<MetricSets> {
  const { knex, table, rows } = options;
  const columns = ['source_id', ...REGISTRY_TABLES[table].keys];
  const examples = new Map(rows.map(row => [row.metric_set, row]));
  const sets = new Map<string, MetricName[]>();
  for (const some of chunked([...examples.values()])) {
    const { sql, bindings } = whereKeysIn(
      knex,
      columns,
      some.map(row =>
        columns.map(column =>
          String((row as unknown as Record<string, unknown>)[column]),
        ),
      ),
    );
    const found: { metric_set: string; metric_names: string }[] = await knex(
      table,
    )
      .whereRaw(sql, bindings)
      .select('metric_set', 'metric_names');
    for (const { metric_set, metric_names } of found) {
      sets.set(metric_set, JSON.parse(metric_names) as MetricName[]);
    }
  }
  return sets;
}

/**
 * How many items have each metric, most first. An item that several sources
 * report has the metrics of all of them, and counts once.
 */
export function countMetrics(
  items: readonly { metricSets: string[] }[],
  sets: MetricSets,
): FacetCount[] {
  // Most items share their sets, so that names are looked at once per kind.
  const kinds = new Map<string, { sets: string[]; count: number }>();
  for (const { metricSets } of items) {
    const kind = metricSets.join(' ');
    const known = kinds.get(kind);
    if (known) {
      known.count += 1;
    } else {
      kinds.set(kind, { sets: metricSets, count: 1 });
    }
  }
  const counts = new Map<string, number>();
  for (const kind of kinds.values()) {
    const names = new Set(
      kind.sets.flatMap(set => (sets.get(set) ?? []).map(([name]) => name)),
    );
    for (const name of names) {
      counts.set(name, (counts.get(name) ?? 0) + kind.count);
    }
  }
  return toFacet(counts);
}

/** How many items have each of their values, most first. */
export function countValues<TItem>(
  items: readonly TItem[],
  valuesOf: (item: TItem) => string[],
): FacetCount[] {
  const counts = new Map<string, number>();
  for (const item of items) {
    for (const value of new Set(valuesOf(item))) {
      counts.set(value, (counts.get(value) ?? 0) + 1);
    }
  }
  return toFacet(counts);
}

function toFacet(counts: Map<string, number>): FacetCount[] {
  return [...counts]
    .map(([value, count]) => ({ value, count }))
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
    .slice(0, MAX_FACET_VALUES);
}
