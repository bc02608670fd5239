import type { MirrorEntity } from '@waymark/plugin-catalog-mirror-node';
import type {
  ExploreItem,
  ModelVersion,
  Run,
} from '@waymark/plugin-mlops-common';
import type { DatasetRecord, PipelineRecord } from '@waymark/plugin-mlops-node';
import { attentionReasons } from './attentionReasons';
import type { EntityFacts } from './EntityFacts';
import { headlineMetric } from './headlineMetric';

/** Longest description in a list; the entity's page has the rest. */
const MAX_DESCRIPTION = 500;

/** Most tags of an entity that are shown and filtered by. */
const MAX_TAGS = 50;

/**
 * The row that Explore shows for an entity. What is declared wins; what the
 * declaration leaves out is filled by the source registered first.
 */
export function buildExploreItem(options: {
  entity: MirrorEntity;
  facts: EntityFacts;
  /** True when it does not keep what it promises about time. */
  stale: boolean;
  /** False when the catalog does not have the entity's owner. */
  ownerExists: boolean;
  /** True when the entity names an object that its source no longer has. */
  sourceGone: boolean;
}): ExploreItem {
  const { entity, facts, stale, ownerExists, sourceGone } = options;
  const { objects, latestVersion, latestRun } = facts;
  const [object] = objects;
  const kind = entity.kind as ExploreItem['kind'];
  const description = entity.description ?? object?.record.description;
  const attention = attentionReasons({
    facts,
    stale,
    owned: Boolean(entity.owner) && ownerExists,
    sourceGone,
  });
  return {
    entityRef: entity.entityRef,
    kind,
    title: entity.title ?? entity.name,
    description: description?.slice(0, MAX_DESCRIPTION),
    type: entity.type,
    lifecycle: entity.lifecycle,
    owner: entity.owner,
    ...(entity.owner && !ownerExists && { ownerMissing: true }),
    system: entity.system,
    tags: entity.tags.slice(0, MAX_TAGS),
    platform: platformOf(entity, facts),
    ...(latestVersion && {
      latestVersion: {
        version: latestVersion.version,
        aliases: latestVersion.aliases,
      },
    }),
    headlineMetric:
      kind === 'Model'
        ? headlineMetric({
            product: entity.spec.product,
            card: entity.spec.card,
            versionMetrics: latestVersion?.metrics ?? [],
            cardMetrics: facts.cardMetrics,
          })
        : undefined,
    lastRun: lastRunOf(latestRun),
    ...(kind === 'Model' && { datasets: countDatasets(entity, latestVersion) }),
    source: object?.sourceId,
    attention,
    updatedAt: newest([
      ...objects.map(o => o.updatedAt),
      latestVersion?.createdAt,
      latestRun?.endedAt,
    ]),
  };
}

function platformOf(
  entity: MirrorEntity,
  { objects }: EntityFacts,
): string | undefined {
  const records = objects.map(object => object.record);
  const declared = entity.spec.platform ?? entity.spec.orchestrator;
  if (typeof declared === 'string') {
    return declared;
  }
  switch (entity.kind) {
    case 'Dataset':
      return records.map(r => (r as DatasetRecord).platform).find(Boolean);
    case 'Pipeline':
      return records.map(r => (r as PipelineRecord).orchestrator).find(Boolean);
    default:
      return objects.find(object => object.sourceType)?.sourceType;
  }
}

function lastRunOf(run: Run | undefined): ExploreItem['lastRun'] {
  const at = run?.endedAt ?? run?.startedAt;
  return run && at ? { state: run.state, at } : undefined;
}

/** Declared data sets; without a declaration, those of the latest version. */
function countDatasets(entity: MirrorEntity, latest?: ModelVersion): number {
  const declared = entity.relations
    .filter(({ type }) => type === 'trainedOn' || type === 'evaluatedOn')
    .map(({ targetRef }) => targetRef);
  const used = latest?.datasets.map(dataset => dataset.name) ?? [];
  return new Set(declared.length > 0 ? declared : used).size;
}

function newest(times: (string | undefined)[]): string | undefined {
  return times
    .filter(time => time !== undefined)
    .sort()
    .at(-1);
}
