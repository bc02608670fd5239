import {
  DEFAULT_NAMESPACE,
  parseEntityRef,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import {
  ANNOTATION_DVC_PATH,
  ANNOTATION_OPENLINEAGE_DATASET,
  ANNOTATION_OPENLINEAGE_JOB,
} from '@waymark/plugin-mlops-common';
import { fileUrl } from './folderUrl';
import type { EntityKind, Folder, FolderEntity } from './types';

/**
 * Finds entities by what files call them. An identity that several entities
 * claim goes to the one in the asking folder, else to the first by ref.
 */
export interface CatalogIndex {
  byRef(ref: string): FolderEntity | undefined;
  /** By lineage identity: a model or data set. */
  byLineageDataset(
    identity: { namespace: string; name: string },
    folderUrl: string,
  ): FolderEntity | undefined;
  /** By lineage identity: a pipeline. */
  byLineageJob(
    identity: { namespace: string; name: string },
    folderUrl: string,
  ): FolderEntity | undefined;
  /** By the path of a tracked file, which may lead out of the folder. */
  byDataPath(folderUrl: string, path: string): FolderEntity | undefined;
  /**
   * By an entity ref or a bare name, in the folder first, then in the default
   * namespace; `organisation/name`, as Hugging Face names things, also by the
   * name alone where only one entity has it.
   */
  byName(
    kind: EntityKind,
    name: string,
    folderUrl: string,
  ): FolderEntity | undefined;
}

/** The lines of an annotation that may hold several identities. */
export function identitiesOf(annotation: string | undefined): string[] {
  return (annotation ?? '')
    .split('\n')
    .map(line => line.trim())
    .filter(Boolean);
}

/** Indexes the entities of all folders, in the folders' order. */
export function indexCatalog(folders: Folder[]): CatalogIndex {
  const refs = new Map<string, FolderEntity>();
  const datasets = new Map<string, FolderEntity[]>();
  const jobs = new Map<string, FolderEntity[]>();
  const paths = new Map<string, FolderEntity[]>();
  const names = new Map<string, FolderEntity[]>();

  for (const entity of folders.flatMap(folder => folder.entities)) {
    const { annotations } = entity;
    refs.set(entity.ref, entity);
    add(names, nameKey(entity.kind, entity.name), entity);
    if (entity.kind === 'pipeline') {
      for (const line of identitiesOf(
        annotations[ANNOTATION_OPENLINEAGE_JOB],
      )) {
        add(jobs, line, entity);
      }
      continue;
    }
    for (const line of identitiesOf(
      annotations[ANNOTATION_OPENLINEAGE_DATASET],
    )) {
      add(datasets, line, entity);
    }
    for (const line of identitiesOf(annotations[ANNOTATION_DVC_PATH])) {
      add(paths, fileUrl(entity.folderUrl, line), entity);
    }
  }

  const byRef = (ref: string) => refs.get(ref);
  return {
    byRef,
    byLineageDataset: ({ namespace, name }, folderUrl) =>
      nearest(datasets.get(`${namespace}|${name}`), folderUrl),
    byLineageJob: ({ namespace, name }, folderUrl) =>
      nearest(jobs.get(`${namespace}|${name}`), folderUrl),
    byDataPath: (folderUrl, path) =>
      nearest(paths.get(fileUrl(folderUrl, path)), folderUrl),
    byName: (kind, name, folderUrl) => {
      const ref = entityRefOf(kind, name);
      const sibling = (wanted: string) =>
        names
          .get(nameKey(kind, wanted))
          ?.find(entity => entity.folderUrl === folderUrl);
      const found =
        sibling(name) ?? (ref === undefined ? undefined : byRef(ref));
      const bare = /^[^/:]+\/([^/:]+)$/.exec(name)?.[1];
      if (found || bare === undefined) {
        return found;
      }
      const all = names.get(nameKey(kind, bare)) ?? [];
      return sibling(bare) ?? (all.length === 1 ? all[0] : undefined);
    },
  };
}

function add(
  map: Map<string, FolderEntity[]>,
  key: string,
  entity: FolderEntity,
): void {
  const entities = map.get(key);
  if (entities) {
    entities.push(entity);
  } else {
    map.set(key, [entity]);
  }
}

function nameKey(kind: EntityKind, name: string): string {
  return `${kind}:${name.toLocaleLowerCase('en-US')}`;
}

function nearest(
  candidates: FolderEntity[] | undefined,
  folderUrl: string,
): FolderEntity | undefined {
  if (!candidates || candidates.length === 1) {
    return candidates?.[0];
  }
  return (
    candidates.find(entity => entity.folderUrl === folderUrl) ??
    candidates.reduce((first, entity) =>
      entity.ref < first.ref ? entity : first,
    )
  );
}

function entityRefOf(kind: EntityKind, name: string): string | undefined {
  try {
    const parsed = parseEntityRef(name, {
      defaultKind: kind,
      defaultNamespace: DEFAULT_NAMESPACE,
    });
    return parsed.kind.toLocaleLowerCase('en-US') === kind
      ? stringifyEntityRef(parsed)
      : undefined;
  } catch {
    // Names of the outside world, such as `org/model`, need not be refs.
    return undefined;
  }
}
