import type { RunsPage, RunsQuery } from '@waymark/plugin-mlops-common';
import {
  decodeCursor,
  encodeCursor,
} from '@waymark/plugin-openapi-operations-node';
import { searchTerms } from '../database/searchColumns';
import { listOfQuery } from './listOfQuery';
import { countRuns, listRuns, readRuns, type RunsOf } from './listRuns';
import { countMetrics, countValues, readMetricSets } from './metricSets';
import { projectMetrics } from './projectMetrics';
import { readRunEntries, type RunEntry } from './runEntries';

/** A query whose page has a size. */
export type SizedRunsQuery = RunsQuery & { limit: number };

/**
 * The runs on an entity's page that are looked for, the newest first, with
 * what there is to choose from on the first page. Facets count all runs and
 * not only those found.
 */
export async function findRuns(
  options: RunsOf & { query: SizedRunsQuery },
): Promise<RunsPage> {
  const { knex, entityRef, query } = options;
  const { limit, cursor, metrics, state = [] } = query;
  const terms = searchTerms(query.q);
  const all = terms.length === 0 && state.length === 0;
  const facets = cursor === undefined && {
    facets: await countFacets(options),
  };
  if (all) {
    const page = await listRuns({ ...options, page: { limit, cursor } });
    return {
      items: page.items.map(item => projectMetrics(item, metrics)),
      pageInfo: page.pageInfo,
      totalItems: await countRuns(knex, entityRef),
      ...facets,
    };
  }

  const list = listOfQuery('runs', [entityRef, terms, [...state].sort()]);
  const after = decodeCursor(list, cursor, ['text', 'text']);
  const found = (await readRunEntries({ ...options, terms }))
    .filter(entry => state.length === 0 || state.includes(entry.state))
    .sort(newestFirst);
  const start = after
    ? found.filter(entry => {
        const [at, key] = after.map(String);
        return newestFirst(entry, { at, key }) <= 0;
      }).length
    : 0;
  const wanted = found.slice(start, start + limit);
  const items = await readRuns({
    ...options,
    keys: wanted.map(({ key }) => key),
  });
  const last = wanted.at(-1);
  return {
    items: items.map(item => projectMetrics(item, metrics)),
    pageInfo:
      last && start + limit < found.length
        ? { nextCursor: encodeCursor(list, [last.at, last.key]) }
        : {},
    totalItems: found.length,
    ...facets,
  };
}

async function countFacets(options: RunsOf): Promise<RunsPage['facets']> {
  const every = await readRunEntries(options);
  const sets = await readMetricSets({
    knex: options.knex,
    table: 'runs',
    rows: every.flatMap(entry => entry.rows),
  });
  return {
    states: countValues(every, entry => [entry.state]),
    metrics: countMetrics(every, sets),
  };
}

type Place = Pick<RunEntry, 'at' | 'key'>;

function newestFirst(a: Place, b: Place): number {
  if (a.at !== b.at) {
    return a.at > b.at ? -1 : 1;
  }
  if (a.key !== b.key) {
    return a.key > b.key ? -1 : 1;
  }
  return 0;
}
