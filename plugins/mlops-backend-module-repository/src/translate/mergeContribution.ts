import type {
  DatasetVersionRecord,
  MlopsRecord,
} from '@waymark/plugin-mlops-node';
import type { Folder } from '../catalog';
import type { Contribution, ObjectPart } from './Contribution';

/**
 * Joins what the formats of a folder know: one record per object, field by
 * field from whoever comes first, each declared entity among them even when
 * no file speaks of it; data set versions likewise; of other records with one
 * id the first.
 */
export function mergeContribution(
  folder: Folder,
  contribution: Contribution,
): MlopsRecord[] {
  const objects = new Map<string, ObjectPart & { name: string }>();
  for (const { kind, objectId, title, name, ref } of folder.entities) {
    objects.set(objectId, {
      type: kind,
      id: objectId,
      name: title ?? name,
      entityRef: ref,
    });
  }
  for (const part of contribution.objects) {
    const known = objects.get(part.id);
    objects.set(part.id, { name: part.id, ...part, ...known });
  }

  const records = new Map<string, MlopsRecord>();
  for (const record of contribution.records) {
    const key = keyOf(record);
    const known = records.get(key);
    records.set(
      key,
      record.type === 'dataset-version'
        ? { ...record, ...(known as DatasetVersionRecord | undefined) }
        : (known ?? record),
    );
  }
  return [...objects.values(), ...records.values()];
}

function keyOf(record: Contribution['records'][number]): string {
  switch (record.type) {
    case 'model-version':
      return JSON.stringify([record.type, record.modelId, record.version]);
    case 'dataset-version':
      return JSON.stringify([record.type, record.datasetId, record.version]);
    case 'problem':
      return JSON.stringify([
        record.type,
        record.path,
        record.line,
        record.message,
      ]);
    default:
      return JSON.stringify([record.type, record.id]);
  }
}
