import { digestOf } from '@waymark/plugin-bulk-rows-node';
import type { Knex } from 'knex';
import type { SettingRow } from '../database/tables';
import type { RaciRules } from './types';

const KEY = 'rules';
/** To be raised when the same rules come to something else than before. */
const REVISION = 1;
const MIXED = 'mixed';

/** Names rules: the same for the same configuration. Pure. */
export function digestOfRules(rules: RaciRules): string {
  return digestOf([REVISION, rules.activities, rules.defaults, rules.kinds]);
}

/** True when everything stored was resolved by these rules. */
export async function isByRules(knex: Knex, digest: string): Promise<boolean> {
  return (await readMark(knex)) === digest;
}

/**
 * Says that everything is about to be resolved by these rules.
 * @returns false when that was said already
 */
export async function claimRules(knex: Knex, digest: string): Promise<boolean> {
  const value = underway(digest);
  await knex<SettingRow>('settings_seen')
    .insert({ key: KEY, value: MIXED })
    .onConflict('key')
    .ignore();
  const claimed = await knex<SettingRow>('settings_seen')
    .where({ key: KEY })
    .andWhereNot({ value })
    .update({ value });
  return claimed > 0;
}

/** Says that everything was, unless a replica with other rules came between. */
export async function endRules(knex: Knex, digest: string): Promise<void> {
  await knex<SettingRow>('settings_seen')
    .where({ key: KEY, value: underway(digest) })
    .update({ value: digest });
}

/**
 * Called by whoever writes subjects, in the same transaction. While an
 * installation is brought to another configuration, replicas with the old and
 * the new one write side by side:
 *
 *   new:  resolves everything ── done: `new`
 *   old:                               follows the catalog, writes by old rules
 *
 * The old replica finds a mark that is not its own and makes it `mixed`, so
 * that the new one resolves everything once more.
 */
export async function noteRules(
  tx: Knex.Transaction,
  digest: string,
): Promise<void> {
  const mark = await readMark(tx);
  if (mark !== undefined && ![digest, underway(digest), MIXED].includes(mark)) {
    await tx<SettingRow>('settings_seen')
      .where({ key: KEY })
      .update({ value: MIXED });
  }
}

function underway(digest: string): string {
  return `underway ${digest}`;
}

async function readMark(knex: Knex): Promise<string | undefined> {
  const row = await knex<SettingRow>('settings_seen')
    .where({ key: KEY })
    .first('value');
  return row?.value;
}
