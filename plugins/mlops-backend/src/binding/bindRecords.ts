import type { Knex } from 'knex';
import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import type {
  CatalogMirror,
  MirrorEntity,
} from '@waymark/plugin-catalog-mirror-node';
import { chunked, whereKeysIn } from '@waymark/plugin-bulk-rows-node';
import { keyText } from '../database/registryTables';
import { selectByKeys } from '../database/selectByKeys';
import type { DbSourceObjectRow, ObjectKind } from '../database/tables';
import { annotationValue, type Connection } from './connections';
import { decideBinding } from './decideBinding';
import { isDiscovered, namesAnother, objectKindOf } from './declarations';
import { candidateRefs, type ObjectIdentity } from './entityNames';
import type { BoundObject, ObjectRecord } from './types';

/** A bound object, and the name it had to give up where it had one. */
export type Bound = BoundObject & { abandonedRef?: string };

/**
 * Binds objects of one connection, reading what is declared from the mirror
 * and which names are taken from the registry. The caller holds the feed's
 * lock, so nobody else allots names or binds at the same time.
 */
export async function bindRecords(
  tx: Knex.Transaction,
  options: {
    mirror: CatalogMirror;
    connections: readonly Connection[];
    connection: Connection;
    records: readonly ObjectRecord[];
  },
): Promise<Bound[]> {
  const { mirror, connections, connection, records } = options;
  const allotted = await selectAllotted(tx, connection.id, records);
  const annotated = await findAnnotated(tx, options);
  const objects = records.map(record => {
    const identity: ObjectIdentity = {
      sourceId: connection.id,
      kind: record.type,
      objectId: record.id,
    };
    const id = keyText([record.type, record.id]);
    return {
      record,
      identity,
      allottedRef: allotted.get(id),
      annotatedRefs: annotated.get(id) ?? [],
      candidates: candidateRefs({
        name: record.name,
        namespace: connection.namespace ?? 'default',
        identity,
      }),
    };
  });
  const candidates = objects.flatMap(object => object.candidates);
  const taken = await selectTaken(tx, candidates);
  const entities = await mirror.getEntities(
    [...candidates, ...allotted.values()],
    { tx },
  );
  const declared = (ref: string): MirrorEntity | undefined => {
    const entity = entities.get(ref);
    return entity && !isDiscovered(entity) ? entity : undefined;
  };

  return objects.map(
    ({ record, identity, allottedRef, annotatedRefs, candidates: own }) => {
      const givenRef = readGivenRef(record);
      // A name that an author claims for another object is none for this one.
      const fits = (ref: string) => {
        const entity = declared(ref);
        return !entity || !namesAnother(entity, { identity, connections });
      };
      let discoveredRef = allottedRef;
      if (discoveredRef ? !fits(discoveredRef) : !givenRef) {
        discoveredRef =
          own.find(ref => !taken.has(ref) && fits(ref)) ?? own[own.length - 1];
        taken.add(discoveredRef);
      }
      return {
        record,
        discoveredRef: discoveredRef ?? null,
        ...(allottedRef && allottedRef !== discoveredRef
          ? { abandonedRef: allottedRef }
          : {}),
        ...decideBinding({
          givenRef,
          annotatedRefs,
          discoveredRef,
          namesakeDeclared:
            discoveredRef !== undefined &&
            declared(discoveredRef) !== undefined,
          discover: record.discover ?? true,
        }),
      };
    },
  );
}

/** The ref that the connector gave, full; one that cannot be read is none. */
function readGivenRef(record: ObjectRecord): string | undefined {
  if (!record.entityRef) {
    return undefined;
  }
  try {
    return stringifyEntityRef(
      parseEntityRef(record.entityRef, { defaultKind: record.type }),
    );
  } catch {
    return undefined;
  }
}

async function selectAllotted(
  tx: Knex.Transaction,
  sourceId: string,
  records: readonly ObjectRecord[],
): Promise<Map<string, string>> {
  const rows = await selectByKeys<
    Pick<DbSourceObjectRow, 'kind' | 'object_id' | 'discovered_ref'>
  >({
    tx,
    table: 'source_objects',
    sourceId,
    keyColumns: ['kind', 'object_id'],
    keys: records.map(record => [record.type, record.id]),
    columns: ['kind', 'object_id', 'discovered_ref'],
  });
  const allotted = new Map<string, string>();
  for (const row of rows) {
    if (row.discovered_ref) {
      allotted.set(keyText([row.kind, row.object_id]), row.discovered_ref);
    }
  }
  return allotted;
}

/** Which declared entities name which of the records. */
async function findAnnotated(
  tx: Knex.Transaction,
  options: {
    mirror: CatalogMirror;
    connection: Connection;
    records: readonly ObjectRecord[];
  },
): Promise<Map<string, string[]>> {
  const { mirror, connection, records } = options;
  const annotated = new Map<string, string[]>();
  for (const [kind, key] of Object.entries(
    connection.bindingAnnotations ?? {},
  ) as [ObjectKind, string][]) {
    const ids = new Map(
      records
        .filter(record => record.type === kind)
        .map(record => [annotationValue(connection.id, record.id), record.id]),
    );
    const entities = ids.size
      ? await mirror.findByAnnotation(key, [...ids.keys()], { tx })
      : [];
    for (const entity of entities) {
      const objectId = ids.get(entity.annotations[key]);
      if (
        objectId !== undefined &&
        objectKindOf(entity) === kind &&
        !isDiscovered(entity)
      ) {
        const id = keyText([kind, objectId]);
        annotated.set(id, [...(annotated.get(id) ?? []), entity.entityRef]);
      }
    }
  }
  return annotated;
}

async function selectTaken(
  tx: Knex.Transaction,
  refs: readonly string[],
): Promise<Set<string>> {
  const taken = new Set<string>();
  for (const part of chunked([...new Set(refs)])) {
    const condition = whereKeysIn(
      tx,
      ['discovered_ref'],
      part.map(ref => [ref]),
    );
    const rows = await tx<DbSourceObjectRow>('source_objects')
      .whereRaw(condition.sql, condition.bindings)
      .select('discovered_ref');
    rows.forEach(row => row.discovered_ref && taken.add(row.discovered_ref));
  }
  return taken;
}
