import { MLOPS_KINDS } from '@waymark/plugin-mlops-common';
import type { MirrorChange } from '@waymark/plugin-catalog-mirror-node';
import type { Knex } from 'knex';
import { upsertRows } from '@waymark/plugin-bulk-rows-node';

const SHOWN = MLOPS_KINDS.map(kind => `${kind.toLowerCase()}:`);
const OWNERS = ['group:', 'user:'];

/** Marks entities, so that their rows are computed again. */
export async function touchRefs(knex: Knex, refs: string[]): Promise<void> {
  const at = new Date().toISOString();
  await upsertRows({
    tx: knex,
    table: 'entity_touches',
    keys: ['entity_ref'],
    values: ['at'],
    rows: [...new Set(refs)].sort().map(ref => ({ entity_ref: ref, at })),
  });
}

/** Entities marked at a time. */
const BATCH = 1_000;

/**
 * Marks entities whose rows time has made untrue, those due longest first.
 *
 * @param now - ISO 8601 in UTC
 * @returns whether there may be more
 */
export async function touchStale(knex: Knex, now: string): Promise<boolean> {
  const rows: { entity_ref: string }[] = await knex('explore_entities')
    .where('stale_at', '<', now)
    .where({ removed: false })
    .orderBy('stale_at')
    .limit(BATCH)
    .select('entity_ref');
  await touchRefs(
    knex,
    rows.map(row => row.entity_ref),
  );
  return rows.length === BATCH;
}

/**
 * Marks the entities whose rows follow from changes of the catalog: what
 * Explore shows itself, and what is owned by somebody who came or went.
 */
export async function touchChanged(
  knex: Knex,
  changes: MirrorChange[],
): Promise<void> {
  const refs = changes.flatMap(change =>
    [change.entityRef, change.replacedBy].filter(ref => ref !== undefined),
  );
  const owners = changes
    .filter(change => change.type !== 'changed')
    .map(change => change.entityRef)
    .filter(ref => OWNERS.some(prefix => ref.startsWith(prefix)));
  const owned: { entity_ref: string }[] =
    owners.length > 0
      ? await knex('explore_entities')
          .whereIn('owner', owners)
          .where({ removed: false })
          .select('entity_ref')
      : [];
  await touchRefs(knex, [
    ...refs.filter(ref => SHOWN.some(prefix => ref.startsWith(prefix))),
    ...owned.map(row => row.entity_ref),
  ]);
}
