import {
  deleteRows,
  upsertRows,
  whereKeysIn,
} from '@waymark/plugin-bulk-rows-node';
import type { Knex } from 'knex';
import type { FactSetRow } from '../database/tables';
import type { GatheringContext } from './context';

/**
 * Sees to it that every retriever that can tell about these entities has a row
 * to be asked by, and no other retriever has one.
 *
 * @param options.retrievers - only these are looked at.
 * @param options.now - when rows that are new, and with `everyRow` the others
 *   too, are due.
 */
export async function markDue(
  context: Pick<GatheringContext, 'sources' | 'getEntities'>,
  options: {
    tx: Knex.Transaction;
    entityRefs: readonly string[];
    retrievers?: readonly string[];
    now: number;
    everyRow: boolean;
  },
): Promise<void> {
  const { tx, retrievers, now, everyRow } = options;
  const entityRefs = [...new Set(options.entityRefs)].sort();
  const entities = await context.getEntities(entityRefs, { tx });
  const sources = context.sources.filter(
    ({ id }) => !retrievers || retrievers.includes(id),
  );

  const wanted: FactSetRow[] = [];
  const unwanted: string[][] = [];
  for (const entityRef of entityRefs) {
    const entity = entities.get(entityRef);
    for (const source of sources) {
      if (entity && source.appliesTo(entity)) {
        wanted.push({
          entity_ref: entityRef,
          retriever: source.id,
          facts: null,
          read_at: null,
          error: null,
          failures: 0,
          due_at: now,
          claimed_until: 0,
        });
      } else {
        unwanted.push([entityRef, source.id]);
      }
    }
  }

  const keys = ['entity_ref', 'retriever'];
  if (everyRow && wanted.length > 0) {
    const asked = whereKeysIn(
      tx,
      keys,
      wanted.map(row => [row.entity_ref, row.retriever]),
    );
    await tx('fact_sets')
      .whereRaw(asked.sql, asked.bindings)
      .where('due_at', '>', now)
      .update({ due_at: now });
  }
  await upsertRows({
    tx,
    table: 'fact_sets',
    keys,
    values: ['failures', 'due_at', 'claimed_until'],
    update: [],
    rows: wanted,
  });
  await deleteRows(tx, { table: 'fact_sets', columns: keys, keys: unwanted });
}
