import { DEFAULT_NAMESPACE, type Entity } from '@backstage/catalog-model';
import {
  readDeclaration,
  RELATION_ACCOUNTABLE_FOR,
  RELATION_HAS_ACCOUNTABLE,
  RELATION_HAS_RESPONSIBLE,
  RELATION_RESPONSIBLE_FOR,
} from '@waymark/plugin-raci-common';

const RELATIONS = [
  ['responsible', RELATION_HAS_RESPONSIBLE, RELATION_RESPONSIBLE_FOR],
  ['accountable', RELATION_HAS_ACCOUNTABLE, RELATION_ACCOUNTABLE_FOR],
] as const;

/** One relation of an entity to a party, with the name of its opposite. */
export interface DeclaredRelation {
  type: string;
  opposite: string;
  /** Full, lower-case ref of a user or group. */
  party: string;
}

/**
 * The relations that the `spec.raci` of an entity states, each party once
 * however many activities name it. Pure, and never throws.
 */
export function declaredRelations(entity: Entity): DeclaredRelation[] {
  const { activities } = readDeclaration(entity.spec?.raci, {
    namespace: entity.metadata.namespace ?? DEFAULT_NAMESPACE,
  });
  return RELATIONS.flatMap(([role, type, opposite]) => {
    const parties = Object.values(activities).flatMap(
      roles => roles[role] ?? [],
    );
    return [...new Set(parties)].map(party => ({ type, opposite, party }));
  });
}
