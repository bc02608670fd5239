import type { ScaffolderTask } from '@backstage/plugin-scaffolder-common';
import type { ScaffolderService } from '@backstage/plugin-scaffolder-node';
import { readRows } from '@waymark/plugin-bulk-rows-node';
import type { ReceiptRow } from '../database/tables';
import { describeRun, templateOf } from './describeRun';
import type { RunsOptions } from './settleRuns';
import { within } from './within';

/** Runs that are asked for together. */
const PAGE = 100;

/** Runs that are looked through in one go, the newest. */
const MAX_RUNS = 2_000;

/** What finding runs takes. */
export interface DiscoverOptions extends RunsOptions {
  scaffolder: RunsOptions['scaffolder'] & Pick<ScaffolderService, 'listTasks'>;
  /** Milliseconds that a receipt is kept: older runs are not looked for. */
  keepMs: number;
}

/**
 * Opens receipts of runs that had none of Waymark's actions in them, or failed
 * before the first: without them, every template would seem to succeed.
 *
 * @returns how many were opened
 */
export async function discoverRuns(
  options: DiscoverOptions,
  signal?: AbortSignal,
): Promise<number> {
  const { knex, auth, scaffolder, mirror, keepMs, clock = Date.now } = options;
  const since = clock() - keepMs;
  let opened = 0;
  for (let offset = 0; offset < MAX_RUNS; offset += PAGE) {
    signal?.throwIfAborted();
    const { items } = await within(
      scaffolder.listTasks(
        { limit: PAGE, offset },
        { credentials: await auth.getOwnServiceCredentials() },
      ),
    );
    const recent = items.filter(task => Date.parse(task.createdAt) > since);
    const unknown = await withoutKnown(options, recent);
    const refs = unknown.flatMap(task => templateOf(task) ?? []);
    const templates = await mirror.getEntities(refs);
    const rows = unknown.flatMap(task => describeRun(task, templates) ?? []);
    for (const row of rows) {
      await knex<ReceiptRow>('receipts')
        .insert({ ...row, state: 'running', asked_at: 0 })
        .onConflict('task_id')
        .ignore();
    }
    opened += rows.length;
    // Runs come newest first: behind a page that brought nothing new there is
    // what an earlier look has seen.
    if (rows.length === 0 || items.length < PAGE) {
      break;
    }
  }
  return opened;
}

async function withoutKnown(
  { knex }: DiscoverOptions,
  tasks: readonly ScaffolderTask[],
): Promise<ScaffolderTask[]> {
  const rows = await readRows<ReceiptRow>(knex, {
    table: 'receipts',
    column: 'task_id',
    values: tasks.map(({ id }) => id),
    columns: ['task_id'],
  });
  const known = new Set(rows.map(row => row.task_id));
  return tasks.filter(({ id }) => !known.has(id));
}
