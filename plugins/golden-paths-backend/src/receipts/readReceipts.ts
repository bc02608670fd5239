import { NotFoundError } from '@backstage/errors';
import { readRows } from '@waymark/plugin-bulk-rows-node';
import {
  goldenPathsAdministerPermission,
  type Page,
  type Receipt,
  type ReceiptsQuery,
} from '@waymark/plugin-golden-paths-common';
import { cutPage, readPlace } from '@waymark/plugin-openapi-operations-node';
import type { Knex } from 'knex';
import type { Access } from '../access';
import type { ReceiptItemRow, ReceiptRow } from '../database/tables';
import { settleRuns, type RunsOptions } from './settleRuns';
import { toReceipt } from './toReceipt';

const LIST = 'receipts';

/** Milliseconds for which what the scaffolder said of a run is not asked again. */
const FRESH_MS = 1_000;

/** Runs of a page that are asked about before it is shown. */
const MAX_ASKED = 10;

/** What reading receipts takes: a run may have ended meanwhile. */
export type ReceiptReadOptions = RunsOptions;

/**
 * Receipts, newest first: those of the asker and of projects that the asker
 * owns; all for those who administer golden paths.
 */
export async function listReceipts(
  options: ReceiptReadOptions,
  {
    query,
    access,
  }: { query: ReceiptsQuery & { limit: number }; access: Access },
): Promise<Page<Receipt>> {
  const { knex } = options;
  const { limit, cursor } = query;
  const place = readPlace(LIST, cursor, ['count', 'text']);
  const find = async (): Promise<ReceiptRow[]> =>
    whereAsked(whereMine(knex<ReceiptRow>('receipts'), knex, access), query)
      .modify(rows => {
        if (place.keys) {
          rows.whereRaw('(started_at, task_id) <= (?, ?)', place.keys);
        }
      })
      .orderBy([
        { column: 'started_at', order: 'desc' },
        { column: 'task_id', order: 'desc' },
      ])
      .offset(place.skip)
      .limit(limit + 1);
  const first = await find();
  const running = first.filter(row => row.state === 'running');
  const ended = await settleRuns(options, {
    taskIds: running.slice(0, MAX_ASKED).map(row => row.task_id),
    unaskedMs: FRESH_MS,
  });
  const rows = ended > 0 ? await find() : first;
  const show = await shower(options, rows.slice(0, limit), access);
  return cutPage({
    list: LIST,
    place,
    limit,
    rows,
    keysOf: row => [Number(row.started_at), row.task_id],
    show,
  });
}

/**
 * One receipt.
 *
 * Errors: a `NotFoundError` in the same words for one that is not there and
 * one of somebody else.
 */
export async function getReceipt(
  options: ReceiptReadOptions,
  { taskId, access }: { taskId: string; access: Access },
): Promise<Receipt> {
  const { knex } = options;
  const find = async (): Promise<ReceiptRow> => {
    const row: ReceiptRow | undefined = await whereMine(
      knex<ReceiptRow>('receipts'),
      knex,
      access,
    )
      .where({ task_id: taskId })
      .first();
    if (!row) {
      throw new NotFoundError(
        `No receipt of a run '${taskId.slice(0, 100)}' is here, or you may not see it.`,
      );
    }
    return row;
  };
  const { state } = await find();
  if (state === 'running') {
    await settleRuns(options, { taskIds: [taskId], unaskedMs: FRESH_MS });
  }
  const row = await find();
  return (await shower(options, [row], access))(row);
}

function whereMine(
  query: Knex.QueryBuilder<ReceiptRow>,
  knex: Knex,
  { user, owns, holds }: Access,
): Knex.QueryBuilder<ReceiptRow> {
  if (holds(goldenPathsAdministerPermission)) {
    return query;
  }
  return query.where(mine =>
    mine.where('created_by', user ?? '').orWhereIn(
      'project',
      knex('project_entities')
        .whereIn('owner', [...owns])
        .select('entity_ref'),
    ),
  );
}

function whereAsked(
  query: Knex.QueryBuilder<ReceiptRow>,
  { template, createdBy, project, state }: ReceiptsQuery,
): Knex.QueryBuilder<ReceiptRow> {
  return query.where({
    ...(template !== undefined && { template_ref: template }),
    ...(createdBy !== undefined && { created_by: createdBy }),
    ...(project !== undefined && { project }),
    ...(state !== undefined && { state }),
  });
}

async function shower(
  { knex, mirror }: ReceiptReadOptions,
  rows: readonly ReceiptRow[],
  access: Access,
): Promise<(row: ReceiptRow) => Receipt> {
  const templates = [...new Set(rows.map(row => row.template_ref))];
  const [items, entities, sees] = await Promise.all([
    readRows<ReceiptItemRow>(knex, {
      table: 'receipt_items',
      column: 'task_id',
      values: rows.map(row => row.task_id),
    }),
    mirror.getEntities(templates),
    access.sees(templates),
  ]);
  const byTask = new Map<string, ReceiptItemRow[]>();
  for (const item of items) {
    byTask.set(item.task_id, [...(byTask.get(item.task_id) ?? []), item]);
  }
  return row =>
    toReceipt(row, {
      items: (byTask.get(row.task_id) ?? []).sort(
        (left, right) => left.position - right.position,
      ),
      ...(sees(row.template_ref) && {
        templateTitle: entities.get(row.template_ref)?.title,
      }),
    });
}
