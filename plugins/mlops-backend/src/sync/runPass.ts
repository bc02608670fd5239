import type { ConnectorRegistration } from '@waymark/plugin-mlops-node';
import { closePass } from '../database/closePass';
import { leavePass, type Leaving } from '../database/leavePass';
import { openPass } from '../database/openPass';
import type { StoredPass } from '../database/types';
import { backoff } from './backoff';
import { decidePass } from './decidePass';
import type { Failure } from './describeFailure';
import { describeUnlessLost, readSource } from './readSource';
import type { SyncContext } from './SyncContext';

const DEFAULT_MAX_REMOVAL_SHARE = 0.5;

/** Bounds of the wait after a pass was given up, before jitter. */
const RESUME_BASE_MS = 30_000;
const RESUME_CAP_MS = 3_600_000;

/**
 * Brings one connection forward as far as it goes now: nothing when it is not
 * due; else starts or resumes its pass, reads and stores pages, and closes the
 * pass when the source has reported everything. Never throws for what a source
 * does; every end but success is kept in the connection's status.
 */
export async function runPass(options: {
  context: SyncContext;
  registration: ConnectorRegistration;
  signal: AbortSignal;
}): Promise<void> {
  const { context, registration, signal } = options;
  const { knex, binder, clock, logger, metrics } = context;
  const { connector, schedule } = registration;
  const { id: sourceId, type } = connector;
  const labels = { source: sourceId, type };

  const opened = await openPass({
    knex,
    sourceId,
    url: connector.url,
    now: new Date(clock()).toISOString(),
    decide: source =>
      decidePass({
        source,
        schedule,
        incremental: connector.incremental,
        url: connector.url,
        now: clock(),
      }),
  });
  if (!opened || signal.aborted) {
    return;
  }
  const read = await readSource({
    context,
    registration,
    pass: opened,
    signal,
  });
  const { pass } = read;
  if (pass.pages > opened.pages) {
    context.onStored?.({ events: true });
  }
  const leave = (leaving: Leaving) =>
    leavePass({ knex, sourceId, pass, leaving, now: clock() });
  const fail = (failure: Failure) => {
    metrics.passFailed(labels, failure.reason ?? 'other');
    logger.warn(
      `Reading '${sourceId}' (${type}) was given up until later: ${failure.message}`,
    );
    return leave({
      as: 'failed',
      error: { message: failure.message, hint: failure.hint },
      waitMs: failures =>
        waitAfter({
          failure,
          failures,
          frequencyMs: schedule.frequencyMs,
          random: context.random(),
        }),
      // A source that is away or refuses us says nothing about the cursor.
      cursorSuspect:
        pass.pages === opened.pages &&
        !['unavailable', 'auth', 'rate-limited'].includes(failure.reason ?? ''),
    });
  };

  switch (read.end) {
    case 'lost':
    case 'aborted':
      // Left as it is: still due, and resumed by the next replica that asks.
      return;
    case 'slice':
      await leave({ as: 'paused', waitMs: () => 0, cursorSuspect: false });
      return;
    case 'waiting':
      await leave({
        as: 'paused',
        error: { message: read.failure.message, hint: read.failure.hint },
        waitMs: () => read.waitMs,
        cursorSuspect: false,
      });
      return;
    case 'failed':
      await fail(read.failure);
      return;
    default:
  }

  try {
    const closing = await closePass({
      knex,
      binder,
      sourceId,
      pass,
      maxRemovalShare:
        registration.maxRemovalShare ?? DEFAULT_MAX_REMOVAL_SHARE,
      frequencyMs: schedule.frequencyMs,
      clock,
      signal,
    });
    metrics.rowsRemoved(labels, closing.removed, closing.catalogChanges);
    if (closing.removed > 0) {
      context.onStored?.({ events: false });
    }
    metrics.passEnded(labels, {
      mode: pass.mode,
      seconds: (clock() - Date.parse(pass.startedAt)) / 1000,
    });
    logger.debug(summary(pass, sourceId, closing.removed));
    if (closing.heldBack) {
      logger.warn(`${closing.heldBack} (source '${sourceId}')`);
    }
  } catch (error) {
    const failure = describeUnlessLost(error);
    if (failure && !signal.aborted) {
      await fail(failure);
    }
  }
}

/**
 * What a source refuses on purpose it refuses until somebody mends it, so the
 * next scheduled pass is early enough; anything else is tried again sooner.
 */
function waitAfter(options: {
  failure: Failure;
  failures: number;
  frequencyMs: number;
  random: number;
}): number {
  const { failure, failures, frequencyMs, random } = options;
  if (failure.reason && failure.reason !== 'unavailable') {
    return frequencyMs;
  }
  return Math.min(
    frequencyMs,
    backoff({ failures, baseMs: RESUME_BASE_MS, capMs: RESUME_CAP_MS, random }),
  );
}

function summary(pass: StoredPass, sourceId: string, removed: number): string {
  return `Read '${sourceId}' (${pass.mode}): ${pass.records} records on ${pass.pages} pages, ${removed} rows removed`;
}
