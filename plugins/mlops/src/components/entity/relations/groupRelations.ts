import type { Entity } from '@backstage/catalog-model';
import {
  MLOPS_RELATIONS,
  type MlopsRelation,
} from '@waymark/plugin-mlops-common';

/** What an entity is related to in one way; refs are full. */
export interface RelationGroup {
  relation: MlopsRelation;
  targets: string[];
}

// Where it comes from, then what becomes of it.
const ORDER: readonly MlopsRelation[] = [
  'trainedOn',
  'evaluatedOn',
  'derivedFrom',
  'consumes',
  'producedBy',
  'produces',
  'usedToTrain',
  'usedToEvaluate',
  'consumedBy',
  'hasDerivative',
  'servedBy',
  'serves',
];

/**
 * The machine-learning relations of an entity, by their kind and without
 * repetition; kinds it has none of are left out.
 */
export function groupRelations(entity: Entity): RelationGroup[] {
  const rank = (relation: MlopsRelation) => ORDER.indexOf(relation);
  return [...MLOPS_RELATIONS]
    .sort((a, b) => rank(a) - rank(b))
    .flatMap(relation => {
      const targets = (entity.relations ?? [])
        .filter(({ type }) => type === relation)
        .map(({ targetRef }) => targetRef);
      return targets.length > 0
        ? [{ relation, targets: [...new Set(targets)].sort() }]
        : [];
    });
}
