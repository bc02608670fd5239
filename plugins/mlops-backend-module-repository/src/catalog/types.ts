/** The kinds whose repositories are read. */
export type EntityKind = 'model' | 'dataset' | 'pipeline';

/** What a translation needs to know of a catalog entity. */
export interface FolderEntity {
  /** Full entity ref, lower case. */
  ref: string;
  kind: EntityKind;
  namespace: string;
  name: string;
  title?: string;
  annotations: Record<string, string>;
  /** The folder that declares it, ending in a slash where paths are slashed. */
  folderUrl: string;
  /** The id of its object in this connection. */
  objectId: string;
}

/** A folder of a repository and the entities it declares. */
export interface Folder {
  url: string;
  entities: FolderEntity[];
}
