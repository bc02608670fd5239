import { NotFoundError } from '@backstage/errors';
import type { Page, Run } from '@waymark/plugin-mlops-common';
import type { Knex } from 'knex';
import type { PageRequest } from '@waymark/plugin-openapi-operations-node';
import { type ItemKey, readItems, readKeyedPage } from './keyedPage';
import { mergeRuns, type RunRow } from './mergeRuns';
import { runKey } from './runKey';
import type { SourceRanking } from './sourceRanking';

/** What the reads of an entity's runs have in common. */
export interface RunsOf {
  knex: Knex;
  ranking: SourceRanking;
  entityRef: string;
}

type KeyedRunRow = RunRow & { run_key: string };

/**
 * The runs on an entity's page, the newest first and those that never started
 * last. A run that several sources report is one item.
 */
export async function listRuns(
  options: RunsOf & { page: PageRequest },
): Promise<Page<Run>> {
  const { knex, entityRef, page } = options;
  return readKeyedPage<KeyedRunRow, Run>({
    list: 'runs',
    page,
    readKeys: async ({ after, limit }): Promise<ItemKey[]> =>
      keyedRuns(knex, entityRef)
        .select('run_key as key')
        .max({ order: 'started_at' })
        .groupBy('run_key')
        .modify(query => {
          if (after) {
            query.havingRaw('(max(started_at), run_key) < (?, ?)', [...after]);
          }
        })
        .orderBy([
          { column: 'order', order: 'desc' },
          { column: 'run_key', order: 'desc' },
        ])
        .limit(limit),
    ...runItems(options),
  });
}

/** Some runs on an entity's page by their keys, in the order they are named. */
export async function readRuns(
  options: RunsOf & { keys: string[] },
): Promise<Run[]> {
  return readItems({ keys: options.keys, ...runItems(options) });
}

/** How many runs are on an entity's page. */
export async function countRuns(
  knex: Knex,
  entityRef: string,
): Promise<number> {
  const [{ count }] = await keyedRuns(knex, entityRef).countDistinct({
    count: 'run_key',
  });
  return Number(count);
}

/**
 * One run on an entity's page, by the id that any of its sources uses.
 *
 * Errors: a `NotFoundError` that names runs which exist.
 */
export async function getRun(
  options: RunsOf & { runId: string },
): Promise<Run> {
  const { knex, ranking, entityRef, runId } = options;
  const named: { source_id: string; run_key: string }[] = await keyedRuns(
    knex,
    entityRef,
  )
    .where({ run_id: runId })
    .distinct('source_id', 'run_key');
  const [match] = ranking.sort(named);
  const [run] = await readRuns({
    ...options,
    keys: match ? [match.run_key] : [],
  });
  if (run) {
    return run;
  }
  const { items } = await listRuns({ ...options, page: { limit: 5 } });
  const known = items.map(item => item.id).join(', ');
  throw new NotFoundError(
    `No run '${runId}' of ${entityRef} was reported by a source; ${
      known ? `the newest runs are ${known}` : 'it has no runs'
    }.`,
  );
}

/** The runs of every object bound to the entity, as the table `k`. */
export function keyedRuns(knex: Knex, entityRef: string): Knex.QueryBuilder {
  return knex.from(
    knex('source_objects as o')
      .join('run_subjects as s', join =>
        join
          .on('s.source_id', 'o.source_id')
          .andOn('s.kind', 'o.kind')
          .andOn('s.object_id', 'o.object_id'),
      )
      .where('o.entity_ref', entityRef)
      .select(
        's.source_id',
        's.run_id',
        's.started_at',
        runKey(knex, 's').wrap('', ' as run_key'),
      )
      .as('k'),
  );
}

/** Rows of runs as items. */
function runItems({ knex, ranking, entityRef }: RunsOf) {
  return {
    readRows: async (keys: string[]): Promise<KeyedRunRow[]> =>
      keyedRuns(knex, entityRef)
        .join('runs as r', join =>
          join.on('r.source_id', 'k.source_id').andOn('r.run_id', 'k.run_id'),
        )
        .whereIn('k.run_key', keys)
        .distinct(
          'r.source_id',
          'r.run_id',
          'r.started_at',
          'r.ended_at',
          'r.seen_at',
          'r.data',
          'k.run_key',
        ),
    keyOf: (row: KeyedRunRow) => row.run_key,
    merge: (rows: KeyedRunRow[]) => mergeRuns(rows, ranking),
  };
}
