import type { Knex } from 'knex';
import { type DbMirrorSweepRow, SWEEPS } from '../database/tables';

const COMPLETE_EVERY_MS = 60 * 60_000;

/** Whether it is time to read everything again. */
export async function decideSweepMode(
  knex: Knex,
  settings: string,
): Promise<'light' | 'complete'> {
  const row = await knex<DbMirrorSweepRow>(SWEEPS)
    .where({ mode: 'complete' })
    .first();
  const recent =
    row &&
    row.settings === settings &&
    Date.now() - Date.parse(row.completed_at) < COMPLETE_EVERY_MS;
  return recent ? 'light' : 'complete';
}

/** Remembers that a sweep went through to its end. */
export async function markSwept(
  knex: Knex,
  options: { mode: 'light' | 'complete'; settings: string },
): Promise<void> {
  const { mode, settings } = options;
  const at = new Date().toISOString();
  const rows: DbMirrorSweepRow[] = [
    { mode: 'any', completed_at: at, settings },
    ...(mode === 'complete'
      ? [{ mode, completed_at: at, settings } as const]
      : []),
  ];
  await knex(SWEEPS).insert(rows).onConflict('mode').merge();
}

/** When the last sweep ended, of either mode, ISO 8601. */
export async function readLastSweep(knex: Knex): Promise<string | undefined> {
  const row = await knex<DbMirrorSweepRow>(SWEEPS)
    .where({ mode: 'any' })
    .first();
  return row?.completed_at;
}
