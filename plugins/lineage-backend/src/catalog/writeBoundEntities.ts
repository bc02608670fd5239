import type { Knex } from 'knex';
import { upsertRows } from '@waymark/plugin-bulk-rows-node';
import { rowsOf } from '../database/rowsOf';
import type { DbBoundEntityRow } from '../database/tables';
import { keyText } from '../ingest/keyText';
import { insertTokens, type NodeDirectory } from '../store/nodes/resolveNodes';
import type { DescribedEntity } from './describeEntity';
import type { Binding } from './planBindings';
import { readBoundEntities } from './readBindings';

const VALUES = [
  'kind',
  'title',
  'owner',
  'system',
  'domain',
  'lifecycle',
] as const;

/**
 * Writes what entities are called and whose they are.
 * @returns refs of those of which something changed
 */
export async function writeBoundEntities(
  tx: Knex.Transaction,
  entities: readonly DescribedEntity[],
  nodes: NodeDirectory,
): Promise<string[]> {
  const known = await readBoundEntities(
    tx,
    entities.map(({ entityRef }) => entityRef),
  );
  const changed = entities.filter(entity => {
    const row = known.get(entity.entityRef);
    return (
      !row ||
      row.removed_at !== null ||
      VALUES.some(name => row[name] !== (entity[name] ?? null))
    );
  });
  await upsertRows({
    tx,
    table: 'bound_entities',
    keys: ['entity_ref'],
    values: [...VALUES, 'removed_at', 'former'],
    rows: changed.map(entity => ({
      entity_ref: entity.entityRef,
      ...Object.fromEntries(VALUES.map(name => [name, entity[name] ?? null])),
      removed_at: null,
      former: null,
    })),
  });
  await writeTitles(
    tx,
    changed
      .filter(
        ({ entityRef, title }) =>
          (known.get(entityRef)?.title ?? undefined) !== title,
      )
      .flatMap(({ own, entityRef, title }) =>
        own.map(
          key =>
            [nodes.id(keyText(key)), `${entityRef} ${title ?? ''}`] as const,
        ),
      ),
  );
  return changed.map(({ entityRef }) => entityRef);
}

/** Makes own nodes findable by the title of today, not by the one before. */
async function writeTitles(
  tx: Knex.Transaction,
  titles: readonly (readonly [number, string])[],
): Promise<void> {
  if (titles.length > 0) {
    const rows = rowsOf(
      tx,
      { id: 'integer' },
      titles.map(([id]) => ({ id })),
    );
    await tx.raw(
      `delete from node_tokens where node_id in (select x.id from ${rows.sql})`,
      rows.bindings,
    );
    await insertTokens(tx, titles);
  }
}

/** Notes that entities are gone, and what they stood for: another may follow. */
export async function writeRemovedEntities(
  tx: Knex.Transaction,
  removed: ReadonlyMap<string, readonly Binding[]>,
  now: number,
): Promise<void> {
  const rows = rowsOf(
    tx,
    { ref: 'text', former: 'text' },
    [...removed].map(([ref, bindings]) => ({
      ref,
      former: JSON.stringify(bindings),
    })),
  );
  await tx.raw(
    `update bound_entities set removed_at = ${Math.trunc(now)}, former = x.former
     from ${rows.sql}
     where bound_entities.entity_ref = x.ref
       and bound_entities.removed_at is null`,
    rows.bindings,
  );
}

/** What a removed entity stood for. */
export function readFormer(row: DbBoundEntityRow | undefined): Binding[] {
  return row?.former ? (JSON.parse(row.former) as Binding[]) : [];
}
