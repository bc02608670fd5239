import type { AuthService, LoggerService } from '@backstage/backend-plugin-api';
import { stringifyError } from '@backstage/errors';
import { inTransaction } from '@waymark/plugin-bulk-rows-node';
import type { CatalogMirror } from '@waymark/plugin-catalog-mirror-node';
import type { ScaffolderService } from '@backstage/plugin-scaffolder-node';
import type { Knex } from 'knex';
import type { ReceiptItemRow, ReceiptRow } from '../database/tables';
import { endDrafts, usedDrafts, type UsedDrafts } from '../drafts';
import { type DescribedRun, describeRun, templateOf } from './describeRun';
import { isOver, judgeRun, type RunEnd } from './judgeRun';
import { nextPosition } from './nextPosition';
import { within } from './within';

/** Runs that are asked about in one go. */
const MAX_RUNS = 50;

/** What following runs takes. */
export interface RunsOptions {
  knex: Knex;
  auth: AuthService;
  scaffolder: Pick<ScaffolderService, 'getTask' | 'getLogs'>;
  mirror: Pick<CatalogMirror, 'getEntities'>;
  logger: LoggerService;
  /** Milliseconds since 1970; the time of this process without. */
  clock?: () => number;
}

/**
 * Asks the scaffolder how runs go that were not asked about for a while, and
 * writes down those that ended.
 *
 * @param which.taskIds - these alone; all that run without
 * @param which.unaskedMs - only those not asked about for so long
 * @returns how many ended
 */
export async function settleRuns(
  options: RunsOptions,
  which: { taskIds?: readonly string[]; unaskedMs: number },
  signal?: AbortSignal,
): Promise<number> {
  const { knex, clock = Date.now } = options;
  const now = clock();
  const running: ReceiptRow[] = await knex<ReceiptRow>('receipts')
    .where({ state: 'running' })
    .where('asked_at', '<=', now - which.unaskedMs)
    .modify(query => {
      if (which.taskIds) {
        query.whereIn('task_id', [...which.taskIds]);
      }
    })
    .orderBy(['asked_at', 'task_id'])
    .limit(MAX_RUNS);
  const ended = await Promise.all(
    running.map(async row => {
      // Who writes the time first asks; other replicas leave it alone.
      const mine = await knex<ReceiptRow>('receipts')
        .where({ task_id: row.task_id, asked_at: row.asked_at })
        .update({ asked_at: now });
      return mine === 1 && !signal?.aborted && settleRun(options, row);
    }),
  );
  return ended.filter(Boolean).length;
}

async function settleRun(
  options: RunsOptions,
  { task_id: taskId }: ReceiptRow,
): Promise<boolean> {
  const { knex, logger, clock = Date.now } = options;
  let end: Ended | undefined;
  try {
    end = await askAbout(options, taskId);
  } catch (error) {
    logger.debug(
      `How run '${taskId}' goes could not be asked: ${stringifyError(error)}`,
    );
  }
  if (!end) {
    return false;
  }
  await inTransaction(knex, tx => writeEnd(tx, { taskId, end, now: clock() }));
  return true;
}

/** How a run ended, and what the scaffolder knows of it. */
interface Ended extends RunEnd {
  run?: DescribedRun;
  drafts?: UsedDrafts;
}

async function askAbout(
  { auth, scaffolder, mirror }: RunsOptions,
  taskId: string,
): Promise<Ended | undefined> {
  const credentials = await auth.getOwnServiceCredentials();
  try {
    const task = await within(scaffolder.getTask({ taskId }, { credentials }));
    if (!isOver(task)) {
      return undefined;
    }
    const events = await within(
      scaffolder.getLogs({ taskId }, { credentials }),
    );
    const templateRef = templateOf(task);
    const templates = await mirror.getEntities(
      templateRef ? [templateRef] : [],
    );
    const run = describeRun(task, templates);
    const drafts = usedDrafts(task, run);
    return {
      ...judgeRun(task, events),
      ...(run && { run }),
      ...(drafts && { drafts }),
    };
  } catch (error) {
    if ((error as { statusCode?: number }).statusCode === 404) {
      return {
        state: 'failed',
        failure: {
          message:
            'The scaffolder does not know this run any more, and it had not ended when it was last asked.',
        },
        foreign: [],
      };
    }
    throw error;
  }
}

async function writeEnd(
  tx: Knex.Transaction,
  options: { taskId: string; end: Ended; now: number },
): Promise<void> {
  const { taskId, end, now } = options;
  const row: ReceiptRow | undefined = await tx<ReceiptRow>('receipts')
    .where({ task_id: taskId })
    .forUpdate()
    .first();
  if (row?.state !== 'running') {
    return;
  }
  await tx<ReceiptRow>('receipts')
    .where({ task_id: taskId })
    .update({
      ...fillIn(row, end.run),
      state: end.state,
      // SQLite's scaffolder counts whole seconds.
      ended_at: Math.max(end.endedAt ?? now, Number(row.started_at)),
      failure_step: end.failure?.step ?? null,
      failure_message: end.failure?.message ?? null,
    });
  if (end.state === 'succeeded' && end.drafts) {
    await endDrafts(tx, end.drafts);
  }
  const first = await nextPosition(tx, taskId);
  for (const [index, item] of end.foreign.entries()) {
    await tx<ReceiptItemRow>('receipt_items')
      .insert({
        task_id: taskId,
        position: first + index,
        ...item,
        at: Date.parse(item.at) || now,
      })
      .onConflict(['task_id', 'key'])
      .ignore();
  }
}

/** What the actions of a run that failed early did not come to say. */
function fillIn(row: ReceiptRow, run?: DescribedRun): Partial<ReceiptRow> {
  return {
    template_version: row.template_version ?? run?.template_version ?? null,
    created_by: row.created_by ?? run?.created_by ?? null,
    minutes_saved: row.minutes_saved ?? run?.minutes_saved ?? null,
    answers: row.answers === '{}' ? (run?.answers ?? '{}') : row.answers,
  };
}
