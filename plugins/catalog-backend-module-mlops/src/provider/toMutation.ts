import type {
  DeferredEntity,
  EntityProviderMutation,
} from '@backstage/plugin-catalog-node';
import type { CatalogChange } from '@waymark/plugin-mlops-common';

/**
 * The last word of a list of changes on each ref.
 *
 * An entity carries no location key: a declaration of the same name, which
 * has one, then wins in either order of arrival.
 */
export function latestByRef(
  changes: readonly CatalogChange[],
): Map<string, DeferredEntity | undefined> {
  const latest = new Map<string, DeferredEntity | undefined>();
  for (const { entityRef, entity, type } of changes) {
    latest.set(entityRef, type === 'upsert' && entity ? { entity } : undefined);
  }
  return latest;
}

/** What changed, for a catalog that has everything before it. */
export function toDelta(
  changes: readonly CatalogChange[],
): EntityProviderMutation {
  const latest = [...latestByRef(changes)];
  return {
    type: 'delta',
    added: latest.flatMap(([, deferred]) => (deferred ? [deferred] : [])),
    removed: latest.flatMap(([entityRef, deferred]) =>
      deferred ? [] : [{ entityRef }],
    ),
  };
}

/** Everything there is, for a catalog that may have anything. */
export function toFull(
  changes: readonly CatalogChange[],
): EntityProviderMutation {
  return {
    type: 'full',
    entities: [...latestByRef(changes).values()].flatMap(deferred =>
      deferred ? [deferred] : [],
    ),
  };
}
