import {
  SourceError,
  type ConnectorPage,
  type ConnectorRegistration,
} from '@waymark/plugin-mlops-node';
import { storePage } from '../database/storePage';
import type { StoredPass } from '../database/types';
import { backoff } from './backoff';
import { describeFailure, type Failure } from './describeFailure';
import { readPages } from './readPages';
import type { SyncContext } from './SyncContext';

/** Failures in a row, without a page between them, before a pass is left. */
const ATTEMPTS = 5;
const BASE_MS = 1_000;
const CAP_MS = 30_000;

/** A wait longer than this gives the lease back. */
const LONGEST_WAIT_MS = 30_000;

/**
 * How often a long pass says that there is something new. What follows from a
 * model, its versions and its runs is then computed once, not three times.
 */
const HINT_MS = 10_000;

/** A source that asks for no wait, or for years, is not believed. */
const SHORTEST_WAIT_MS = 250;
const LONGEST_RETRY_AFTER_MS = 24 * 3_600_000;

/**
 * How far before the last pass an incremental one looks: the clocks of source
 * and registry differ, and what is read twice is written once.
 */
const SINCE_OVERLAP_MS = 60_000;

/** Characters of a cursor as JSON. */
const MAX_CURSOR = 16_384;

/** How reading ended, and the pass as it is stored by now. */
export type ReadOutcome = {
  pass: StoredPass;
} & (
  | { end: 'complete' | 'slice' | 'aborted' | 'lost' }
  | { end: 'failed'; failure: Failure }
  | { end: 'waiting'; failure: Failure; waitMs: number }
);

/**
 * Reads pages and stores them until the source has no more, the slice of time
 * is over, or there is no point in trying further now. Short failures are
 * waited out here; the pass goes on from the last stored cursor.
 */
export async function readSource(options: {
  context: SyncContext;
  registration: ConnectorRegistration;
  pass: StoredPass;
  signal: AbortSignal;
}): Promise<ReadOutcome> {
  const { context, registration, signal } = options;
  const { clock, random, sleep, sliceMs, metrics } = context;
  const { connector, schedule } = registration;
  const labels = { source: connector.id, type: connector.type };
  const begun = clock();
  const spentBefore = options.pass.spentMs;
  const spent = () => spentBefore + (clock() - begun);
  let { pass } = options;
  let hinted = begun;

  const outcome = <T extends object>(rest: T) => ({ pass, ...rest });
  if (pass.complete) {
    return outcome({ end: 'complete' as const });
  }
  const since = pass.since
    ? new Date(Date.parse(pass.since) - SINCE_OVERLAP_MS).toISOString()
    : undefined;

  for (let attempt = 1; ; attempt++) {
    const timeout = AbortSignal.timeout(
      Math.max(1, schedule.timeoutMs - spent()),
    );
    try {
      for await (const page of readPages(connector, {
        mode: pass.mode,
        since,
        cursor: pass.cursor,
        signal: AbortSignal.any([signal, timeout]),
      })) {
        checkPage(page);
        const stored = await storePage({
          ...context,
          sourceId: connector.id,
          records: page.records,
          pass: { current: pass, cursor: page.cursor, spentMs: spent() },
          now: new Date(clock()).toISOString(),
        });
        pass = stored.pass ?? pass;
        attempt = 1;
        metrics.pageStored(labels, stored);
        if (clock() - hinted >= HINT_MS) {
          hinted = clock();
          context.onStored?.({ events: stored.eventsQueued > 0 });
        }
        if (signal.aborted) {
          return outcome({ end: 'aborted' as const });
        }
        if (clock() - begun >= sliceMs) {
          return outcome({ end: 'slice' as const });
        }
      }
      return outcome({ end: 'complete' as const });
    } catch (error) {
      if (signal.aborted) {
        return outcome({ end: 'aborted' as const });
      }
      const failure = describeUnlessLost(error);
      if (!failure) {
        return outcome({ end: 'lost' as const });
      }
      if (timeout.aborted) {
        // The next resumption has the whole time again, and goes on from here.
        pass = { ...pass, spentMs: 0 };
        return outcome({
          end: 'failed' as const,
          failure: {
            message: `The pass took longer than the ${Math.round(
              schedule.timeoutMs / 1000,
            )} s its schedule allows; it goes on from where it stopped`,
            hint: "Raise the time-out in the connection's schedule.",
            reason: 'unavailable' as const,
          },
        });
      }
      const wait = waitFor(failure, attempt);
      if (wait === undefined) {
        return outcome({ end: 'failed' as const, failure });
      }
      if (
        failure.reason === 'rate-limited' &&
        (wait > LONGEST_WAIT_MS || clock() - begun + wait > sliceMs)
      ) {
        return outcome({ end: 'waiting' as const, failure, waitMs: wait });
      }
      try {
        await sleep(wait, signal);
      } catch {
        return outcome({ end: 'aborted' as const });
      }
    }
  }

  /** Milliseconds to the next attempt; undefined when there is none now. */
  function waitFor(failure: Failure, attempt: number): number | undefined {
    const step = backoff({
      failures: attempt,
      baseMs: BASE_MS,
      capMs: CAP_MS,
      random: random(),
    });
    if (failure.reason === 'rate-limited') {
      // The source's own word counts, and however often it says so: a busy
      // source is not a broken one.
      return Math.max(
        SHORTEST_WAIT_MS,
        Math.min(failure.retryAfterMs ?? step * 4, LONGEST_RETRY_AFTER_MS),
      );
    }
    const permanent =
      failure.reason !== undefined && failure.reason !== 'unavailable';
    return permanent || attempt >= ATTEMPTS ? undefined : step;
  }
}

function checkPage(page: ConnectorPage) {
  const cursor = JSON.stringify(page?.cursor ?? null);
  if (!Array.isArray(page?.records) || !cursor.startsWith('{')) {
    throw new SourceError(
      'The connector yielded a page without records or without a cursor',
      { reason: 'malformed', hint: 'This is a defect of the connector.' },
    );
  }
  if (cursor.length > MAX_CURSOR) {
    throw new SourceError(
      `The connector yielded a cursor of ${cursor.length} characters; at most ${MAX_CURSOR} are kept`,
      { reason: 'malformed', hint: 'This is a defect of the connector.' },
    );
  }
}

/** Reads an error; nothing for a pass that another replica took over. */
export function describeUnlessLost(error: unknown): Failure | undefined {
  return (error as Error)?.name === 'PassLostError'
    ? undefined
    : describeFailure(error);
}
