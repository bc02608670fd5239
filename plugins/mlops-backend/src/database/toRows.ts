import type {
  GoneRecord,
  MlopsRecord,
  OpenLineageRecord,
  ProblemRecord,
} from '@waymark/plugin-mlops-node';
import type { ObjectRecord } from '../binding/types';
import type { StorableRecord } from '../sync/records/normalizeRecord';
import { contentHash } from './digests';
import { keyText, type RegistryTable, type RowKey } from './registryTables';
import { runColumns, versionColumns } from './searchColumns';
import type {
  DbDatasetVersionRow,
  DbModelVersionRow,
  DbReportRow,
  DbRunRow,
  DbSourceObjectRow,
} from './tables';
import { versionOrder } from './versionOrder';

/** An object before it is known which entity shows it. */
export type ObjectRow = Omit<
  DbSourceObjectRow,
  'discovered_ref' | 'entity_ref' | 'binding'
> & { record: ObjectRecord };

export type RunRow = DbRunRow & {
  subjects: { kind: string; id: string }[];
};

export type VersionRow = DbModelVersionRow & { aliases: readonly string[] };

type RowsByTable = {
  source_objects: ObjectRow;
  model_versions: VersionRow;
  dataset_versions: DbDatasetVersionRow;
  runs: RunRow;
  reports: DbReportRow;
};

/** A page of records as rows, each key once. */
export type PageRows = {
  [T in RegistryTable]: Map<string, RowsByTable[T]>;
} & {
  problems: ProblemRecord[];
  events: { id: string; event: string }[];
  gone: GoneRecord[];
  /** Keys of all rows above, for what a full pass has seen. */
  seen: { table: RegistryTable; key: RowKey }[];
};

/**
 * Turns records into rows. Where a page says two things about one key, the
 * later one counts.
 */
export function toRows(options: {
  sourceId: string;
  records: StorableRecord[];
  now: string;
}): PageRows {
  const { sourceId, records, now } = options;
  const page: PageRows = {
    source_objects: new Map(),
    model_versions: new Map(),
    dataset_versions: new Map(),
    runs: new Map(),
    reports: new Map(),
    problems: [],
    events: [],
    gone: [],
    seen: [],
  };
  const put = <T extends RegistryTable>(
    table: T,
    key: RowKey,
    row: RowsByTable[T],
  ) => {
    const id = keyText(key);
    if (!page[table].has(id)) {
      page.seen.push({ table, key });
    }
    (page[table] as Map<string, RowsByTable[T]>).set(id, row);
  };

  for (const { record, json } of records) {
    const base = { source_id: sourceId, seen_at: now, data: json };
    switch (record.type) {
      case 'model':
      case 'dataset':
      case 'pipeline':
        put('source_objects', [record.type, record.id], {
          ...base,
          hash: contentHash(json),
          kind: record.type,
          object_id: record.id,
          name: record.name,
          updated_at: record.updatedAt ?? null,
          record,
        });
        break;
      case 'model-version':
        put('model_versions', [record.modelId, record.version], {
          ...base,
          hash: contentHash(json),
          model_id: record.modelId,
          version: record.version,
          version_order: versionOrder(record.version),
          created_at: record.createdAt,
          status: record.status,
          run_id: record.runId ?? null,
          ...versionColumns(record),
          aliases: record.aliases,
        });
        break;
      case 'dataset-version':
        put('dataset_versions', [record.datasetId, record.version], {
          ...base,
          hash: contentHash(json),
          dataset_id: record.datasetId,
          version: record.version,
          created_at: record.createdAt ?? null,
        });
        break;
      case 'run':
        put('runs', [record.id], {
          ...base,
          hash: contentHash(json),
          run_id: record.id,
          state: record.state,
          started_at: record.startedAt ?? null,
          ended_at: record.endedAt ?? null,
          ...runColumns(record),
          subjects: record.subjects,
        });
        break;
      case 'openlineage':
        page.events.push(toEvent(record, json));
        break;
      case 'problem':
        page.problems.push(record);
        break;
      case 'gone':
        page.gone.push(record);
        dropGone(page, record);
        break;
      default:
        put('reports', [record.type, record.id], {
          ...base,
          hash: contentHash(json),
          type: record.type,
          report_id: record.id,
          kind: record.subject.kind,
          object_id: record.subject.id,
          at: record.at,
        });
    }
    if (record.type !== 'gone') {
      reviveGone(page, record);
    }
  }
  return page;
}

function toEvent(record: OpenLineageRecord, json: string) {
  return { id: record.id, event: json };
}

/** What an earlier record of the same page stored must not survive its end. */
function dropGone(page: PageRows, record: GoneRecord) {
  if (record.what === 'run') {
    page.runs.delete(keyText([record.id]));
  } else if (record.what === 'model-version') {
    page.model_versions.delete(keyText([record.id, record.version ?? '']));
  } else {
    page.source_objects.delete(keyText([record.what, record.id]));
  }
}

/** Something reported after it was said to be gone is there again. */
function reviveGone(page: PageRows, record: MlopsRecord) {
  if (page.gone.length === 0) {
    return;
  }
  page.gone = page.gone.filter(gone => {
    if (gone.what === 'model-version') {
      return !(
        record.type === 'model-version' &&
        record.modelId === gone.id &&
        record.version === gone.version
      );
    }
    return !(
      record.type === gone.what &&
      'id' in record &&
      record.id === gone.id
    );
  });
}
