import type { DatasetSchemaField } from '@waymark/plugin-mlops-common';
import type { DatasetVersionRecord } from '@waymark/plugin-mlops-node';
import type { FolderEntity } from '../../catalog';
import { limitText, TEXT_LIMIT } from '../../document';
import type {
  Contribution,
  FolderContext,
  ObjectPart,
} from '../../translate/Contribution';
import type { AccumulatedRun } from './accumulateRuns';
import type { FoundEvent } from './parseEvents';
import { isModel, versionOf, type LineageDataset } from './runEvent';

/**
 * What events say of declared data sets: versions that runs wrote, versions
 * that runs of the same folder read, columns and a description. Data sets
 * that nobody declared stay lineage's affair.
 *
 * Columns and reads are taken for data sets of this folder alone, so that two
 * folders never say different things of one object.
 */
export function translateDatasets(
  events: FoundEvent[],
  runs: AccumulatedRun[],
  context: FolderContext,
): Contribution {
  const runsById = new Map(runs.map(run => [run.id, run]));
  const parts = new Map<string, ObjectPart>();
  const written = new Map<string, DatasetVersionRecord>();
  const read = new Map<string, DatasetVersionRecord>();

  const declared = (item: LineageDataset): FolderEntity | undefined => {
    const entity = context.index.byLineageDataset(item, context.folder.url);
    return entity?.kind === 'dataset' && !isModel(item) ? entity : undefined;
  };
  const describe = (item: LineageDataset, entity: FolderEntity) => {
    if (entity.folderUrl === context.folder.url) {
      const known = parts.get(entity.objectId);
      parts.set(entity.objectId, { ...known, ...toPart(item, entity) });
    }
  };

  for (const { run: event, at } of events) {
    const run = event && runsById.get(event.run.runId.toLowerCase());
    for (const output of event?.outputs ?? []) {
      const entity = declared(output);
      if (entity) {
        describe(output, entity);
        keepFirst(written, toVersion(output, entity, { at, run }));
      }
    }
    for (const input of event?.inputs ?? []) {
      const entity = declared(input);
      if (entity?.folderUrl === context.folder.url) {
        describe(input, entity);
        keepFirst(read, toVersion(input, entity, {}));
      }
    }
  }
  for (const key of written.keys()) {
    read.delete(key);
  }
  return {
    objects: [...parts.values()],
    records: [...written.values(), ...read.values()],
  };
}

/** A version is made once; later runs that write the same bytes repeat it. */
function keepFirst(
  versions: Map<string, DatasetVersionRecord>,
  version: DatasetVersionRecord | undefined,
): void {
  if (version) {
    const key = `${version.datasetId}\n${version.version}`;
    versions.set(key, versions.get(key) ?? version);
  }
}

function toVersion(
  item: LineageDataset,
  entity: FolderEntity,
  { at, run }: { at?: string; run?: AccumulatedRun },
): DatasetVersionRecord | undefined {
  const version = versionOf(item);
  const statistics = item.outputFacets?.outputStatistics;
  return version === undefined
    ? undefined
    : {
        type: 'dataset-version',
        datasetId: entity.objectId,
        version: limitText(version, 255),
        ...(at && { createdAt: at }),
        ...count('sizeBytes', statistics?.size),
        ...count('rows', statistics?.rowCount),
        ...count('files', statistics?.fileCount),
        ...(run && {
          runId: run.id,
          ...(run.commit && { commit: run.commit }),
        }),
      };
}

function count<K extends string>(
  name: K,
  value: number | null | undefined,
): { [key in K]?: number } {
  return typeof value === 'number' && value >= 0
    ? ({ [name]: value } as { [key in K]: number })
    : {};
}

function toPart(item: LineageDataset, entity: FolderEntity): ObjectPart {
  const fields = readFields(item.facets?.schema?.fields ?? []);
  const description = item.facets?.documentation?.description;
  return {
    type: 'dataset',
    id: entity.objectId,
    ...(fields.length > 0 && { schema: fields }),
    ...(description && {
      description: limitText(description, TEXT_LIMIT.message),
    }),
  };
}

// Wide tables exist; tables wider than this are a mistake of the writer.
const MAX_FIELDS = 5_000;
const MAX_DEPTH = 10;

/** Columns of the `schema` facet; nested ones are called `outer.inner`. */
function readFields(
  fields: unknown[],
  prefix = '',
  depth = 0,
): DatasetSchemaField[] {
  return fields.slice(0, MAX_FIELDS).flatMap(item => {
    const {
      name,
      type,
      description,
      fields: inner,
    } = (item ?? {}) as Record<string, unknown>;
    if (typeof name !== 'string' || name === '') {
      return [];
    }
    const field: DatasetSchemaField = {
      name: limitText(`${prefix}${name}`, TEXT_LIMIT.name),
      ...(typeof type === 'string' && {
        type: limitText(type, TEXT_LIMIT.name),
      }),
      ...(typeof description === 'string' && {
        description: limitText(description, TEXT_LIMIT.message),
      }),
    };
    const nested =
      Array.isArray(inner) && depth < MAX_DEPTH
        ? readFields(inner, `${prefix}${name}.`, depth + 1)
        : [];
    return [field, ...nested];
  });
}
