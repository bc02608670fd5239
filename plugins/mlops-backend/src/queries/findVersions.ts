import type { VersionsPage, VersionsQuery } from '@waymark/plugin-mlops-common';
import {
  decodeCursor,
  encodeCursor,
} from '@waymark/plugin-openapi-operations-node';
import { type MetricName, searchTerms } from '../database/searchColumns';
import {
  countVersions,
  cursorAfter,
  listModelVersions,
  readVersions,
  type VersionsOf,
} from './listModelVersions';
import { listOfQuery } from './listOfQuery';
import {
  countMetrics,
  countValues,
  type MetricSets,
  readMetricSets,
} from './metricSets';
import {
  compareKeys,
  fromCursorKeys,
  NEWEST_FIRST,
  ORDER_KEY_SHAPE,
  orderKey,
  type OrderKey,
  sortedMetric,
  toCursorKeys,
  type VersionsOrder,
} from './orderVersions';
import { projectMetrics } from './projectMetrics';
import { measureKey, readMeasures } from './readMeasures';
import { readVersionEntries, type VersionEntry } from './versionEntries';

/** A query whose page has a size. */
export type SizedVersionsQuery = VersionsQuery & { limit: number };

/**
 * The versions of a model that are looked for, a page of them, with what there
 * is to choose from on the first page. Facets count all versions of the model
 * and not only those found, so that choosing one value does not take the
 * others away.
 */
export async function findVersions(
  options: VersionsOf & { query: SizedVersionsQuery },
): Promise<VersionsPage> {
  const { knex, entityRef, query } = options;
  const { limit, cursor, metrics } = query;
  const terms = searchTerms(query.q);
  const order = query.sort ?? NEWEST_FIRST;
  const all = isPlain(query, order);

  // The next page of everything needs no more than its own rows.
  if (all && cursor !== undefined) {
    const page = await listModelVersions({ ...options, page: query });
    return {
      items: page.items.map(item => projectMetrics(item, metrics)),
      pageInfo: page.pageInfo,
      totalItems: await countVersions(knex, entityRef),
    };
  }

  const found = await readVersionEntries({ ...options, terms });
  const isFirst = cursor === undefined;
  const every =
    isFirst && terms.length > 0 ? await readVersionEntries(options) : found;
  const sets: MetricSets =
    isFirst || sortedMetric(order) !== undefined
      ? await readMetricSets({
          knex,
          table: 'model_versions',
          rows: every.flatMap(entry => entry.rows),
        })
      : new Map();
  const facets = isFirst && {
    facets: {
      statuses: countValues(every, entry => [entry.status]),
      aliases: countValues(every, entry => entry.aliases),
      metrics: countMetrics(every, sets),
    },
  };
  const list = listName(entityRef, query, order);
  const after = decodeCursor(list, cursor, ORDER_KEY_SHAPE);
  const wanted = found.filter(entry => isWanted(entry, query));
  const sorted = await sortEntries({
    ...options,
    entries: wanted,
    order,
    sets,
  });
  const start = after
    ? sorted.filter(
        key => compareKeys(order, key, fromCursorKeys(after, order)) <= 0,
      ).length
    : 0;
  const keys = sorted.slice(start, start + limit);
  const items = await readVersions({
    ...options,
    versions: keys.map(key => key.version),
  });
  const last = keys.at(-1);
  return {
    items: items.map(item => projectMetrics(item, metrics)),
    pageInfo:
      last && start + limit < sorted.length
        ? {
            nextCursor: all
              ? cursorAfter({ order: last.versionOrder, version: last.version })
              : encodeCursor(list, toCursorKeys(last)),
          }
        : {},
    totalItems: sorted.length,
    ...facets,
  };
}

/** Everything, the newest first: what the database orders by an index. */
function isPlain(query: VersionsQuery, order: VersionsOrder): boolean {
  return (
    searchTerms(query.q).length === 0 &&
    !query.status?.length &&
    !query.alias?.length &&
    order.field === NEWEST_FIRST.field &&
    order.order === NEWEST_FIRST.order
  );
}

function isWanted(entry: VersionEntry, { status, alias }: VersionsQuery) {
  return (
    (!status?.length || status.includes(entry.status)) &&
    (!alias?.length ||
      (alias.includes('*') && entry.aliases.length > 0) ||
      entry.aliases.some(name => alias.includes(name)))
  );
}

async function sortEntries(
  options: VersionsOf & {
    entries: VersionEntry[];
    order: VersionsOrder;
    sets: MetricSets;
  },
): Promise<OrderKey[]> {
  const { knex, entityRef, entries, order, sets } = options;
  const metric = sortedMetric(order);
  const measures =
    metric === undefined
      ? undefined
      : await readMeasures({ knex, entityRef, metric, sets, pick: wholeFirst });
  return entries
    .map(entry => orderKey(entry, order, valueOf(entry)))
    .sort((a, b) => compareKeys(order, a, b));

  function valueOf(entry: VersionEntry): number | undefined {
    for (const row of entry.rows) {
      const [measured] = measures?.get(measureKey(row)) ?? [];
      if (measured) {
        return measured.value;
      }
    }
    return undefined;
  }
}

/** Of several values under a name the one of no slice, then the first. */
function wholeFirst(names: MetricName[]): MetricName[] {
  const whole = names.find(([, , slice]) => slice === null);
  return whole ? [whole] : names.slice(0, 1);
}

/** Names the list of a query, so that no other query takes its cursors. */
function listName(
  entityRef: string,
  query: VersionsQuery,
  order: VersionsOrder,
): string {
  const { status = [], alias = [] } = query;
  return listOfQuery('model-versions', [
    entityRef,
    searchTerms(query.q),
    [...status].sort(),
    [...alias].sort(),
    order.field,
    order.order,
  ]);
}
