import type {
  MetricValue,
  ModelVersion,
  Run,
} from '@waymark/plugin-mlops-common';
import type {
  CiRecord,
  DatasetRecord,
  DriftRecord,
  ModelRecord,
  PipelineRecord,
  QualityRecord,
} from '@waymark/plugin-mlops-node';

/** An object of a source, with the connection that reported it. */
export interface ReportedObject {
  sourceId: string;
  sourceType?: string;
  updatedAt?: string;
  record: ModelRecord | DatasetRecord | PipelineRecord;
}

/** What the registry knows of an entity, as far as Explore shows it. */
export interface EntityFacts {
  /** The source registered first comes first. */
  objects: ReportedObject[];
  latestVersion?: ModelVersion;
  latestRun?: Run;
  /** The newest first, at most a few. */
  drift: DriftRecord[];
  quality: QualityRecord[];
  ci: CiRecord[];
  /** Metrics of cards that were found, the newest card first. */
  cardMetrics: MetricValue[];
}

/** An entity that no source knows. */
export const NO_FACTS: EntityFacts = {
  objects: [],
  drift: [],
  quality: [],
  ci: [],
  cardMetrics: [],
};
