import { stringifyError } from '@backstage/errors';
import { claimDue } from './claims';
import type { GatheringContext } from './context';
import { followSources } from './followSources';
import { gatherClaims } from './gatherClaims';
import { markDue } from './markDue';
import { refreshEntity } from './refreshEntity';
import type { FactSource } from './sources';
import type { Gathering } from './types';
import { wait } from './wait';

/** Between two looks for what is due. */
const POLL_MS = 1_000;

/** What {@link createGathering} needs. */
export type GatheringOptions = Omit<GatheringContext, 'clock' | 'random'> & {
  clock?: () => number;
  random?: () => number;
  /** Milliseconds between two looks for what is due; 1,000 without. */
  pollMs?: number;
};

/**
 * The one implementation of {@link Gathering}. What is due is in the database,
 * so that replicas share the work and go on where one of them was stopped.
 */
export function createGathering(options: GatheringOptions): Gathering {
  const { knex, sources, logger, pollMs = POLL_MS } = options;
  const context: GatheringContext = {
    ...options,
    clock: options.clock ?? Date.now,
    random: options.random ?? Math.random,
  };
  const stopped = new AbortController();
  const workers = new Set<Promise<void>>();
  const busy = new Map<string, number>();
  let loop: Promise<void> | undefined;

  const withStop = (signal?: AbortSignal) =>
    signal ? AbortSignal.any([signal, stopped.signal]) : stopped.signal;

  /** Asks one retriever until nothing is due; tells about how many. */
  const drain = async (source: FactSource, signal: AbortSignal) => {
    let asked = 0;
    while (!signal.aborted) {
      const claim = await claimDue({
        knex,
        retriever: source.id,
        limit: source.batchSize,
        timeoutMs: source.timeoutMs,
        now: context.clock(),
      });
      if (!claim) {
        break;
      }
      await gatherClaims(context, { claims: [{ source, claim }], signal });
      asked += claim.entityRefs.length;
    }
    return asked;
  };

  const employ = (source: FactSource) => {
    const { id, concurrency } = source;
    while ((busy.get(id) ?? 0) < concurrency) {
      busy.set(id, (busy.get(id) ?? 0) + 1);
      const worker: Promise<void> = drain(source, stopped.signal)
        .then(
          () => {},
          error =>
            logger.warn(
              `Facts of '${id}' could not be gathered, which is tried again: ${stringifyError(error)}`,
            ),
        )
        .finally(() => {
          busy.set(id, (busy.get(id) ?? 1) - 1);
          workers.delete(worker);
        });
      workers.add(worker);
    }
  };

  const look = async () => {
    const idle = sources.filter(
      ({ id, concurrency }) => (busy.get(id) ?? 0) < concurrency,
    );
    const now = context.clock();
    const due: { retriever: string }[] = await knex('fact_sets')
      .whereIn(
        'retriever',
        idle.map(({ id }) => id),
      )
      .where('due_at', '<=', now)
      .where('claimed_until', '<', now)
      .distinct('retriever');
    const ids = new Set(due.map(row => row.retriever));
    idle.filter(({ id }) => ids.has(id)).forEach(employ);
  };

  const run = async (signal: AbortSignal) => {
    let followed = false;
    while (!signal.aborted) {
      try {
        if (!followed) {
          await followSources(context, signal);
          followed = true;
        }
        await look();
      } catch (error) {
        logger.warn(
          `What facts are due could not be read, which is tried again: ${stringifyError(error)}`,
        );
      }
      await wait(pollMs, signal);
    }
  };

  return {
    markDue: (tx, entityRefs, { retrievers } = {}) =>
      markDue(context, {
        tx,
        entityRefs,
        retrievers,
        now: context.clock(),
        everyRow: true,
      }),

    async runOnce({ signal } = {}) {
      const ends = withStop(signal);
      const counts = await Promise.all(
        sources.flatMap(source =>
          Array.from({ length: source.concurrency }, () => drain(source, ends)),
        ),
      );
      return counts.reduce((sum, count) => sum + count, 0);
    },

    async refresh(entityRef, { signal } = {}) {
      const ends = withStop(signal);
      await refreshEntity(context, { entityRef, signal: ends });
      ends.throwIfAborted();
    },

    start() {
      loop ??= run(stopped.signal);
    },

    async stop() {
      stopped.abort(new Error('The backend stops'));
      await loop;
      await Promise.all(workers);
    },
  };
}
