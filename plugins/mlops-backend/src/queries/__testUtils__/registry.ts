import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { TestDatabases } from '@backstage/backend-test-utils';
import { spellNumbers } from '@waymark/plugin-mlops-common';
import type {
  DatasetRecord,
  ModelRecord,
  ModelVersionRecord,
  PipelineRecord,
  ReportRecord,
  RunRecord,
} from '@waymark/plugin-mlops-node';
import type { Knex } from 'knex';
import { runColumns, versionColumns } from '../../database/searchColumns';
import type { DbSourceObjectRow, ObjectKind } from '../../database/tables';
import { createSourceRanking } from '../sourceRanking';

/** When the fixtures' sources were read. */
export const SEEN_AT = '2026-05-01T12:00:00.000Z';

/** Connections of the fixtures, in the order of registration. */
export const SOURCES = [
  { id: 'mlflow', type: 'mlflow' },
  { id: 'git', type: 'repository' },
];

export const ranking = createSourceRanking(SOURCES);

/** Both databases, empty but for the plugin's tables. */
export function registryDatabases() {
  const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
  return {
    eachSupportedId: () => databases.eachSupportedId(),
    async open(id: Parameters<typeof databases.init>[0]): Promise<Knex> {
      const knex = await databases.init(id);
      await knex.migrate.latest({
        directory: resolvePackagePath(
          '@waymark/plugin-mlops-backend',
          'migrations',
        ),
      });
      return knex;
    },
  };
}

/** Writes rows as the synchronisation does: columns beside the record. */
export function registryWriter(knex: Knex, sourceId = 'mlflow') {
  const base = { source_id: sourceId, seen_at: SEEN_AT, hash: 'h' };
  return {
    async object(
      record: Partial<ModelRecord | DatasetRecord | PipelineRecord> & {
        type: ObjectKind;
        id: string;
      },
      entityRef: string | null = `${record.type}:default/${record.id}`,
    ) {
      const row: DbSourceObjectRow = {
        ...base,
        kind: record.type,
        object_id: record.id,
        name: record.name ?? record.id,
        discovered_ref: null,
        entity_ref: entityRef,
        binding: 'name',
        updated_at: record.updatedAt ?? null,
        data: JSON.stringify({ name: record.id, ...record }),
      };
      await knex('source_objects').insert(row);
    },

    async version(
      record: Partial<ModelVersionRecord> & {
        modelId: string;
        version: string;
      },
      order = record.version.padStart(8, '0'),
    ) {
      const full: ModelVersionRecord = {
        type: 'model-version',
        aliases: [],
        status: 'READY',
        createdAt: '2026-04-01T00:00:00.000Z',
        metrics: [],
        params: [],
        datasets: [],
        ...record,
      };
      await knex('model_versions').insert({
        ...base,
        model_id: full.modelId,
        version: full.version,
        version_order: order,
        created_at: full.createdAt,
        status: full.status,
        run_id: full.runId ?? null,
        ...versionColumns(full),
        data: JSON.stringify(full, spellNumbers),
      });
    },

    async datasetVersion(record: {
      datasetId: string;
      version: string;
      createdAt?: string;
      rows?: number;
      sizeBytes?: number;
    }) {
      await knex('dataset_versions').insert({
        ...base,
        dataset_id: record.datasetId,
        version: record.version,
        created_at: record.createdAt ?? null,
        data: JSON.stringify({ type: 'dataset-version', ...record }),
      });
    },

    async run(
      record: Partial<RunRecord> & {
        id: string;
        subjects: RunRecord['subjects'];
      },
    ) {
      const full: RunRecord = {
        type: 'run',
        state: 'finished',
        metrics: [],
        params: [],
        inputs: [],
        outputs: [],
        ...record,
      };
      await knex('runs').insert({
        ...base,
        run_id: full.id,
        state: full.state,
        started_at: full.startedAt ?? null,
        ended_at: full.endedAt ?? null,
        ...runColumns(full),
        data: JSON.stringify(full, spellNumbers),
      });
      await knex('run_subjects').insert(
        full.subjects.map(subject => ({
          source_id: sourceId,
          run_id: full.id,
          kind: subject.kind,
          object_id: subject.id,
          started_at: full.startedAt ?? '',
        })),
      );
    },

    async report(record: ReportRecord) {
      await knex('reports').insert({
        ...base,
        type: record.type,
        report_id: record.id,
        kind: record.subject.kind,
        object_id: record.subject.id,
        at: record.at,
        data: JSON.stringify(record),
      });
    },
  };
}

/** Reads a whole list page by page. */
export async function readAll<T>(
  read: (page: {
    limit: number;
    cursor?: string;
  }) => Promise<{ items: T[]; pageInfo: { nextCursor?: string } }>,
  limit: number,
): Promise<T[]> {
  const items: T[] = [];
  let cursor: string | undefined;
  do {
    const page = await read({ limit, cursor });
    items.push(...page.items);
    cursor = page.pageInfo.nextCursor;
  } while (cursor);
  return items;
}
