import type {
  LifecycleService,
  LoggerService,
  SchedulerService,
} from '@backstage/backend-plugin-api';
import { stringifyError } from '@backstage/errors';
import type { CatalogMirror } from '@waymark/plugin-catalog-mirror-node';
import type { Knex } from 'knex';
import { claimRules, digestOfRules, endRules, isByRules } from './ruleBooks';
import type { Resolver } from './types';

/** What watching the rules takes. */
export interface WatchRulesOptions {
  knex: Knex;
  mirror: Pick<CatalogMirror, 'lastSweep'>;
  resolver: Resolver;
  logger: LoggerService;
}

/**
 * Resolves everything anew when the configured rules are not those that what
 * is stored was resolved by: at once when the backend starts, on the replica
 * that is first; and every minute, on one replica, in case it was broken off
 * or a replica with other rules wrote meanwhile.
 */
export async function watchRules(
  options: WatchRulesOptions & {
    lifecycle: LifecycleService;
    scheduler: SchedulerService;
  },
): Promise<void> {
  const { lifecycle, scheduler, logger } = options;
  await scheduler.scheduleTask({
    id: 'raci-rules',
    scope: 'global',
    frequency: { minutes: 1 },
    timeout: { hours: 1 },
    fn: signal => applyRules(options, signal),
  });
  const stop = new AbortController();
  const running = applyRules(options, stop.signal, { isFirst: true }).catch(
    error => {
      if (!stop.signal.aborted) {
        logger.warn(
          `Not every entity was resolved by the configured rules yet, which is tried again within a minute: ${stringifyError(error)}`,
        );
      }
    },
  );
  lifecycle.addShutdownHook(async () => {
    stop.abort();
    await running;
  });
}

/**
 * Resolves everything anew if that is due. Broken off, it begins anew at its
 * next turn; what was resolved by then stays as it is and costs a read.
 * @param isFirst - leaves it to whoever has begun already
 */
export async function applyRules(
  { knex, mirror, resolver, logger }: WatchRulesOptions,
  signal: AbortSignal,
  { isFirst = false }: { isFirst?: boolean } = {},
): Promise<void> {
  const digest = digestOfRules(resolver.rules);
  if (
    (await isByRules(knex, digest)) ||
    // Before that, the handler is to see every entity anyway.
    (await mirror.lastSweep()) === undefined
  ) {
    return;
  }
  const isMine = await claimRules(knex, digest);
  if (isFirst && !isMine) {
    return;
  }
  const started = Date.now();
  const { subjects } = await resolver.resolveAll({ signal });
  await endRules(knex, digest);
  logger.info(
    `Resolved ${subjects} entities by the configured rules in ${
      Date.now() - started
    } ms`,
  );
}
