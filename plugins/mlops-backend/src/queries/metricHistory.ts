import type {
  MetricHistory,
  MetricHistoryPoint,
} from '@waymark/plugin-mlops-common';
import type { MirrorEntity } from '@waymark/plugin-catalog-mirror-node';
import type { Knex } from 'knex';
import { findMetric } from '../explore/headlineMetric';
import { promisedMetrics } from '../overview/metricTrends';
import { measuredOn } from './measuredOn';
import { mergeMetrics } from './mergeValues';
import { readMetricSets } from './metricSets';
import { compareKeys, orderKey } from './orderVersions';
import { measureKey, readMeasures } from './readMeasures';
import type { SourceRanking } from './sourceRanking';
import { datasetsOf, readVersionEntries } from './versionEntries';

/** Most points of a history; the newest ones are kept. */
const MAX_POINTS = 5_000;

const OLDEST_FIRST = { field: 'version', order: 'asc' } as const;

/**
 * One metric over all versions of a model, oldest first, with what each value
 * was measured on by the rule that comparisons go by. A version has a point
 * for every data set and slice. No version having the metric is no error: it
 * may come with the next one.
 */
export async function getMetricHistory(options: {
  knex: Knex;
  ranking: SourceRanking;
  entity: MirrorEntity;
  metric: string;
  /** Most points; 5,000 without. */
  limit?: number;
}): Promise<MetricHistory> {
  const { knex, ranking, entity, metric, limit = MAX_POINTS } = options;
  const { entityRef } = entity;
  const entries = await readVersionEntries({
    knex,
    ranking,
    entityRef,
    withData: true,
  });
  const sets = await readMetricSets({
    knex,
    table: 'model_versions',
    rows: entries.flatMap(entry => entry.rows),
  });
  const measures = await readMeasures({ knex, entityRef, metric, sets });
  const points = entries
    .map(entry => ({ entry, key: orderKey(entry, OLDEST_FIRST) }))
    .sort((a, b) => compareKeys(OLDEST_FIRST, a.key, b.key))
    .flatMap(({ entry }): MetricHistoryPoint[] => {
      const values = mergeMetrics(
        entry.rows.map(row => measures.get(measureKey(row)) ?? []),
      );
      const datasets = values.length > 0 ? datasetsOf(entry) : [];
      return values.map(value => ({
        version: entry.version,
        createdAt: entry.createdAt,
        aliases: entry.aliases,
        value: value.value,
        ...measuredOn(value, { datasets }),
      }));
    });
  return {
    metric,
    points: points.slice(-limit),
    truncated: points.length > limit,
    ...briefOf(entity, metric),
  };
}

/** What the product brief says of the metric. */
function briefOf(
  { spec }: MirrorEntity,
  metric: string,
): Pick<MetricHistory, 'baseline' | 'target'> {
  const { baseline } = (spec.product ?? {}) as {
    baseline?: { version?: unknown; description?: unknown };
  };
  const { version, description } = baseline ?? {};
  const promised = promisedMetrics(spec.product).find(
    ({ name }) => findMetric([{ name: metric, value: 0 }], name) !== undefined,
  );
  return {
    ...(typeof description === 'string' && {
      baseline: {
        description,
        ...(version !== undefined &&
          version !== null && { version: String(version) }),
      },
    }),
    ...(promised?.target !== undefined && { target: promised.target }),
  };
}
