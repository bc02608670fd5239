import type { MirrorEntity } from '@waymark/plugin-catalog-mirror-node';
import {
  ANNOTATION_SOURCE_ID,
  type Page,
  type ProvenanceItem,
} from '@waymark/plugin-mlops-common';
import type {
  DatasetRecord,
  ModelRecord,
  PipelineRecord,
} from '@waymark/plugin-mlops-node';
import type { Knex } from 'knex';
import {
  decodeCursor,
  encodeCursor,
  type PageRequest,
} from '@waymark/plugin-openapi-operations-node';
import type { DbSourceObjectRow } from '../database/tables';
import { readObjects } from './readObjects';
import type { SourceRanking } from './sourceRanking';

const LIST = 'provenance';

type AnyRecord = Partial<
  Omit<ModelRecord, 'type'> &
    Omit<DatasetRecord, 'type'> &
    Omit<PipelineRecord, 'type'>
>;

/** The fields in the order they are shown, and where each place keeps them. */
const FIELDS: {
  field: string;
  declared: (entity: MirrorEntity) => unknown;
  reported: (record: AnyRecord) => unknown;
}[] = [
  { field: 'title', declared: e => e.title, reported: r => r.name },
  {
    field: 'description',
    declared: e => e.description,
    reported: r => r.description,
  },
  {
    field: 'type',
    declared: e => e.type,
    reported: r => r.modelType ?? r.datasetType ?? r.pipelineType,
  },
  {
    field: 'lifecycle',
    declared: e => e.lifecycle,
    reported: r => r.lifecycle,
  },
  { field: 'owner', declared: e => e.owner, reported: r => r.owner },
  { field: 'system', declared: e => e.system, reported: r => r.system },
  {
    field: 'platform',
    declared: e => e.spec.platform,
    reported: r => r.platform,
  },
  {
    field: 'location',
    declared: e => e.spec.location,
    reported: r => r.location,
  },
  {
    field: 'orchestrator',
    declared: e => e.spec.orchestrator,
    reported: r => r.orchestrator,
  },
  {
    field: 'schedule',
    declared: e => e.spec.schedule,
    reported: r => r.schedule,
  },
  {
    field: 'trainedOn',
    declared: e => e.spec.trainedOn,
    reported: r => r.trainedOn?.map(use => use.entityRef ?? use.name),
  },
  {
    field: 'derivedFrom',
    declared: e => e.spec.derivedFrom,
    reported: r => r.derivedFrom,
  },
  {
    field: 'consumes',
    declared: e => e.spec.consumes,
    reported: r => r.consumes?.map(use => use.entityRef ?? use.name),
  },
  {
    field: 'produces',
    declared: e => e.spec.produces,
    reported: r => r.produces?.map(use => use.entityRef ?? use.name),
  },
  {
    field: 'tags',
    declared: e => e.tags,
    reported: r =>
      Object.entries(r.tags ?? {}).map(([key, value]) =>
        value ? `${key}: ${value}` : key,
      ),
  },
  { field: 'url', declared: () => undefined, reported: r => r.url },
];

/** A text that is longer says nothing more in a table. */
const MAX_VALUE_LENGTH = 1_000;

/**
 * Every value of an entity with who said so: per field first what Git
 * declares, then what each source reports. What a discovered entity shows in
 * the catalog came from its source, so only the source is named for it.
 */
export async function listProvenance(options: {
  knex: Knex;
  ranking: SourceRanking;
  entity: MirrorEntity;
  page: PageRequest;
}): Promise<Page<ProvenanceItem>> {
  const { knex, ranking, entity, page } = options;
  const [start] = decodeCursor(LIST, page.cursor, ['count']) ?? [0];
  const rows = ranking.sort(await readObjects(knex, entity.entityRef));
  const items = provenanceOf(entity, rows);
  const end = Number(start) + page.limit;
  return {
    items: items.slice(Number(start), end),
    pageInfo:
      end < items.length ? { nextCursor: encodeCursor(LIST, [end]) } : {},
    totalItems: items.length,
  };
}

function provenanceOf(
  entity: MirrorEntity,
  rows: DbSourceObjectRow[],
): ProvenanceItem[] {
  const isDeclared = !entity.annotations[ANNOTATION_SOURCE_ID];
  const records = rows.map(row => ({
    row,
    record: JSON.parse(row.data) as AnyRecord,
  }));
  return FIELDS.flatMap(({ field, declared, reported }) => [
    ...(isDeclared ? itemsOf(field, declared(entity), 'declared') : []),
    ...records.flatMap(({ row, record }) =>
      itemsOf(field, reported(record), row.source_id, row.seen_at),
    ),
  ]);
}

function itemsOf(
  field: string,
  value: unknown,
  from: string,
  at?: string,
): ProvenanceItem[] {
  const text = Array.isArray(value) ? value.join(', ') : String(value ?? '');
  return text
    ? [
        {
          field,
          value: text.slice(0, MAX_VALUE_LENGTH),
          from,
          ...(at && { at }),
        },
      ]
    : [];
}
