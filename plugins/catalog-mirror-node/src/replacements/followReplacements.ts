import type {
  AuthService,
  LifecycleService,
  LoggerService,
  SchedulerService,
} from '@backstage/backend-plugin-api';
import { stringifyError } from '@backstage/errors';
import type { Knex } from 'knex';
import { backOff } from '../timing/backOff';
import type { CatalogMirror } from '../types';
import { isAbsence } from './isAbsence';
import { pullReplacements } from './pullReplacements';
import type { ReplacementRegistry } from './ReplacementRegistry';

/** Changes asked for at a time; the most that the registry gives. */
const PAGE_SIZE = 200;
const CALL_TIMEOUT_MS = 30_000;
const TURN_TIMEOUT_MS = 15 * 60_000;
/** Failures in a row that are nobody's business: plugins start in any order. */
const QUIET_FAILURES = 3;

/**
 * What following takes: a mirror, and the services of the plugin that has it.
 * @public
 */
export interface FollowReplacementsOptions {
  /** The mirror whose handlers hear of replacements. */
  mirror: Pick<CatalogMirror, 'recordReplaced'>;
  /** The database that the mirror was opened on. */
  database: Knex;
  /** The registry of discovered entities; an `MlopsClient`. */
  registry: ReplacementRegistry;
  auth: AuthService;
  lifecycle: LifecycleService;
  logger: LoggerService;
  scheduler: SchedulerService;
  /** Milliseconds between looks of all replicas together; 15,000 without. */
  intervalMs?: number;
}

/**
 * Tells a mirror what the registry knows: that a declared entity took the
 * place of a discovered one. Each replacement goes into the mirror's feed
 * once, and to its handlers as `replaced`.
 *
 * The registry is the `mlops` plugin, asked with a token of this plugin's own
 * service. Where it is not installed nothing happens, and it is looked for
 * again now and then. The catalog is followed on another way, so a handler
 * hears of a replacement before or after the entities came and went.
 *
 * @public
 */
export async function followReplacements(
  options: FollowReplacementsOptions,
): Promise<void> {
  const { lifecycle, scheduler, intervalMs = 15_000 } = options;
  const stop = new AbortController();
  lifecycle.addShutdownHook(() => stop.abort());
  const takeTurn = createTurns(options);
  await scheduler.scheduleTask({
    id: 'catalog-mirror-replacements',
    frequency: { milliseconds: intervalMs },
    timeout: { milliseconds: TURN_TIMEOUT_MS },
    scope: 'global',
    signal: stop.signal,
    fn: timeout => takeTurn(AbortSignal.any([timeout, stop.signal])),
  });
}

/** One look after the other, with longer pauses while the registry fails. */
function createTurns(
  options: FollowReplacementsOptions,
): (signal: AbortSignal) => Promise<void> {
  const { mirror, database, logger } = options;
  let failures = 0;
  let notBefore = 0;
  let saidAbsent = false;

  const fail = (error: unknown) => {
    failures += 1;
    notBefore = Date.now() + backOff(failures, Math.random());
    if (!isAbsence(error)) {
      logger[failures > QUIET_FAILURES ? 'warn' : 'debug'](
        `The catalog mirror could not ask the mlops plugin who took the place of discovered entities (attempt ${failures}; it tries again and loses nothing): ${stringifyError(error)}`,
      );
    } else if (!saidAbsent) {
      saidAbsent = true;
      logger.info(
        'There is no mlops plugin at the address that discovery gives, so nobody tells the catalog mirror who takes the place of discovered entities; it follows as soon as the plugin answers',
      );
    }
  };

  return async signal => {
    if (Date.now() < notBefore) {
      return;
    }
    try {
      await pullReplacements({
        knex: database,
        mirror,
        now: Date.now(),
        readPage: after => readPage(options, { after, signal }),
      });
      failures = 0;
    } catch (error) {
      if (!signal.aborted) {
        fail(error);
      }
    }
  };
}

async function readPage(
  { auth, registry }: FollowReplacementsOptions,
  { after, signal }: { after: number; signal: AbortSignal },
) {
  signal.throwIfAborted();
  // Tokens live for minutes; a first read of a large registry may not.
  const { token } = await auth.getPluginRequestToken({
    onBehalfOf: await auth.getOwnServiceCredentials(),
    targetPluginId: 'mlops',
  });
  const { items } = await registry.getCatalogChanges(
    after,
    { limit: PAGE_SIZE },
    {
      token,
      signal: AbortSignal.any([signal, AbortSignal.timeout(CALL_TIMEOUT_MS)]),
    },
  );
  return items;
}
