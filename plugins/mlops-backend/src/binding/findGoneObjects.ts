import type { MirrorEntity } from '@waymark/plugin-catalog-mirror-node';
import type { Knex } from 'knex';
import { keyText } from '../database/registryTables';
import { selectByKeys } from '../database/selectByKeys';
import type { DbSourceObjectRow, DbSourceRow } from '../database/tables';
import type { Connection } from './connections';
import { namedObjects } from './declarations';
import type { ObjectIdentity } from './entityNames';

/** An object that a declared entity names and its source does not have. */
export type GoneObject = ObjectIdentity & {
  /** The annotation that names it. */
  key: string;
};

/**
 * Declared entities, by ref, whose annotation names an object that is not
 * there, though its connection is configured and was read completely. A
 * connection that never went through says nothing about what it has.
 */
export async function findGoneObjects(
  knex: Knex,
  options: {
    entities: Iterable<MirrorEntity>;
    connections: readonly Connection[];
  },
): Promise<Map<string, GoneObject[]>> {
  const named = [...options.entities].flatMap(entity =>
    namedObjects(entity, options.connections).map(object => ({
      entityRef: entity.entityRef,
      object,
    })),
  );
  const gone = new Map<string, GoneObject[]>();
  if (named.length === 0) {
    return gone;
  }
  const complete = await knex<DbSourceRow>('sources')
    .whereNotNull('last_full_success_at')
    .pluck('id');
  for (const sourceId of new Set(named.map(({ object }) => object.sourceId))) {
    if (!complete.includes(sourceId)) {
      continue;
    }
    const own = named.filter(({ object }) => object.sourceId === sourceId);
    const rows = await selectByKeys<
      Pick<DbSourceObjectRow, 'kind' | 'object_id'>
    >({
      tx: knex,
      table: 'source_objects',
      sourceId,
      keyColumns: ['kind', 'object_id'],
      keys: own.map(({ object }) => [object.kind, object.objectId]),
      columns: ['kind', 'object_id'],
    });
    const there = new Set(rows.map(row => keyText([row.kind, row.object_id])));
    for (const { entityRef, object } of own) {
      if (!there.has(keyText([object.kind, object.objectId]))) {
        gone.set(entityRef, [...(gone.get(entityRef) ?? []), object]);
      }
    }
  }
  return gone;
}
