import type { MirrorEntity } from '@waymark/plugin-catalog-mirror-node';
import type {
  CiResult,
  DatasetOverview,
  ExploreItem,
  ModelOverview,
  QualityResult,
  Run,
} from '@waymark/plugin-mlops-common';
import type { NeedFacts, Staleness } from '../judgements';
import type { DriftReport } from './summarizeDrift';

/** What an entity's needs are judged by, out of what its overview shows. */
export function needFacts(options: {
  entity: MirrorEntity;
  /** Absent until the index has it; then an owner is believed to exist. */
  item?: ExploreItem;
  lastRun?: Run;
  drift: DriftReport[];
  quality: QualityResult[];
  ci: CiResult[];
  staleness: Staleness;
  missingCardFields: string[];
  model?: ModelOverview;
  dataset?: DatasetOverview;
  allowedRegions: string[][];
}): NeedFacts {
  const { entity, item, lastRun, staleness, model, dataset } = options;
  const { drift, quality, ci, missingCardFields, allowedRegions } = options;
  return {
    lifecycle: entity.lifecycle,
    owned: Boolean(entity.owner) && !item?.ownerMissing,
    sourceGone: item?.attention?.includes('source-gone') ?? false,
    ...(lastRun && {
      lastRun: {
        state: lastRun.state,
        at: lastRun.endedAt ?? lastRun.startedAt,
        name: lastRun.name ?? lastRun.id,
      },
    }),
    drift,
    quality,
    ci,
    freshness: staleness.freshness,
    schedule: staleness.schedule,
    monitoring: staleness.monitoring,
    missingCardFields,
    ...(model && {
      model: {
        versions: model.totalVersions,
        serving: model.serving,
        allowedRegions,
        monitored:
          isFilled(entity.spec.monitoring) || drift.length + quality.length > 0,
        ...(isFilled(entity.spec.product) && { product: entity.spec.product }),
      },
    }),
    ...(dataset && {
      dataset: { type: entity.type, fields: dataset.fields.total },
    }),
  };
}

function isFilled(value: unknown): value is Record<string, unknown> {
  return (
    typeof value === 'object' && value !== null && Object.keys(value).length > 0
  );
}
