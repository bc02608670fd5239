import type {
  DatasetRecord,
  MlopsRecord,
  ModelRecord,
  PipelineRecord,
} from '@waymark/plugin-mlops-node';
import type { CatalogIndex, Folder } from '../catalog';

type Part<R extends { type: string; id: string }> = Pick<R, 'type' | 'id'> &
  Partial<Omit<R, 'type' | 'id'>>;

/** What one file knows of a model, data set or pipeline. */
export type ObjectPart =
  Part<ModelRecord> | Part<DatasetRecord> | Part<PipelineRecord>;

/**
 * What a format makes of its files: parts of objects, which are joined over
 * all formats, and whole records. Paths in problems are relative to the
 * folder.
 */
export interface Contribution {
  objects: ObjectPart[];
  records: Exclude<
    MlopsRecord,
    { type: 'model' } | { type: 'dataset' } | { type: 'pipeline' }
  >[];
}

/** What surrounds the files of a folder while they are translated. */
export interface FolderContext {
  folder: Folder;
  index: CatalogIndex;
  /** The address of a file of the folder. */
  urlOf(path: string): string;
  /** True where undeclared models and data sets may enter the catalog. */
  discover: boolean;
}

/** @returns one contribution that holds all of them, in order. */
export function joinContributions(parts: Contribution[]): Contribution {
  return {
    objects: parts.flatMap(part => part.objects),
    records: parts.flatMap(part => part.records),
  };
}
