import type { SchedulerService } from '@backstage/backend-plugin-api';
import { stringifyError } from '@backstage/errors';
import { inTransaction } from '@waymark/plugin-bulk-rows-node';
import type { Knex } from 'knex';
import type { ReceiptRow } from '../database/tables';
import type { AdoptionDays } from '../adoption/types';
import { type DiscoverOptions, discoverRuns } from './discoverRuns';
import { settleRuns } from './settleRuns';

/** Between two looks at runs that go on. Milliseconds. */
const ASK_EVERY_MS = 10_000;

/** What care of receipts takes. */
export interface ReceiptCareOptions extends DiscoverOptions {
  adoption: AdoptionDays;
}

/**
 * Follows runs every ten seconds, finds those that no action told of every
 * minute, and forgets receipts once an hour.
 */
export async function scheduleReceipts(
  options: ReceiptCareOptions & { scheduler: SchedulerService },
): Promise<void> {
  const { scheduler } = options;
  await scheduler.scheduleTask({
    id: 'golden-paths-runs',
    scope: 'global',
    frequency: { milliseconds: ASK_EVERY_MS },
    initialDelay: { seconds: 10 },
    timeout: { minutes: 5 },
    fn: signal => followRuns(options, signal),
  });
  await scheduler.scheduleTask({
    id: 'golden-paths-unknown-runs',
    scope: 'global',
    frequency: { minutes: 1 },
    initialDelay: { seconds: 30 },
    timeout: { minutes: 5 },
    fn: signal => findRuns(options, signal),
  });
  await scheduler.scheduleTask({
    id: 'golden-paths-receipts',
    scope: 'global',
    frequency: { hours: 1 },
    initialDelay: { minutes: 5 },
    timeout: { minutes: 30 },
    fn: async () => {
      const { knex, keepMs, clock = Date.now } = options;
      await pruneReceipts(knex, clock() - keepMs);
    },
  });
}

/** Looks once for runs that no action told of; the scaffolder may be away. */
export async function findRuns(
  options: ReceiptCareOptions,
  signal?: AbortSignal,
): Promise<void> {
  try {
    await discoverRuns(options, signal);
  } catch (error) {
    options.logger.debug(
      `The scaffolder's runs could not be listed: ${stringifyError(error)}`,
    );
  }
}

/** Does what is scheduled for runs that go on, once. */
export async function followRuns(
  options: ReceiptCareOptions,
  signal?: AbortSignal,
): Promise<void> {
  // A little less than between two looks, so that none is left out by a hair.
  const unaskedMs = ASK_EVERY_MS - 1_000;
  if ((await settleRuns(options, { unaskedMs }, signal)) > 0) {
    await options.adoption.record();
  }
}

/** Forgets receipts of runs that ended long ago. */
export async function pruneReceipts(knex: Knex, before: number): Promise<void> {
  await inTransaction(knex, async tx => {
    const old = tx<ReceiptRow>('receipts').where('ended_at', '<', before);
    await tx('receipt_items')
      .whereIn('task_id', old.clone().select('task_id'))
      .delete();
    await old.delete();
  });
}
