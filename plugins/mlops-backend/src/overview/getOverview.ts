import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import type {
  CatalogMirror,
  MirrorEntity,
} from '@waymark/plugin-catalog-mirror-node';
import type {
  CardOverview,
  EntityOverview,
  ModelVersion,
} from '@waymark/plugin-mlops-common';
import type { DriftRecord } from '@waymark/plugin-mlops-node';
import type { Knex } from 'knex';
import type { DbReportRow, DbSourceObjectRow } from '../database/tables';
import { judgeNeeds, judgeStaleness } from '../judgements';
import { cardSources } from '../queries/cardSources';
import { linkVersions } from '../queries/linkEntities';
import { completeCardFields, mergeCards } from '../queries/mergeCards';
import { parseRecord } from '../queries/parseRecord';
import { readDataUpdates } from '../queries/readDataUpdates';
import { readObjects } from '../queries/readObjects';
import type { SourceRanking } from '../queries/sourceRanking';
import {
  toCiResult,
  toDeployment,
  toQualityResult,
} from '../queries/toReports';
import { allowedRegions } from './allowedRegions';
import { hideInOverview } from './hideInOverview';
import { baselineVersion, modelOverview, shownVersions } from './modelOverview';
import { needFacts } from './needFacts';
import { newestPerSuite, servingVersions } from './newestOnes';
import { readIndexedItem } from './queries/readIndexedItem';
import { readReportsOf } from './queries/readReportsOf';
import { readRuns } from './queries/readRuns';
import { readVersions } from './queries/readVersions';
import { readDatasetOverview } from './readDatasetOverview';
import { readLastSteps } from './readLastSteps';
import { summarizeDrift } from './summarizeDrift';
import { summarizeRuns } from './summarizeRuns';

/** More objects than anybody binds to one entity. */
const MAX_OBJECTS = 50;

/** CI results that are shown. */
const MAX_CI = 5;

/** What an overview is made of. */
export interface OverviewOptions {
  knex: Knex;
  ranking: SourceRanking;
  mirror: Pick<CatalogMirror, 'getEntities' | 'visible'>;
  /** Who asks, having been found to be allowed to see the entity. */
  credentials: BackstageCredentials;
  entity: MirrorEntity;
  /** Milliseconds. */
  now: number;
}

/**
 * All that the overview of an entity shows. Each query is about the newest
 * rows of an index, so that a long history costs no more than a short one.
 */
export async function getOverview(
  options: OverviewOptions,
): Promise<EntityOverview> {
  const { knex, ranking, entity, now } = options;
  const { entityRef, kind, spec } = entity;
  const objects = ranking
    .sort(await readObjects(knex, entityRef))
    .slice(0, MAX_OBJECTS);
  const ofKind = (wanted: string) =>
    objects.filter(object => object.kind === wanted);

  const [item, versions, runs, reports, dataUpdates] = await Promise.all([
    readIndexedItem(knex, entityRef),
    readVersions({
      knex,
      ranking,
      models: kind === 'Model' ? ofKind('model') : [],
      named: baselineVersion(spec.product),
    }),
    readRuns({ knex, ranking, objects }),
    readReportsOf(knex, objects),
    readDataUpdates({ knex, refs: kind === 'Dataset' ? [entityRef] : [] }),
  ]);
  const drift = reports.drift.map(row => toDrift(row, ranking));
  const quality = reports.quality.map(row => toQualityResult(row, ranking));
  const ci = reports.ci.map(row => toCiResult(row, ranking));
  const serving = servingVersions(
    reports.deployment.map(row => toDeployment(row, ranking)),
  );
  const recent = runs.recent.map(found => found.run);
  const staleness = judgeStaleness(
    {
      lifecycle: entity.lifecycle,
      spec,
      dataUpdates: [
        ...(dataUpdates.get(entityRef) ?? []),
        ...objects.map(object => object.updated_at ?? undefined),
      ],
      lastRunStartedAt: recent[0]?.startedAt,
      lastReportAt: [drift[0]?.at, quality[0]?.at]
        .filter(Boolean)
        .sort()
        .at(-1),
    },
    now,
  );

  const [shown, lastSteps, dataset] = await Promise.all([
    linkVersions(knex, shownVersions(versions)),
    kind === 'Model'
      ? readLastSteps({
          knex,
          ranking,
          entityRef,
          recent: runs.recent,
          versions: versions.newest,
        })
      : {},
    kind === 'Dataset'
      ? readDatasetOverview({
          knex,
          ranking,
          entity,
          datasets: ofKind('dataset'),
          freshness: staleness.freshness,
        })
      : undefined,
  ]);
  const card = cardOverview({
    entity,
    objects,
    reports: reports.card,
    latest: versions.newest[0],
    ranking,
  });
  const model =
    kind === 'Model'
      ? modelOverview({ spec, versions, shown, serving, ...lastSteps })
      : undefined;
  const needs = judgeNeeds(
    needFacts({
      entity,
      item,
      lastRun: recent[0],
      drift,
      quality,
      ci,
      staleness,
      missingCardFields: card?.missing ?? [],
      model,
      dataset,
      allowedRegions: model ? await allowedRegions(options, model) : [],
    }),
  );
  return hideInOverview(options, {
    entityRef,
    ...(item && { item }),
    needs,
    ...(model && { model }),
    ...(dataset && { dataset }),
    runs: summarizeRuns({
      recent,
      total: runs.total,
      schedule: staleness.schedule,
    }),
    ...(card && { card }),
    quality: newestPerSuite(quality),
    ...(drift.length > 0 && { drift: summarizeDrift(drift[0]) }),
    ci: ci.slice(0, MAX_CI),
  });
}

function toDrift(row: DbReportRow, ranking: SourceRanking) {
  const { metrics, url } = parseRecord<DriftRecord>(row.data);
  return {
    at: row.at,
    metrics,
    url,
    source: ranking.link(row.source_id, url),
  };
}

/** Nobody writes cards of pipelines. */
function cardOverview(options: {
  entity: MirrorEntity;
  objects: DbSourceObjectRow[];
  reports: DbReportRow[];
  latest?: ModelVersion;
  ranking: SourceRanking;
}): CardOverview | undefined {
  const { kind } = options.entity;
  const complete = completeCardFields(kind);
  if (complete === 0) {
    return undefined;
  }
  const { missing, from } = mergeCards({ kind, cards: cardSources(options) });
  return {
    missing,
    complete,
    from: Object.fromEntries(
      // Where each of hundreds of metrics came from is for the card itself.
      Object.entries(from).filter(([field]) => !field.includes('.')),
    ),
  };
}
