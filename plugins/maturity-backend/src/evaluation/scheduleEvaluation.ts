import type {
  LifecycleService,
  LoggerService,
  SchedulerService,
} from '@backstage/backend-plugin-api';
import { stringifyError } from '@backstage/errors';
import { digestOf } from '@waymark/plugin-bulk-rows-node';
import type { CatalogMirror } from '@waymark/plugin-catalog-mirror-node';
import type { Knex } from 'knex';
import type { SettingRow } from '../database';
import { digestOfBook, isInCharge, type RubricBook } from '../rubrics';
import type { CatalogHandler } from '../subjects';
import { withLease } from './lease';
import type { Evaluator } from './types';

const EVALUATED = 'rubrics/evaluated';
const LEASE = 'rubrics/lease';

/** What keeping evaluations up to date takes. */
export interface ScheduleEvaluationOptions {
  knex: Knex;
  mirror: Pick<CatalogMirror, 'lastSweep'>;
  book: RubricBook;
  /** Kinds of subjects. */
  kinds: readonly string[];
  subjects: Pick<CatalogHandler, 'followAll'>;
  evaluator: Pick<Evaluator, 'evaluateAll' | 'recheck'>;
  logger: LoggerService;
}

/**
 * Asks again each minute, on each replica, where a fact may have grown too
 * old. Where other rubrics or kinds are configured than everything was
 * evaluated by, one replica does so at once when it starts, and each minute in
 * case that was broken off.
 */
export async function scheduleEvaluation(
  options: ScheduleEvaluationOptions & {
    lifecycle: LifecycleService;
    scheduler: SchedulerService;
  },
): Promise<void> {
  const { scheduler, lifecycle, evaluator, logger } = options;
  await scheduler.scheduleTask({
    id: 'maturity-rubrics',
    scope: 'global',
    frequency: { minutes: 1 },
    timeout: { hours: 1 },
    fn: signal => applyRubrics(options, signal),
  });
  await scheduler.scheduleTask({
    id: 'maturity-recheck',
    scope: 'local',
    frequency: { minutes: 1 },
    initialDelay: { seconds: 30 },
    timeout: { minutes: 30 },
    fn: async signal => {
      await evaluator.recheck({ signal });
    },
  });
  const stop = new AbortController();
  const running = applyRubrics(options, stop.signal).catch(error => {
    if (!stop.signal.aborted) {
      logger.warn(
        `Not every entity was evaluated by the configured rubrics yet, which is tried again within a minute: ${stringifyError(error)}`,
      );
    }
  });
  lifecycle.addShutdownHook(async () => {
    stop.abort();
    await running;
  });
}

/**
 * Evaluates everything if it was evaluated by other rubrics, unless another
 * replica is at it. Broken off, it begins anew at its next turn; what was
 * evaluated by then costs a read.
 */
export async function applyRubrics(
  options: ScheduleEvaluationOptions,
  signal: AbortSignal,
): Promise<void> {
  const { knex, mirror, book, kinds, subjects, evaluator, logger } = options;
  const digest = digestOf([digestOfBook(book), [...kinds].sort()]);
  const isDone = async () => {
    const seen = await knex<SettingRow>('settings_seen')
      .where({ key: EVALUATED })
      .first('value');
    return seen?.value === digest;
  };
  if (
    (await isDone()) ||
    !(await isInCharge(knex, book)) ||
    // Before that, the handler is to see every entity anyway.
    (await mirror.lastSweep()) === undefined
  ) {
    return;
  }
  await withLease(knex, LEASE, async () => {
    if (await isDone()) {
      return;
    }
    const started = Date.now();
    await subjects.followAll({ signal });
    const { evaluated, changed } = await evaluator.evaluateAll({ signal });
    await knex<SettingRow>('settings_seen')
      .insert({ key: EVALUATED, value: digest })
      .onConflict('key')
      .merge();
    logger.info(
      `Evaluated ${evaluated} scorecards by the configured rubrics in ${Date.now() - started} ms; ${changed} are others now`,
    );
  });
}
