import type {
  CatalogMirror,
  MirrorChange,
} from '@waymark/plugin-catalog-mirror-node';
import type { Knex } from 'knex';
import {
  chunked,
  upsertRows,
  whereKeysIn,
} from '@waymark/plugin-bulk-rows-node';
import { appendChanges, lockFeed } from '../catalogChanges';
import { keyText } from '../database/registryTables';
import { selectByKeys } from '../database/selectByKeys';
import type { DbSourceObjectRow } from '../database/tables';
import { bindRecords } from './bindRecords';
import type { Connection } from './connections';
import { isDiscovered, namedObjects } from './declarations';
import { publishRows } from './publishRows';
import type { ObjectRecord } from './types';

type Options = {
  mirror: CatalogMirror;
  connections: readonly Connection[];
  changes: readonly MirrorChange[];
  now: string;
};

/**
 * Binds again whatever changed declarations may concern: the objects an entity
 * shows, those that would be discovered under its name, and those it names.
 *
 * Following one model through:
 *
 *   MLflow reports churn        discovered, model:default/churn in the feed
 *   Git declares model:ml/exit  with the annotation prod/churn: replaced by it
 *   the annotation goes         model:default/churn is in the feed again
 *   Git declares churn itself   shown by it, and removed from the feed
 *
 * @returns the rows that are bound otherwise now
 */
export async function rebindObjects(
  tx: Knex.Transaction,
  options: Options,
): Promise<DbSourceObjectRow[]> {
  const { mirror, connections, now } = options;
  await lockFeed(tx);
  const rows = await selectConcerned(tx, options);
  // A declaration may come and go between two looks, and a person may delete
  // what is discovered: then the catalog has nothing left that the feed gave it.
  const lost = new Set(
    options.changes
      .filter(({ type, entity }) => type === 'removed' && !entity)
      .map(({ entityRef }) => entityRef),
  );
  const touched = new Set<string>();
  const rebound: DbSourceObjectRow[] = [];
  for (const connection of connections) {
    const own = rows.filter(row => row.source_id === connection.id);
    const records = own.map(row => JSON.parse(row.data) as ObjectRecord);
    if (records.length === 0) {
      continue;
    }
    const bound = await bindRecords(tx, {
      mirror,
      connections,
      connection,
      records,
    });
    const unchanged: DbSourceObjectRow[] = [];
    const changed = own.flatMap((row, index) => {
      const { discoveredRef, entityRef, binding } = bound[index];
      if (
        row.discovered_ref === discoveredRef &&
        row.entity_ref === entityRef &&
        row.binding === binding
      ) {
        unchanged.push(row);
        return [];
      }
      [row.entity_ref, entityRef].forEach(ref => ref && touched.add(ref));
      return [
        {
          ...row,
          discovered_ref: discoveredRef,
          entity_ref: entityRef,
          binding,
        },
      ];
    });
    await upsertRows({
      tx,
      table: 'source_objects',
      keys: ['source_id', 'kind', 'object_id'],
      values: [
        'name',
        'discovered_ref',
        'entity_ref',
        'binding',
        'updated_at',
        'seen_at',
        'hash',
        'data',
      ],
      rows: changed,
      update: ['discovered_ref', 'entity_ref', 'binding'],
    });
    await appendChanges(
      tx,
      bound.flatMap(({ abandonedRef }) =>
        abandonedRef ? [{ type: 'remove', entityRef: abandonedRef }] : [],
      ),
      { now },
    );
    await publishRows(tx, { mirror, connection, rows: changed, now });
    await publishRows(tx, {
      mirror,
      connection,
      rows: unchanged.filter(
        row => row.binding === 'discovered' && lost.has(row.discovered_ref!),
      ),
      now,
      again: true,
    });
    rebound.push(...changed);
  }
  await upsertRows({
    tx,
    table: 'entity_touches',
    keys: ['entity_ref'],
    values: ['at'],
    // In one order, as the synchronisation does, so that nobody deadlocks.
    rows: [...touched].sort().map(ref => ({ entity_ref: ref, at: now })),
  });
  return rebound;
}

async function selectConcerned(
  tx: Knex.Transaction,
  options: Options,
): Promise<DbSourceObjectRow[]> {
  const { changes, connections } = options;
  const concerned = new Map<string, DbSourceObjectRow>();
  const add = (row: DbSourceObjectRow) =>
    concerned.set(keyText([row.source_id, row.kind, row.object_id]), row);

  const ours = new Set(
    changes
      .filter(({ entity }) => entity && isDiscovered(entity))
      .map(change => change.entityRef),
  );
  const refs = [...new Set(changes.map(change => change.entityRef))];
  for (const part of chunked(refs)) {
    for (const column of ['entity_ref', 'discovered_ref'] as const) {
      const condition = whereKeysIn(
        tx,
        [column],
        part.map(ref => [ref]),
      );
      const rows: DbSourceObjectRow[] = await tx<DbSourceObjectRow>(
        'source_objects',
      )
        .whereRaw(condition.sql, condition.bindings)
        .select('*');
      rows
        // Our own entity coming into the catalog is what was to happen.
        .filter(
          row => !(row.binding === 'discovered' && ours.has(row[column]!)),
        )
        .forEach(add);
    }
  }

  const named = changes.flatMap(({ entity }) =>
    entity ? namedObjects(entity, connections) : [],
  );
  for (const sourceId of new Set(named.map(object => object.sourceId))) {
    const rows = await selectByKeys<DbSourceObjectRow>({
      tx,
      table: 'source_objects',
      sourceId,
      keyColumns: ['kind', 'object_id'],
      keys: named
        .filter(object => object.sourceId === sourceId)
        .map(({ kind, objectId }) => [kind, objectId]),
      columns: ['*'],
    });
    rows.forEach(add);
  }
  return [...concerned.values()];
}
