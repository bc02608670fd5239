import { inTransaction, upsertRows } from '@waymark/plugin-bulk-rows-node';
import type { CompiledRubric } from '@waymark/plugin-maturity-common';
import type { Knex } from 'knex';
import type { ScorecardRow, TrendRow } from '../database';
import type { RubricBook } from '../rubrics';
import {
  countStanding,
  emptyCounts,
  scopeKey,
  type StandingGroup,
} from './countStanding';

/** What keeping a trend takes. */
export interface TrendOptions {
  knex: Knex;
  book: RubricBook;
  clock?: () => number;
}

/**
 * Writes how the organisation, and each owner, system and domain stands
 * today, where that differs from what was written last. A group that lost its
 * last entity gets a row of zeros. A rubric of which some results are of
 * another version is left for later: what mixes two versions is no trend.
 * @returns how many rows were written
 */
export async function recordTrend(
  { knex, book, clock = Date.now }: TrendOptions,
  signal?: AbortSignal,
): Promise<number> {
  const day = new Date(clock()).toISOString().slice(0, 10);
  let written = 0;
  for (const { compiled } of book.rubrics) {
    signal?.throwIfAborted();
    written += await inTransaction(knex, tx => recordRubric(tx, compiled, day));
  }
  return written;
}

async function recordRubric(
  tx: Knex.Transaction,
  { rubric, digest }: CompiledRubric,
  day: string,
): Promise<number> {
  const other = await tx<ScorecardRow>('scorecards')
    .where({ rubric_id: rubric.id })
    .andWhereNot({ digest })
    .first('entity_ref');
  if (other) {
    return 0;
  }
  const fresh = countStanding(rubric, await readGroups(tx, rubric.id));
  const last = await readLast(tx, rubric.id);
  for (const { scope, scope_ref } of last.values()) {
    const key = scopeKey({ scope, scope_ref });
    if (!fresh.has(key)) {
      fresh.set(key, { scope, scope_ref, counts: emptyCounts(rubric) });
    }
  }
  const rows = [...fresh]
    .map(([key, { scope, scope_ref, counts }]) => ({
      key,
      row: {
        rubric_id: rubric.id,
        scope,
        scope_ref,
        day,
        counts: JSON.stringify(counts),
      } satisfies TrendRow,
    }))
    .filter(({ key, row }) => last.get(key)?.counts !== row.counts)
    .map(({ row }) => row);
  await upsertRows({
    tx,
    table: 'trend',
    keys: ['rubric_id', 'scope', 'scope_ref', 'day'],
    values: ['counts'],
    rows,
  });
  return rows.length;
}

/** Entities that stand alike are counted by the database. */
async function readGroups(
  tx: Knex.Transaction,
  rubricId: string,
): Promise<StandingGroup[]> {
  const columns = [
    'subjects.owner',
    'subjects.system',
    'subjects.domain',
    'scorecards.level',
    'scorecards.levels',
    'scorecards.rollups',
  ];
  return tx('scorecards')
    .join('subjects', 'subjects.entity_ref', 'scorecards.entity_ref')
    .where('scorecards.rubric_id', rubricId)
    .groupBy(columns)
    .select(columns)
    .count({ entities: '*' })
    .sum({ earned: 'scorecards.earned', possible: 'scorecards.possible' });
}

/** The newest row of each group. */
async function readLast(
  tx: Knex.Transaction,
  rubricId: string,
): Promise<Map<string, TrendRow>> {
  const newest = tx<TrendRow>('trend')
    .where({ rubric_id: rubricId })
    .groupBy('scope', 'scope_ref')
    .select('scope', 'scope_ref')
    .max({ day: 'day' });
  const rows: TrendRow[] = await tx<TrendRow>('trend')
    .where({ rubric_id: rubricId })
    .whereIn(['scope', 'scope_ref', 'day'], newest as never)
    .select('*');
  return new Map(rows.map(row => [scopeKey(row), row]));
}
