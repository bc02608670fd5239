import {
  ANNOTATION_LOCATION,
  ANNOTATION_SOURCE_LOCATION,
  DEFAULT_NAMESPACE,
  parseLocationRef,
  stringifyEntityRef,
  type Entity,
} from '@backstage/catalog-model';
import type { StreamEntitiesRequest } from '@backstage/catalog-client';
import { DISCOVERED_LOCATION_TYPE } from '@waymark/plugin-mlops-common';
import { folderOfFile, normalizeFolderUrl } from './folderUrl';
import { objectIdOf } from './objectIdOf';
import type { EntityKind, Folder, FolderEntity } from './types';

const KINDS: readonly EntityKind[] = ['model', 'dataset', 'pipeline'];

/** A condition on entities, in the catalog's own words. */
export type EntityPredicate = NonNullable<StreamEntitiesRequest['query']>;

/** The part of the catalog service that is used. */
export interface EntityStream {
  (request: {
    query: EntityPredicate;
    fields: string[];
    pageSize: number;
  }): AsyncIterable<Entity[]>;
}

/**
 * The folders that declare models, data sets and pipelines, ordered by
 * address, each with its entities ordered by ref. What connections discovered
 * themselves has no repository and is left out.
 */
export async function listFolders(options: {
  streamEntities: EntityStream;
  /** Narrows which entities' repositories are read. */
  filter?: EntityPredicate;
  signal: AbortSignal;
}): Promise<Folder[]> {
  const { streamEntities, filter, signal } = options;
  const kinds: EntityPredicate = { kind: { $in: [...KINDS] } };
  const pages = streamEntities({
    query: filter ? { $all: [kinds, filter] } : kinds,
    fields: [
      'kind',
      'metadata.name',
      'metadata.namespace',
      'metadata.title',
      'metadata.annotations',
    ],
    pageSize: 500,
  });

  const folders = new Map<string, FolderEntity[]>();
  for await (const page of pages) {
    signal.throwIfAborted();
    for (const entity of page) {
      const found = toFolderEntity(entity);
      if (found) {
        const siblings = folders.get(found.folderUrl) ?? [];
        siblings.push(found);
        folders.set(found.folderUrl, siblings);
      }
    }
  }
  return [...folders]
    .map(([url, entities]) => ({
      url,
      entities: entities.sort((a, b) => compareText(a.ref, b.ref)),
    }))
    .sort((a, b) => compareText(a.url, b.url));
}

/** Orders by code units, the same on every machine. */
export function compareText(left: string, right: string): number {
  if (left === right) {
    return 0;
  }
  return left < right ? -1 : 1;
}

function toFolderEntity(entity: Entity): FolderEntity | undefined {
  const kind = entity.kind.toLocaleLowerCase('en-US') as EntityKind;
  const annotations = entity.metadata.annotations ?? {};
  const folderUrl = folderOfEntity(annotations);
  if (!folderUrl || !KINDS.includes(kind)) {
    return undefined;
  }
  const namespace = entity.metadata.namespace ?? DEFAULT_NAMESPACE;
  const { name, title } = entity.metadata;
  return {
    ref: stringifyEntityRef(entity),
    kind,
    namespace,
    name,
    ...(title && { title }),
    annotations,
    folderUrl,
    objectId: objectIdOf({ folderUrl, kind, name: `${namespace}/${name}` }),
  };
}

/**
 * The folder of an entity's source; without one, the folder of the file that
 * declares it. Only `url` locations can be read.
 */
function folderOfEntity(
  annotations: Record<string, string>,
): string | undefined {
  const declared = locationTarget(annotations[ANNOTATION_LOCATION]);
  if (declared?.type === DISCOVERED_LOCATION_TYPE) {
    return undefined;
  }
  const source = locationTarget(annotations[ANNOTATION_SOURCE_LOCATION]);
  if (source?.type === 'url') {
    return normalizeFolderUrl(source.target);
  }
  return declared?.type === 'url' ? folderOfFile(declared.target) : undefined;
}

function locationTarget(
  annotation: string | undefined,
): { type: string; target: string } | undefined {
  try {
    return annotation ? parseLocationRef(annotation) : undefined;
  } catch {
    // Not a location ref: the catalog shows that error on the entity itself.
    return undefined;
  }
}
