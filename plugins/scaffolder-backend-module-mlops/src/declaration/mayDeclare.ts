import { RELATION_OWNED_BY, type Entity } from '@backstage/catalog-model';

/** Relations that the raci family writes for declared duties. */
const DUTIES = ['hasResponsible', 'hasAccountable'];

/**
 * Who may have the portal propose what an entity says: its owner, and whoever
 * is declared Responsible or Accountable for a part of it. Pure.
 * @param ownershipRefs - what the person owns by: their own ref and groups
 */
export function mayDeclare(
  entity: Entity,
  ownershipRefs: readonly string[],
): boolean {
  const mine = new Set(ownershipRefs.map(lower));
  return (entity.relations ?? []).some(
    ({ type, targetRef }) =>
      (type === RELATION_OWNED_BY || DUTIES.includes(type)) &&
      mine.has(lower(targetRef)),
  );
}

function lower(ref: string): string {
  return ref.toLocaleLowerCase('en-US');
}
