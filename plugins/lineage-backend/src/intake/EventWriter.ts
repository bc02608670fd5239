import { toError } from '@backstage/errors';
import type { LoggerService } from '@backstage/backend-plugin-api';
import { packRawEvents } from '../rawEvents';
import type { LineageStore } from '../store/types';
import type { IntakeMetrics } from './createIntakeMetrics';
import { isTrouble } from './isTrouble';
import type { ReadEvent, Refusal } from './types';

/** Events, and characters of them, that are written together. */
const GROUP_EVENTS = 500;
const GROUP_SIZE = 4_000_000;

/** Groups on their way at once: one is packed while another is written. */
const LANES = 2;

interface Waiting {
  event: ReadEvent;
  signal?: AbortSignal;
  answer(refusal: Refusal | undefined): void;
}

/**
 * Writes events in groups: those that come in while a write is under way wait
 * and are written together, each answered on its own. A lone event is thus
 * written at once, and a thousand connections share a transaction.
 *
 * ```
 *  e1      -> [e1] ────────┐
 *  e2 e3 e4    (waiting)   └-> [e2 e3 e4] ─────
 * ```
 *
 * A group that the database refuses because of what one of its events says is
 * written event by event. Trouble with the database refuses all of it, for now.
 */
export class EventWriter {
  readonly #store: LineageStore;
  readonly #metrics: IntakeMetrics;
  readonly #logger: LoggerService;
  readonly #clock: () => number;
  readonly #lanes: number;
  readonly #queue: Waiting[] = [];
  readonly #running = new Set<Promise<void>>();

  constructor(options: {
    store: LineageStore;
    metrics: IntakeMetrics;
    logger: LoggerService;
    clock?: () => number;
    /** Groups on their way at once. */
    lanes?: number;
  }) {
    this.#store = options.store;
    this.#metrics = options.metrics;
    this.#logger = options.logger;
    this.#clock = options.clock ?? Date.now;
    this.#lanes = options.lanes ?? LANES;
  }

  /**
   * Writes events, in any order.
   *
   * @param options.signal when it fires, events whose write has not begun are
   * given up; a write that has begun is finished
   * @returns for each event why it was not written; undefined where it was
   */
  async write(
    events: readonly ReadEvent[],
    options: { signal?: AbortSignal } = {},
  ): Promise<(Refusal | undefined)[]> {
    const answers = events.map(
      event =>
        new Promise<Refusal | undefined>(answer => {
          this.#queue.push({ event, answer, signal: options.signal });
        }),
    );
    this.#start();
    return Promise.all(answers);
  }

  /** Waits until all that came is written. */
  async drain(): Promise<void> {
    while (this.#running.size > 0) {
      await Promise.all(this.#running);
    }
  }

  #start(): void {
    while (this.#running.size < this.#lanes && this.#queue.length > 0) {
      const lane = this.#run().finally(() => {
        this.#running.delete(lane);
        this.#start();
      });
      this.#running.add(lane);
    }
  }

  async #run(): Promise<void> {
    const group = this.#takeGroup();
    const begun = performance.now();
    const outcome = await this.#tryWrite(group);
    if (outcome && group.length > 1 && !outcome.retriable) {
      for (const waiting of group) {
        waiting.answer(await this.#tryWrite([waiting]));
      }
    } else {
      group.forEach(waiting => waiting.answer(outcome));
    }
    this.#metrics.groupWritten({
      events: group.length,
      seconds: (performance.now() - begun) / 1000,
    });
  }

  /** The next group; what was given up meanwhile is answered so. */
  #takeGroup(): Waiting[] {
    const group: Waiting[] = [];
    let size = 0;
    let taken = 0;
    for (const waiting of this.#queue) {
      const { length } = waiting.event.text;
      const isFull =
        group.length === GROUP_EVENTS ||
        (group.length > 0 && size + length > GROUP_SIZE);
      if (isFull) {
        break;
      }
      taken++;
      if (waiting.signal?.aborted) {
        waiting.answer({
          reason: 'The sender went away before it was written.',
          retriable: true,
        });
      } else {
        group.push(waiting);
        size += length;
      }
    }
    this.#queue.splice(0, taken);
    return group;
  }

  async #tryWrite(group: readonly Waiting[]): Promise<Refusal | undefined> {
    if (group.length === 0) {
      return undefined;
    }
    try {
      const raw = await packRawEvents(group.map(({ event }) => event.text));
      await this.#store.write(
        group.map(({ event }) => event.statements),
        raw,
        { now: this.#clock() },
      );
      return undefined;
    } catch (error) {
      return this.#explain(toError(error), group.length);
    }
  }

  #explain(error: Error, events: number): Refusal {
    const retriable = isTrouble(error);
    if (retriable || events === 1) {
      this.#logger.warn(
        `${events} lineage events could not be written: ${error.message}`,
        error,
      );
    }
    return {
      retriable,
      // The database's words may show what others sent.
      reason: retriable
        ? 'The lineage store is not available at the moment; send the event again.'
        : 'The lineage store cannot keep this event; the log of the backend says why.',
    };
  }
}
