import { fullRefs, relatedRefs } from '../refsIn';
import { isText, listOf, partOf, textOrNull } from './parts';
import { namedDataOf, pipelinesOf } from './refsOf';
import type { Surroundings } from './Surroundings';

/** Relations to what uses a data set. */
const USES = ['usedToTrain', 'usedToEvaluate', 'consumedBy', 'hasDerivative'];

/** A data set as it is declared. */
export function datasetFacts({ entity, related }: Surroundings) {
  const { classification, freshness, platform, location, derivedFrom } =
    entity.spec ?? {};
  const fields = listOf(partOf(entity, 'schema').fields);
  const pipelines = pipelinesOf(entity).filter(related);
  return {
    'schema-fields': fields.length,
    'schema-fields-undescribed': fields.filter(
      ({ description }) => !isText(description),
    ).length,
    classification: textOrNull(classification),
    freshness: textOrNull(freshness),
    platform: textOrNull(platform),
    location: isText(location),
    origin: pipelines.length > 0 || fullRefs(derivedFrom, entity).length > 0,
    'produced-by': pipelines.length,
    consumers: relatedRefs(entity, ...USES).length,
  };
}

/** A pipeline as it is declared. */
export function pipelineFacts({ entity }: Surroundings) {
  const { orchestrator, schedule, consumes, produces } = entity.spec ?? {};
  return {
    orchestrator: textOrNull(orchestrator),
    schedule: isText(schedule),
    consumes: fullRefs(consumes, entity).length,
    produces: fullRefs(produces, entity).length,
  };
}

/** Whether what a model or pipeline names is there. */
export function namedDataFacts({ entity, related }: Surroundings) {
  return {
    'datasets-missing': namedDataOf(entity).filter(ref => !related(ref)).length,
  };
}
