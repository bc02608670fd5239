import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { mockServices } from '@backstage/backend-test-utils';
import {
  ANNOTATION_LOCATION,
  type Entity,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import {
  createCatalogMirror,
  type MirrorChange,
} from '@waymark/plugin-catalog-mirror-node';
import {
  ANNOTATION_MLFLOW_REGISTERED_MODEL,
  validateMlopsEntity,
} from '@waymark/plugin-mlops-common';
import type { Knex } from 'knex';
import { upsertRows } from '@waymark/plugin-bulk-rows-node';
import { listCatalogChanges } from '../catalogChanges';
import { contentHash } from '../database/digests';
import { keyText } from '../database/registryTables';
import type { DbSourceObjectRow } from '../database/tables';
import { bindingAnnotationKeys, type Connection } from './connections';
import { createBindingHandler } from './createBindingHandler';
import { createObjectBinder } from './createObjectBinder';
import type { ObjectRecord } from './types';

/** Two MLflow connections of one namespace, and one that names by no annotation. */
export const CONNECTIONS: Connection[] = [
  {
    id: 'prod',
    type: 'mlflow',
    title: 'MLflow production',
    bindingAnnotations: { model: ANNOTATION_MLFLOW_REGISTERED_MODEL },
  },
  {
    id: 'lab',
    type: 'mlflow',
    bindingAnnotations: { model: ANNOTATION_MLFLOW_REGISTERED_MODEL },
  },
  { id: 'repos', type: 'repository' },
];

/** An entity as Git declares it. */
export function declared(
  kind: string,
  name: string,
  annotations: Record<string, string> = {},
): Entity {
  return {
    apiVersion: 'mlops.waymark.dev/v1alpha1',
    kind,
    metadata: {
      name,
      namespace: 'default',
      annotations: {
        [ANNOTATION_LOCATION]: 'url:https://git.example.org/catalog-info.yaml',
        ...annotations,
      },
    },
    spec: { type: 'any', lifecycle: 'production', owner: 'team' },
  };
}

/** A declared model that names a registered model of MLflow. */
export function naming(name: string, value: string): Entity {
  return declared('Model', name, {
    [ANNOTATION_MLFLOW_REGISTERED_MODEL]: value,
  });
}

/**
 * The registry's tables, a mirror over a catalog that a test changes, and a
 * catalog that pulls the feed as the provider does.
 */
export async function registryWithCatalog(
  knex: Knex,
  connections: Connection[] = CONNECTIONS,
) {
  await knex.migrate.latest({
    directory: resolvePackagePath(
      '@waymark/plugin-mlops-backend',
      'migrations',
    ),
  });
  const catalog = new Map<string, Entity>();
  const mirror = await createCatalogMirror({
    database: knex,
    catalog: catalogServiceMock.mock({
      async *streamEntities() {
        yield [...catalog.values()];
      },
      getEntitiesByRefs: async ({ entityRefs }) => ({
        items: entityRefs.map(ref => catalog.get(ref)),
      }),
    }),
    auth: mockServices.auth(),
    permissions: mockServices.permissions(),
    scheduler: mockServices.scheduler.mock(),
    logger: mockServices.logger.mock(),
    annotationKeys: bindingAnnotationKeys(connections),
  });
  const binder = createObjectBinder({ mirror, connections });
  mirror.addHandler(createBindingHandler({ knex, mirror, connections }));
  const seen: MirrorChange[] = [];
  mirror.addHandler({
    id: 'spectator',
    onChanges: async changes => void seen.push(...changes),
  });
  let pulled = 0;
  const put = (...entities: Entity[]) => {
    for (const entity of entities) {
      const copy = structuredClone(entity);
      copy.metadata.etag = contentHash(JSON.stringify(entity));
      catalog.set(stringifyEntityRef(copy), copy);
    }
  };

  return {
    mirror,
    binder,
    catalog,
    /** Declares entities and lets the registry hear of it. */
    async declare(...entities: Entity[]) {
      put(...entities);
      await mirror.sweep();
      await mirror.deliver();
    },
    async undeclare(...refs: string[]) {
      refs.forEach(ref => catalog.delete(ref));
      await mirror.sweep();
      await mirror.deliver();
    },
    /** Lets the catalog pull the feed, and the registry see the result. */
    async pull() {
      const changes = await listCatalogChanges(knex, {
        after: pulled,
        limit: 10_000,
      });
      for (const { entityRef, entity, seq } of changes) {
        pulled = seq;
        const current = catalog.get(entityRef);
        const isGit =
          current?.metadata.annotations?.[ANNOTATION_LOCATION]?.startsWith(
            'url:',
          );
        if (!isGit && entity) {
          const problems = validateMlopsEntity(entity);
          if (problems.length > 0) {
            throw new Error(problems.map(({ message }) => message).join('; '));
          }
          put(entity);
        } else if (!isGit) {
          catalog.delete(entityRef);
        }
      }
      await mirror.sweep();
      await mirror.deliver();
      return changes.map(({ type, entityRef, replacedBy }) =>
        [type, entityRef, replacedBy].filter(Boolean).join(' '),
      );
    },
    /** Stores records as a pass does. */
    report: (sourceId: string, ...records: ObjectRecord[]) =>
      knex.transaction(async tx => {
        const bound = await binder.bind(tx, { sourceId, records });
        const rows = bound.map(
          ({ record, discoveredRef, entityRef, binding }) => ({
            source_id: sourceId,
            kind: record.type,
            object_id: record.id,
            name: record.name,
            discovered_ref: discoveredRef,
            entity_ref: entityRef,
            binding,
            updated_at: null,
            seen_at: '2026-11-01T00:00:00.000Z',
            hash: contentHash(JSON.stringify(record)),
            data: JSON.stringify(record),
          }),
        );
        await upsertRows({
          tx,
          table: 'source_objects',
          keys: ['source_id', 'kind', 'object_id'],
          values: Object.keys(rows[0]).slice(3),
          rows,
        });
        return binder.publish(tx, { sourceId, rows });
      }),
    /** Deletes objects as a full pass does with what vanished. */
    vanish: (sourceId: string, ...objectIds: string[]) =>
      knex.transaction(async tx => {
        const rows = await tx<DbSourceObjectRow>('source_objects')
          .where({ source_id: sourceId })
          .whereIn('object_id', objectIds);
        await binder.withdraw(tx, { sourceId, rows });
        await tx('source_objects')
          .where({ source_id: sourceId })
          .whereIn('object_id', objectIds)
          .delete();
      }),
    /** `binding entityRef` per `source/object`. */
    async bindings(): Promise<Record<string, string>> {
      const rows = await knex<DbSourceObjectRow>('source_objects').orderBy([
        'source_id',
        'object_id',
      ]);
      return Object.fromEntries(
        rows.map(row => [
          keyText([row.source_id, row.object_id]).replace('\u0000', '/'),
          [row.binding, row.entity_ref].filter(Boolean).join(' '),
        ]),
      );
    },
    /** The refs whose Explore row is to be computed again; forgets them. */
    async touches(): Promise<string[]> {
      const refs = await knex('entity_touches')
        .orderBy('entity_ref')
        .pluck('entity_ref');
      await knex('entity_touches').delete();
      return refs;
    },
    /** Replacements that the mirror's other handlers heard of. */
    replacements: () =>
      seen
        .filter(({ type }) => type === 'replaced')
        .map(({ entityRef, replacedBy }) => `${entityRef} ${replacedBy}`),
  };
}
