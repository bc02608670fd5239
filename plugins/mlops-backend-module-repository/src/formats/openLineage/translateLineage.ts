import type { DatasetUse, MetricValue } from '@waymark/plugin-mlops-common';
import type {
  ModelVersionRecord,
  RunRecord,
  SubjectRef,
} from '@waymark/plugin-mlops-node';
import { ANNOTATION_OPENLINEAGE_DATASET } from '@waymark/plugin-mlops-common';
import { compareText } from '../../catalog';
import { limitText, TEXT_LIMIT, type SourceFile } from '../../document';
import type { Contribution, FolderContext } from '../../translate/Contribution';
import { discoveredObject } from '../../translate/discoveredObject';
import { accumulateModels, type AccumulatedVersion } from './accumulateModels';
import {
  accumulateRuns,
  lineageKey,
  mergeBy,
  metricKey,
  type AccumulatedRun,
} from './accumulateRuns';
import { parseEvents } from './parseEvents';
import { isModel, versionOf, type LineageDataset } from './runEvent';
import { translateDatasets } from './translateDatasets';

/**
 * Translates all events of a folder, whichever files they stand in, in the
 * order of their times: the events themselves for the lineage API, and the
 * runs, model versions and data set versions that follow from them.
 */
export function translateLineage(
  files: SourceFile[],
  context: FolderContext,
): Contribution {
  const parsed = files.map(parseEvents);
  const unique = new Map(
    parsed.flatMap(({ events }) => events).map(event => [event.id, event]),
  );
  const events = [...unique.values()].sort((a, b) => compareText(a.at, b.at));
  const runs = accumulateRuns(events);
  const contribution: Contribution = {
    objects: [],
    records: parsed.flatMap(({ problems }) => problems),
  };

  const discovered = new Set<string>();
  for (const model of accumulateModels(events, runs)) {
    const subject = modelSubject(model, context);
    if (!subject.declared && model.versions.size > 0) {
      discovered.add(subject.id);
      contribution.objects.push({
        ...discoveredObject(context, 'model', model.name),
        url: context.folder.url,
        annotations: { [ANNOTATION_OPENLINEAGE_DATASET]: lineageKey(model) },
      });
    }
    for (const version of model.versions.values()) {
      contribution.records.push(
        toVersionRecord(subject.id, model, version, runs, context),
      );
    }
  }
  const datasets = translateDatasets(events, runs, context);
  contribution.objects.push(...datasets.objects);
  contribution.records.push(
    ...datasets.records,
    ...runs.map(run => toRunRecord(run, discovered, context)),
    ...events.map(({ id, event }) => ({
      type: 'openlineage' as const,
      id,
      event,
    })),
  );
  return contribution;
}

/** The object of a model: of the entity that claims it, or a discovered one. */
function modelSubject(
  model: { namespace: string; name: string },
  context: FolderContext,
): { id: string; declared: boolean } {
  const entity = context.index.byLineageDataset(model, context.folder.url);
  return entity?.kind === 'model'
    ? { id: entity.objectId, declared: true }
    : {
        id: discoveredObject(context, 'model', model.name).id,
        declared: false,
      };
}

function toVersionRecord(
  modelId: string,
  model: { namespace: string; name: string },
  { run, ...version }: AccumulatedVersion,
  runs: AccumulatedRun[],
  context: FolderContext,
): ModelVersionRecord {
  return {
    type: 'model-version',
    modelId,
    ...version,
    ...(run && { runId: run.id, ...(run.commit && { commit: run.commit }) }),
    metrics: metricsOfVersion(model, version.version, run, runs),
    params: run?.params ?? [],
    datasets: (run?.inputs ?? [])
      .filter(input => !isModel(input))
      .flatMap(input => toUses(input, context)),
  };
}

/**
 * What the run that made a version measured, and after it what later runs
 * measured that took this version as input: evaluations.
 */
function metricsOfVersion(
  model: { namespace: string; name: string },
  version: string,
  maker: AccumulatedRun | undefined,
  runs: AccumulatedRun[],
): MetricValue[] {
  const evaluations = runs.filter(
    run =>
      !run.outputs.some(isModel) &&
      run.inputs.some(
        input =>
          isModel(input) &&
          lineageKey(input) === lineageKey(model) &&
          versionOf(input) === version,
      ),
  );
  return evaluations.reduce(
    (metrics, run) => mergeBy(metrics, run.metrics, metricKey),
    maker?.metrics ?? [],
  );
}

function toRunRecord(
  run: AccumulatedRun,
  discovered: ReadonlySet<string>,
  context: FolderContext,
): RunRecord {
  return {
    type: 'run',
    id: run.id,
    name: limitText(run.job.name, TEXT_LIMIT.name),
    subjects: subjectsOf(run, discovered, context),
    job: run.job,
    state: run.state,
    startedAt: run.startedAt,
    ...(run.endedAt && { endedAt: run.endedAt }),
    ...(run.commit && { commit: run.commit }),
    ...(run.error && { error: run.error }),
    metrics: run.metrics,
    params: run.params,
    inputs: run.inputs.flatMap(input => toUses(input, context)),
    outputs: run.outputs.map(output => toUse(output, 'output', context)),
  };
}

/** The run is shown at its pipeline and at all it read and wrote. */
function subjectsOf(
  run: AccumulatedRun,
  discovered: ReadonlySet<string>,
  context: FolderContext,
): SubjectRef[] {
  const { index, folder } = context;
  const pipeline = index.byLineageJob(run.job, folder.url);
  const data = [...run.outputs, ...run.inputs].flatMap((item): SubjectRef[] => {
    const entity = index.byLineageDataset(item, folder.url);
    if (entity) {
      return [{ kind: entity.kind, id: entity.objectId }];
    }
    const { id } = modelSubject(item, context);
    return isModel(item) && discovered.has(id) ? [{ kind: 'model', id }] : [];
  });
  const all: SubjectRef[] = [
    ...(pipeline ? [{ kind: pipeline.kind, id: pipeline.objectId }] : []),
    ...data,
  ];
  return [...new Map(all.map(item => [item.id, item])).values()];
}

/** Most uses of one data set that a run may name; a fold each, at the worst. */
const MAX_USES = 50;

/**
 * How a run used an input, once per role and part. A digest of its own is that
 * of the rows used; without one, all of the version was used.
 */
function toUses(item: LineageDataset, context: FolderContext): DatasetUse[] {
  const facet = item.inputFacets?.waymark_datasetUse;
  const uses: { role: string; digest?: string | null; part?: string | null }[] =
    facet?.uses ?? facet?.roles?.map(role => ({ role })) ?? [];
  if (isModel(item) || uses.length === 0) {
    return [toUse(item, 'input', context)];
  }
  return uses.slice(0, MAX_USES).map(({ role, digest, part }) => ({
    ...toUse(item, limitText(role, 64), context),
    ...(digest && { digest: limitText(digest, 255) }),
    ...(part && { part: limitText(part, TEXT_LIMIT.name) }),
  }));
}

function toUse(
  item: LineageDataset,
  role: string,
  context: FolderContext,
): DatasetUse {
  const entity = context.index.byLineageDataset(item, context.folder.url);
  const digest = versionOf(item);
  return {
    name: limitText(item.name, TEXT_LIMIT.name),
    role: isModel(item) ? `${role} model` : role,
    ...(digest && { digest: limitText(digest, 255) }),
    ...(entity && { entityRef: entity.ref }),
  };
}
