import type { LoggerService } from '@backstage/backend-plugin-api';
import { stringifyError } from '@backstage/errors';
import type { Knex } from 'knex';
import type { CatalogReader } from '../catalog/readCatalog';
import { normalizeRef } from '../entities/getEntities';
import type { MirrorSettings } from '../feed/applyStates';
import { Rest } from '../timing/Rest';
import { HintQueue } from './HintQueue';
import { lookAtHints } from './lookAtHints';

/** Refs asked for in one request. */
const BATCH_SIZE = 200;
const IDLE_MS = 60_000;

interface HintLoopOptions {
  knex: Knex;
  reader: CatalogReader;
  settings: MirrorSettings;
  logger: LoggerService;
  /** See {@link HintQueue}. */
  looksMs?: readonly number[];
  onChanged: () => void;
}

/** Follows hints one batch at a time, until the signal aborts. */
export class HintLoop {
  readonly #options: HintLoopOptions;
  readonly #queue: HintQueue;
  readonly #rest = new Rest();

  constructor(options: HintLoopOptions) {
    this.#options = options;
    this.#queue = new HintQueue(options.looksMs);
  }

  /** Takes refs that may have changed. */
  hint(refs: readonly string[], options: { direct: boolean }): void {
    const now = Date.now();
    refs.forEach(ref =>
      this.#queue.add(normalizeRef(ref), { now, direct: options.direct }),
    );
    this.#rest.wake();
  }

  /** Runs until the signal aborts. */
  async run(signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      const hints = this.#queue.takeDue({ now: Date.now(), limit: BATCH_SIZE });
      if (hints.length > 0) {
        await this.#look(hints, signal);
      } else {
        await this.#rest.wait(
          this.#queue.nextIn(Date.now()) ?? IDLE_MS,
          signal,
        );
      }
    }
  }

  async #look(
    hints: ReturnType<HintQueue['takeDue']>,
    signal: AbortSignal,
  ): Promise<void> {
    try {
      const { changed, again, related } = await lookAtHints({
        ...this.#options,
        hints,
        signal,
      });
      changed.forEach(ref => this.#queue.settle(ref));
      again.forEach(ref => this.#queue.again(ref, Date.now()));
      if (related.length > 0) {
        this.hint(related, { direct: false });
      }
      if (changed.length > 0) {
        this.#options.onChanged();
      }
    } catch (error) {
      hints.forEach(hint => this.#queue.again(hint.entityRef, Date.now()));
      this.#options.logger.debug(
        `The catalog mirror could not follow ${hints.length} hints; the sweep will: ${stringifyError(error)}`,
      );
    }
  }
}
