import { fullRefs } from '../refsIn';
import { isText, partOf, textOrNull } from './parts';
import { datasetsOf, ownerOf, pipelinesOf } from './refsOf';
import type { Surroundings } from './Surroundings';

/** How a model is watched. */
export function monitoringFacts({ entity }: Surroundings) {
  const monitoring = partOf(entity, 'monitoring');
  const { tool, url, metrics, driftThreshold, schedule, onDrift } = monitoring;
  return {
    monitoring: isText(tool),
    'monitoring-tool': textOrNull(tool),
    'monitoring-schedule': isText(schedule),
    'monitoring-threshold': typeof driftThreshold === 'number',
    'monitoring-metrics': Array.isArray(metrics) ? metrics.length : 0,
    'monitoring-reaction': isText(onDrift),
    'monitoring-dashboard': isText(url),
  };
}

/** What a model is made from, by what, and where it serves. */
export function modelFacts({ entity, related, people }: Surroundings) {
  const { trainedOn, evaluatedOn } = datasetsOf(entity);
  const datasets = [...new Set([...trainedOn, ...evaluatedOn])].flatMap(
    ref => related(ref) ?? [],
  );
  const pipelines = pipelinesOf(entity).flatMap(ref => related(ref) ?? []);
  const orchestrators = pipelines
    .map(pipeline => textOrNull(pipeline.spec?.orchestrator))
    .filter(isText);
  return {
    'training-datasets': trainedOn.length,
    'evaluation-datasets': evaluatedOn.length,
    'datasets-unowned': datasets.filter(
      one => people(ownerOf(one)).present.size === 0,
    ).length,
    'datasets-without-compliance': datasets.filter(
      one => !isText(partOf(one, 'compliance').personalData),
    ).length,
    'datasets-unclassified': datasets.filter(
      one => !isText(one.spec?.classification),
    ).length,
    'served-by': fullRefs(entity.spec?.servedBy, entity).filter(related).length,
    pipelines: pipelines.length,
    'pipeline-orchestrator': orchestrators[0] ?? null,
    'pipeline-schedule': pipelines.some(pipeline =>
      isText(pipeline.spec?.schedule),
    ),
  };
}

/** What regulators ask first, of a model or a data set. */
export function complianceFacts({ entity }: Surroundings) {
  const compliance = partOf(entity, 'compliance');
  const { riskClass, personalData, regions, purpose, retention } = compliance;
  return {
    'risk-class': textOrNull(riskClass),
    'personal-data': textOrNull(personalData),
    regions: Array.isArray(regions) ? regions.filter(isText).length : 0,
    purpose: isText(purpose),
    retention: isText(retention),
  };
}
