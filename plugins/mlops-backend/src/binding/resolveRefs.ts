import type { CatalogMirror } from '@waymark/plugin-catalog-mirror-node';
import type { DatasetUse } from '@waymark/plugin-mlops-common';
import type { Knex } from 'knex';
import { chunked, whereKeysIn } from '@waymark/plugin-bulk-rows-node';
import { keyText } from '../database/registryTables';
import type { DbSourceObjectRow, ObjectKind } from '../database/tables';
import type { Connection } from './connections';
import { isBareName, ownerCandidates, readOwner, readRef } from './readRefs';
import type { ResolvedRefs } from './toDiscoveredEntity';
import type { ObjectRecord } from './types';

/** A name a record uses for another object of its source. */
type Use = { kind: ObjectKind; name: string; entityRef?: string };

/**
 * Finds the entities that records name in their source's own words: owners
 * among the groups and users of the catalog, data sets and models among the
 * objects of the same connection.
 */
export async function resolveRefs(
  tx: Knex.Transaction,
  options: {
    mirror: CatalogMirror;
    connection: Connection;
    records: readonly ObjectRecord[];
  },
): Promise<(record: ObjectRecord) => ResolvedRefs> {
  const { mirror, connection, records } = options;
  const namespace = connection.namespace ?? 'default';
  const owners = await mirror.getEntities(
    records.flatMap(({ owner }) =>
      owner && isBareName(owner.trim())
        ? ownerCandidates(owner.trim(), namespace)
        : [],
    ),
    { tx },
  );
  const find = await findObjects(
    tx,
    connection.id,
    records.flatMap(record => Object.values(usesOf(record)).flat()),
  );
  const refsOf = ({ kind, name, entityRef }: Use): string[] => {
    const ref =
      readRef(entityRef, {
        kinds: ['dataset', 'model'],
        defaultKind: kind,
        defaultNamespace: namespace,
      }) ?? find(kind, name);
    return ref ? [ref] : [];
  };
  return record => {
    const uses = usesOf(record);
    return {
      owner: readOwner(record.owner, {
        namespace,
        exists: ref => owners.has(ref),
      }),
      trainedOn: uses.trainedOn.flatMap(refsOf).filter(isOf('dataset')),
      derivedFrom: uses.derivedFrom.flatMap(refsOf).filter(isOf('model')),
      consumes: uses.consumes.flatMap(refsOf),
      produces: uses.produces.flatMap(refsOf),
    };
  };
}

function isOf(kind: ObjectKind): (ref: string) => boolean {
  return ref => ref.startsWith(`${kind}:`);
}

/** The names a record uses for other objects of its source, by field. */
export function usesOf(
  record: ObjectRecord,
): Record<'trainedOn' | 'derivedFrom' | 'consumes' | 'produces', Use[]> {
  const datasets = (uses: DatasetUse[] | undefined): Use[] =>
    (uses ?? []).map(({ name, entityRef }) => ({
      kind: 'dataset',
      name,
      entityRef,
    }));
  return {
    trainedOn: record.type === 'model' ? datasets(record.trainedOn) : [],
    derivedFrom:
      record.type === 'model'
        ? (record.derivedFrom ?? []).map(name => ({
            kind: 'model',
            name,
            // A base model is named by ref or by the source's own name.
            ...(name.startsWith('model:') ? { entityRef: name } : {}),
          }))
        : [],
    consumes: record.type === 'pipeline' ? datasets(record.consumes) : [],
    produces: record.type === 'pipeline' ? datasets(record.produces) : [],
  };
}

/** Objects of a connection by id, or by name where it is unique. */
async function findObjects(
  tx: Knex.Transaction,
  sourceId: string,
  uses: readonly Use[],
): Promise<(kind: ObjectKind, name: string) => string | undefined> {
  const byId = new Map<string, string>();
  const byName = new Map<string, Set<string>>();
  const names = [...new Set(uses.map(use => use.name))];
  for (const part of chunked(names)) {
    const keys = part.map(name => [name]);
    const id = whereKeysIn(tx, ['object_id'], keys);
    const name = whereKeysIn(tx, ['name'], keys);
    const rows = await tx<DbSourceObjectRow>('source_objects')
      .where('source_id', sourceId)
      .whereNotNull('entity_ref')
      .whereRaw(`(${id.sql} or ${name.sql})`, [
        ...id.bindings,
        ...name.bindings,
      ])
      .select('kind', 'object_id', 'name', 'entity_ref');
    for (const row of rows) {
      byId.set(keyText([row.kind, row.object_id]), row.entity_ref!);
      const key = keyText([row.kind, row.name]);
      byName.set(key, (byName.get(key) ?? new Set()).add(row.entity_ref!));
    }
  }
  return (kind, name) => {
    const key = keyText([kind, name]);
    const named = byName.get(key);
    return byId.get(key) ?? (named?.size === 1 ? [...named][0] : undefined);
  };
}
