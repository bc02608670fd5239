import type { Entity } from '@backstage/catalog-model';
import {
  fileUrl,
  indexCatalog,
  objectIdOf,
  type EntityKind,
  type EntityStream,
  type Folder,
  type FolderEntity,
} from '../catalog';
import type { FolderContext } from '../translate/Contribution';

/** A folder that tests translate. */
export const FOLDER_URL = 'https://git.example.org/ml/tree/main/churn/';

/** An entity as a translation sees it. */
export function folderEntity(
  kind: EntityKind,
  name: string,
  annotations: Record<string, string> = {},
  folderUrl = FOLDER_URL,
): FolderEntity {
  return {
    ref: `${kind}:default/${name}`,
    kind,
    namespace: 'default',
    name,
    annotations,
    folderUrl,
    objectId: objectIdOf({ folderUrl, kind, name: `default/${name}` }),
  };
}

/** A folder with entities, and what surrounds it. */
export function folderContext(
  entities: FolderEntity[],
  others: Folder[] = [],
): FolderContext {
  const folder = { url: FOLDER_URL, entities };
  return {
    folder,
    index: indexCatalog([folder, ...others]),
    urlOf: path => fileUrl(FOLDER_URL, path),
    discover: true,
  };
}

/** An entity as the catalog has it, declared in a folder. */
export function catalogEntity(
  kind: string,
  name: string,
  folderUrl: string,
  annotations: Record<string, string> = {},
): Entity {
  return {
    apiVersion: 'mlops.waymark.dev/v1alpha1',
    kind,
    metadata: {
      name,
      namespace: 'default',
      annotations: {
        'backstage.io/managed-by-location': `url:${folderUrl}catalog-info.yaml`,
        ...annotations,
      },
    },
  };
}

/** Answers as the catalog service does, in pages of two. */
export function streamOf(entities: Entity[]): EntityStream {
  return async function* stream() {
    for (let start = 0; start < entities.length; start += 2) {
      yield entities.slice(start, start + 2);
    }
  };
}
