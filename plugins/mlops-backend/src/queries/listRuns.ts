import type { Page, Run } from '@waymark/plugin-mlops-common';
import type { Knex } from 'knex';
import type { DbRunRow } from '../database/tables';
import { decodeCursor, encodeCursor, type PageRequest } from './cursor';
import { mergeRuns } from './mergeRuns';
import { runKey } from './runKey';
import type { SourceRanking } from './sourceRanking';

const LIST = 'runs';

/**
 * The runs on an entity's page, the newest first and those that never started
 * last. A run that several sources report is one item.
 */
export async function listRuns(options: {
  knex: Knex;
  ranking: SourceRanking;
  entityRef: string;
  page: PageRequest;
}): Promise<Page<Run>> {
  const { knex, ranking, entityRef, page } = options;
  const after = decodeCursor(LIST, page.cursor, ['text', 'text']);

  const keys: { run_key: string; at: string }[] = await keyedRuns(
    knex,
    entityRef,
  )
    .select('run_key')
    .max({ at: 'started_at' })
    .groupBy('run_key')
    .modify(query => {
      if (after) {
        query.havingRaw('(max(started_at), run_key) < (?, ?)', [...after]);
      }
    })
    .orderBy([
      { column: 'at', order: 'desc' },
      { column: 'run_key', order: 'desc' },
    ])
    .limit(page.limit + 1);

  const wanted = keys.slice(0, page.limit);
  const rows = await readRuns(
    knex,
    entityRef,
    wanted.map(key => key.run_key),
  );
  const last = wanted.at(-1);
  return {
    items: wanted.flatMap(key => {
      const ofRun = rows.filter(row => row.run_key === key.run_key);
      return ofRun.length > 0 ? [mergeRuns(ofRun, ranking)] : [];
    }),
    pageInfo:
      last && keys.length > page.limit
        ? { nextCursor: encodeCursor(LIST, [last.at, last.run_key]) }
        : {},
  };
}

async function readRuns(
  knex: Knex,
  entityRef: string,
  keys: string[],
): Promise<(DbRunRow & { run_key: string })[]> {
  return keyedRuns(knex, entityRef)
    .join('runs as r', join =>
      join.on('r.source_id', 'k.source_id').andOn('r.run_id', 'k.run_id'),
    )
    .whereIn('k.run_key', keys)
    .distinct('r.*', 'k.run_key');
}

/** The runs of every object bound to the entity, as the table `k`. */
function keyedRuns(knex: Knex, entityRef: string): Knex.QueryBuilder {
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
