import { stringifyEntityRef, type Entity } from '@backstage/catalog-model';
import {
  isDataset,
  isModel,
  isPipeline,
  type CardAnswer,
  type CiResult,
  type DatasetSchema,
  type DatasetVersion,
  type ModelVersion,
  type MonitoringAnswer,
  type QualityResult,
  type Run,
  type RunsOverview,
} from '@waymark/plugin-mlops-common';
import { modelCard } from './card';
import { datasetSchema, datasetVersions } from './dataset';
import { modelVersions } from './modelVersions';
import { ciResults, monitoringAnswer, qualityResults } from './monitoring';
import { runs, runsOverview } from './runs';

/** How much there is to see. */
export interface Amounts {
  versions: number;
  runs: number;
  /** Reports over time. */
  reports: number;
}

/** Everything that is known of one entity. */
export interface EntityFacts {
  /** Milliseconds. */
  now: number;
  entityRef: string;
  versions: ModelVersion[];
  datasetVersions: DatasetVersion[];
  runs: Run[];
  runsOverview: RunsOverview;
  monitoring: MonitoringAnswer;
  quality: QualityResult[];
  ci: CiResult[];
  schema: DatasetSchema;
  card: CardAnswer;
}

/** The sketch of a model has nothing, whatever there is of the others. */
const NOTHING: Amounts = { versions: 0, runs: 0, reports: 0 };

/** Makes up what is known of an entity. `now` is milliseconds. */
export function entityFacts(
  entity: Entity,
  amounts: Amounts,
  now: number,
): EntityFacts {
  const there = entity.metadata.name === 'sketch' ? NOTHING : amounts;
  const allRuns = runs(there.runs, now);
  const versions = isModel(entity) ? modelVersions(there.versions, now) : [];
  return {
    now,
    entityRef: stringifyEntityRef(entity),
    versions,
    datasetVersions: isDataset(entity)
      ? datasetVersions(there.versions, now)
      : [],
    runs: allRuns,
    runsOverview: runsOverview(
      allRuns,
      now,
      isPipeline(entity) ? entity.spec.schedule : undefined,
    ),
    monitoring: monitoringAnswer({
      points: there.reports,
      now,
      declared: isModel(entity) ? entity.spec.monitoring : undefined,
    }),
    quality: qualityResults(there.reports, now),
    ci: ciResults(Math.min(there.reports, 40), now),
    schema: datasetSchema(isDataset(entity) ? Math.min(there.versions, 60) : 0),
    card: modelCard(versions[0]),
  };
}
