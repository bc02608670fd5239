import {
  ANNOTATION_DVC_PATH,
  ANNOTATION_DVC_PIPELINE,
  type DatasetUse,
} from '@waymark/plugin-mlops-common';
import type { DatasetVersionRecord } from '@waymark/plugin-mlops-node';
import type { FolderEntity } from '../../catalog';
import type { SourceFile } from '../../document';
import type { Contribution, FolderContext } from '../../translate/Contribution';
import { discoveredObject } from '../../translate/discoveredObject';
import type { DvcTracked } from './dvcTypes';
import { isDataPath } from './isDataPath';
import { declaredStageName } from './parseDvcLock';
import { readDvcFolder, type DvcFolder } from './readDvcFolder';
import { resolveDataPath } from './resolveDataPath';

/**
 * Translates all DVC files of a folder:
 * - data sets with `dvc.org/path` get the version that is locked,
 * - pipelines with `dvc.org/pipeline` get what their stages read and write,
 * - `artifacts:` of type `model` or `dataset` describe the entity of the same
 *   name or path, or are discovered.
 */
export function translateDvc(
  files: SourceFile[],
  context: FolderContext,
): Contribution {
  const dvc = readDvcFolder(files);
  const contribution: Contribution = {
    objects: [],
    records: [...dvc.problems],
  };
  for (const entity of context.folder.entities) {
    if (entity.kind === 'dataset' && entity.annotations[ANNOTATION_DVC_PATH]) {
      addDataset(contribution, entity, dvc);
    }
    const pipeline = entity.annotations[ANNOTATION_DVC_PIPELINE];
    if (entity.kind === 'pipeline' && pipeline) {
      addPipeline(contribution, entity, pipeline.trim(), dvc, context);
    }
  }
  for (const artifact of dvc.artifacts) {
    addArtifact(contribution, artifact, dvc, context);
  }
  return contribution;
}

function addDataset(
  contribution: Contribution,
  entity: FolderEntity,
  dvc: DvcFolder,
): void {
  const dataPath = resolveDataPath(
    '.',
    entity.annotations[ANNOTATION_DVC_PATH],
  );
  const tracked = dvc.tracked.get(dataPath);
  if (!tracked) {
    contribution.records.push({
      type: 'problem',
      path: 'dvc.lock',
      message: `${entity.ref} says that DVC tracks '${dataPath}' (annotation ${ANNOTATION_DVC_PATH}), but no dvc.lock and no .dvc file of this folder names that path.`,
      hint: 'Correct the annotation, which is relative to the folder of the entity, or run `dvc repro` and commit dvc.lock.',
    });
    return;
  }
  contribution.objects.push({
    type: 'dataset',
    id: entity.objectId,
    ...describe(dvc.descriptions[dataPath]),
  });
  contribution.records.push(...versionOf(entity.objectId, tracked));
}

function describe(description: string | undefined): { description?: string } {
  return description ? { description } : {};
}

function versionOf(
  datasetId: string,
  tracked: DvcTracked | undefined,
): DatasetVersionRecord[] {
  if (!tracked?.digest) {
    return [];
  }
  return [
    {
      type: 'dataset-version',
      datasetId,
      version: tracked.digest,
      ...(tracked.sizeBytes !== undefined && { sizeBytes: tracked.sizeBytes }),
      files: tracked.files ?? 1,
    },
  ];
}

/**
 * The annotation names a `dvc.yaml`, or some of its stages as DVC itself
 * addresses them: `dvc.yaml:train,evaluate`.
 */
function addPipeline(
  contribution: Contribution,
  entity: FolderEntity,
  annotation: string,
  dvc: DvcFolder,
  context: FolderContext,
): void {
  const [stated, stageList] = annotation.split(':', 2);
  const yamlPath = resolveDataPath('.', stated);
  const stages = dvc.stages.get(yamlPath);
  const wanted = stageList?.split(',').map(name => name.trim());
  const selected = (stages ?? []).filter(
    stage => !wanted || wanted.includes(declaredStageName(stage.name)),
  );
  if (selected.length === 0) {
    contribution.records.push({
      type: 'problem',
      path: yamlPath,
      message: `${entity.ref} is said to be '${annotation}' (annotation ${ANNOTATION_DVC_PIPELINE}), but this folder has no such ${stages ? 'stage' : 'dvc.yaml'}.`,
      hint: stages
        ? `The stages are: ${stages.map(stage => stage.name).join(', ') || 'none'}.`
        : 'Correct the annotation, which is relative to the folder of the entity.',
    });
    return;
  }
  const written = new Set(
    selected.flatMap(stage => stage.outs.map(out => out.path)),
  );
  const use = (role: string) => (item: DvcTracked) =>
    useOf(item, role, dvc, context);
  contribution.objects.push({
    type: 'pipeline',
    id: entity.objectId,
    orchestrator: 'dvc',
    consumes: uniqueByPath(selected.flatMap(stage => stage.deps))
      .filter(dep => !written.has(dep.path) && isData(dep.path, dvc, context))
      .map(use('input')),
    produces: uniqueByPath(selected.flatMap(stage => stage.outs))
      .filter(
        out =>
          !dvc.reports.has(out.path) ||
          context.index.byDataPath(context.folder.url, out.path),
      )
      .map(use('output')),
  });
}

function isData(
  dataPath: string,
  dvc: DvcFolder,
  context: FolderContext,
): boolean {
  return (
    dvc.outputs.has(dataPath) ||
    context.index.byDataPath(context.folder.url, dataPath) !== undefined ||
    dvc.artifacts.some(artifact => artifact.path === dataPath) ||
    isDataPath(dataPath)
  );
}

function uniqueByPath(items: DvcTracked[]): DvcTracked[] {
  return [...new Map(items.map(item => [item.path, item])).values()];
}

function useOf(
  item: DvcTracked,
  role: string,
  dvc: DvcFolder,
  context: FolderContext,
): DatasetUse {
  const entity = context.index.byDataPath(context.folder.url, item.path);
  const digest = item.digest ?? dvc.tracked.get(item.path)?.digest;
  return {
    name: item.path,
    role,
    ...(digest && { digest }),
    ...(entity && { entityRef: entity.ref }),
  };
}

function addArtifact(
  contribution: Contribution,
  artifact: DvcFolder['artifacts'][number],
  dvc: DvcFolder,
  context: FolderContext,
): void {
  if (artifact.type !== 'model' && artifact.type !== 'dataset') {
    return;
  }
  const kind: 'model' | 'dataset' = artifact.type;
  const sibling = context.folder.entities.find(
    entity =>
      entity.kind === kind &&
      (entity.name === artifact.name ||
        resolveDataPath('.', entity.annotations[ANNOTATION_DVC_PATH] ?? '') ===
          artifact.path),
  );
  const tracked = dvc.tracked.get(artifact.path);
  const labels = Object.fromEntries(artifact.labels.map(label => [label, '']));
  const part = {
    ...describe(artifact.description),
    ...(artifact.labels.length > 0 && { tags: labels }),
  };
  const object = sibling
    ? { type: kind, id: sibling.objectId }
    : {
        ...discoveredObject(context, kind, artifact.name),
        url: context.urlOf(artifact.declaredIn),
      };
  contribution.objects.push({ ...object, ...part });
  if (kind === 'dataset') {
    contribution.records.push(...versionOf(object.id, tracked));
  }
}
