import type { AuthService } from '@backstage/backend-plugin-api';
import {
  type Entity,
  parseEntityRef,
  RELATION_OWNED_BY,
  RELATION_PART_OF,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import {
  type EntityReader,
  fullRef,
  relationsOf,
} from '@waymark/plugin-mlops-common';
import type { PlannedEntity } from './readDescriptors';

/** Fields of the catalog's own kinds, with the kind they refer to. */
const OWN_FIELDS = [
  ['owner', 'group', RELATION_OWNED_BY],
  ['system', 'system', RELATION_PART_OF],
  ['domain', 'domain', RELATION_PART_OF],
] as const;

/**
 * Reads the catalog as it would be with a project's entities in it. What they
 * declare comes before what is there under the same name.
 *
 * Read with this backend's own rights, as the facts of what exists are: what
 * is told of it is how much is there, not what it is.
 */
export function readAsPlanned(
  services: {
    auth: Pick<AuthService, 'getOwnServiceCredentials'>;
    catalog: Pick<CatalogService, 'getEntitiesByRefs'>;
  },
  planned: readonly PlannedEntity[],
): EntityReader {
  const { auth, catalog } = services;
  const coming = withRelations(planned);
  return async (refs, { fields, signal } = {}) => {
    signal?.throwIfAborted();
    const entityRefs = refs.filter(ref => !coming.has(ref));
    const { items } =
      entityRefs.length > 0
        ? await catalog.getEntitiesByRefs(
            { entityRefs, ...(fields && { fields }) },
            { credentials: await auth.getOwnServiceCredentials() },
          )
        : { items: [] };
    return new Map(
      refs.flatMap(ref => {
        const entity = coming.get(ref) ?? items[entityRefs.indexOf(ref)];
        return entity ? [[ref, entity] as const] : [];
      }),
    );
  };
}

/** The entities with the relations that the catalog would give them. Pure. */
function withRelations(planned: readonly PlannedEntity[]): Map<string, Entity> {
  const relations = planned.flatMap(({ descriptor }) => [
    ...relationsOf(descriptor),
    ...ownRelationsOf(descriptor),
  ]);
  return new Map(
    planned.map(({ entityRef, descriptor }) => [
      entityRef,
      {
        ...descriptor,
        relations: relations
          .filter(({ source }) => source === entityRef)
          .map(({ type, target }) => ({ type, targetRef: target })),
      },
    ]),
  );
}

function ownRelationsOf(entity: Entity) {
  const source = stringifyEntityRef(entity);
  return OWN_FIELDS.flatMap(([field, kind, type]) => {
    const target = fullRef(entity.spec?.[field], entity, kind);
    // An owner may be a person; a system and a domain are of one kind.
    return target && (kind === 'group' || parseEntityRef(target).kind === kind)
      ? [{ source, type, target }]
      : [];
  });
}
