import type { Knex } from 'knex';
import { COUNTER, type DbCounterRow } from './tables';

/** The number of the latest committed feed entry; 0 when there is none. */
export async function readCounter(knex: Knex): Promise<number> {
  const row = await knex<DbCounterRow>(COUNTER)
    .where({ name: 'feed' })
    .first('value');
  return Number(row?.value ?? 0);
}

/**
 * Locks the counter until the transaction ends and returns its value. All
 * writers pass here, so they commit one after the other, in the order of the
 * numbers they take.
 */
export async function lockCounter(tx: Knex.Transaction): Promise<number> {
  const row = await tx<DbCounterRow>(COUNTER)
    .where({ name: 'feed' })
    .forUpdate()
    .first('value');
  return Number(row?.value ?? 0);
}

/** Sets the counter that {@link lockCounter} locked. */
export async function setCounter(
  tx: Knex.Transaction,
  value: number,
): Promise<void> {
  await tx<DbCounterRow>(COUNTER).where({ name: 'feed' }).update({ value });
}
