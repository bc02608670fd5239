import { datasetFacts, namedDataFacts, pipelineFacts } from './dataFacts';
import { complianceFacts, modelFacts, monitoringFacts } from './modelFacts';
import { ownershipFacts } from './ownershipFacts';
import { productFacts } from './productFacts';
import type { Surroundings } from './Surroundings';

type OfModels = ReturnType<typeof productFacts> &
  ReturnType<typeof monitoringFacts> &
  ReturnType<typeof modelFacts> &
  ReturnType<typeof complianceFacts> &
  ReturnType<typeof namedDataFacts>;

/** What the catalog tells of an entity, by the names of the facts. @public */
export type CatalogFacts = ReturnType<typeof ownershipFacts> &
  Partial<
    OfModels &
      ReturnType<typeof datasetFacts> &
      ReturnType<typeof pipelineFacts>
  >;

/**
 * All that the catalog tells of an entity: of every kind who is behind it, of
 * models, data sets and pipelines what they say of themselves. The same for an
 * entity that is there and for one that is about to come. Pure.
 * @public
 */
export function catalogFacts(surroundings: Surroundings): CatalogFacts {
  const told = ownershipFacts(surroundings);
  switch (surroundings.entity.kind.toLocaleLowerCase('en-US')) {
    case 'model':
      return {
        ...told,
        ...productFacts(surroundings),
        ...monitoringFacts(surroundings),
        ...modelFacts(surroundings),
        ...complianceFacts(surroundings),
        ...namedDataFacts(surroundings),
      };
    case 'dataset':
      return {
        ...told,
        ...datasetFacts(surroundings),
        ...complianceFacts(surroundings),
      };
    case 'pipeline':
      return {
        ...told,
        ...pipelineFacts(surroundings),
        ...namedDataFacts(surroundings),
      };
    default:
      return told;
  }
}
