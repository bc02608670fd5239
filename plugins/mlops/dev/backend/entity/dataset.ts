import type {
  DatasetSchema,
  DatasetUsage,
  DatasetVersion,
} from '@waymark/plugin-mlops-common';
import { makeDatasetVersion } from '../../../src/fixtures';
import { hex, hoursBefore } from '../chance';

/** So many versions of a dataset, newest first. */
export function datasetVersions(count: number, now: number): DatasetVersion[] {
  return Array.from({ length: count }, (_, i) =>
    makeDatasetVersion({
      version: `sha256:${hex(i, 64)}`,
      createdAt: hoursBefore(now, 30 + 24 * i),
      sizeBytes: 820_000_000 - 1_000_000 * i,
      rows: 2_000_000 - 1203 * i,
      files: 12,
      ...(i % 2 === 0 && { runId: `run-${count - i}` }),
      commit: hex(i + 0.2),
    }),
  );
}

/** The fields of a dataset, some classified. */
export function datasetSchema(fields: number): DatasetSchema {
  return {
    fields: Array.from({ length: fields }, (_, i) => ({
      name: i === 0 ? 'customer_id' : `column_${i}`,
      type: ['bigint', 'varchar', 'double', 'timestamp'][i % 4],
      ...(i % 3 === 0 && { description: `What column ${i} means.` }),
      ...(i % 4 === 0 && { classification: i === 0 ? 'personal' : 'internal' }),
    })),
    ...(fields > 0 && { from: 'repository' }),
  };
}

/** Who reads and writes a dataset. */
export function datasetUsage(now: number): DatasetUsage[] {
  return [
    {
      entityRef: 'model:default/churn',
      title: 'Customer churn',
      roles: ['training'],
      uses: 5000,
      lastUsedAt: hoursBefore(now, 5),
    },
    {
      entityRef: 'pipeline:default/churn-training',
      title: 'Churn training',
      roles: ['input'],
      uses: 2000,
      lastUsedAt: hoursBefore(now, 6),
    },
  ];
}
