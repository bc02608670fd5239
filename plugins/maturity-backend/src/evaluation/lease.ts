import { inTransaction } from '@waymark/plugin-bulk-rows-node';
import type { Knex } from 'knex';
import type { SettingRow } from '../database';

/** How long a replica that fell silent keeps others away. */
const LEASE_MS = 60_000;

/**
 * Does some work unless another replica is at it. A replica that ends half way
 * loses its turn after a minute.
 * @returns whether it was done here
 */
export async function withLease(
  knex: Knex,
  key: string,
  work: () => Promise<void>,
  clock: () => number = Date.now,
): Promise<boolean> {
  if (!(await takeLease(knex, key, clock()))) {
    return false;
  }
  const write = (until: number) =>
    knex<SettingRow>('settings_seen')
      .where({ key })
      .update({ value: String(until) });
  // Where the database is away, the work fails too, and says so.
  const renewal = setInterval(() => {
    write(clock() + LEASE_MS).catch(() => {});
  }, LEASE_MS / 3);
  try {
    await work();
  } finally {
    clearInterval(renewal);
    await write(0);
  }
  return true;
}

async function takeLease(
  knex: Knex,
  key: string,
  now: number,
): Promise<boolean> {
  return inTransaction(knex, async tx => {
    await tx<SettingRow>('settings_seen')
      .insert({ key, value: '0' })
      .onConflict('key')
      .ignore();
    const row = await tx<SettingRow>('settings_seen')
      .where({ key })
      .forUpdate()
      .first('value');
    const isFree = Number(row?.value ?? 0) <= now;
    if (isFree) {
      await tx<SettingRow>('settings_seen')
        .where({ key })
        .update({ value: String(now + LEASE_MS) });
    }
    return isFree;
  });
}
