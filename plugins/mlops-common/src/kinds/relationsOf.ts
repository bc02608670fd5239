import {
  stringifyEntityRef,
  type Entity,
  RELATION_HAS_PART,
  RELATION_OWNED_BY,
  RELATION_OWNER_OF,
  RELATION_PART_OF,
} from '@backstage/catalog-model';
import { MLOPS_RELATION_PAIRS } from '../relations';
import { MLOPS_KINDS } from './kinds';
import { MLOPS_REF_FIELDS } from './refFields';
import { isRefPart, readRef } from './validation/readRef';
import { ownRefOf } from './validation/validateMlopsEntity';
import { valuesAt } from './validation/valuesAt';

/** One relation of the catalog; refs are full and lower case. @public */
export interface MlopsEntityRelation {
  source: string;
  type: string;
  target: string;
}

const OPPOSITES: ReadonlyMap<string, string> = new Map(
  [
    ...MLOPS_RELATION_PAIRS,
    [RELATION_OWNED_BY, RELATION_OWNER_OF],
    [RELATION_PART_OF, RELATION_HAS_PART],
  ].flatMap(([one, other]) => [
    [one, other],
    [other, one],
  ]),
);

/**
 * The relations that the fields of a Model, Dataset or Pipeline state, each
 * in both directions, without repetition. Fields that are malformed give
 * none; an entity of another kind has none. Pure, and never throws.
 * @public
 */
export function relationsOf(entity: Entity): MlopsEntityRelation[] {
  const kind = MLOPS_KINDS.find(known => known === entity.kind);
  if (!kind) {
    return [];
  }
  const self = ownRefOf({ ...entity }, kind);
  if (!isRefPart(self.namespace) || !isRefPart(self.name)) {
    return [];
  }
  const source = stringifyEntityRef(self);
  const relations = new Map<string, MlopsEntityRelation>();
  const add = (relation: MlopsEntityRelation) =>
    relations.set(Object.values(relation).join(' '), relation);

  for (const field of MLOPS_REF_FIELDS[kind]) {
    const opposite = field.relation && OPPOSITES.get(field.relation);
    if (!field.relation || !opposite) {
      continue;
    }
    for (const { value } of valuesAt(field.path, entity.spec)) {
      const read =
        typeof value === 'string' ? readRef(value, field, self) : undefined;
      if (read && 'ref' in read && read.ref !== source) {
        add({ source, type: field.relation, target: read.ref });
        add({ source: read.ref, type: opposite, target: source });
      }
    }
  }
  return [...relations.values()];
}
