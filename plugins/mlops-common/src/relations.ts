/**
 * The relations of the kinds Model, Dataset and Pipeline, each with its
 * opposite. Both directions are always emitted.
 * @public
 */
export const MLOPS_RELATION_PAIRS = [
  ['trainedOn', 'usedToTrain'],
  ['evaluatedOn', 'usedToEvaluate'],
  ['producedBy', 'produces'],
  ['consumes', 'consumedBy'],
  ['derivedFrom', 'hasDerivative'],
  ['servedBy', 'serves'],
] as const;

/** @public */
export type MlopsRelation = (typeof MLOPS_RELATION_PAIRS)[number][number];

/**
 * All relation types of {@link MLOPS_RELATION_PAIRS} in one list.
 * @public
 */
export const MLOPS_RELATIONS: readonly MlopsRelation[] =
  MLOPS_RELATION_PAIRS.flat();
