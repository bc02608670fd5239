import type { LoggerService } from '@backstage/backend-plugin-api';
import { stringifyError } from '@backstage/errors';
import type { Knex } from 'knex';
import { Rest } from '../timing/Rest';
import type { MirrorHandler } from '../types';
import { deliverChanges } from './deliverChanges';
import { ensureHandler } from './lease';

interface HandlerLoopOptions {
  knex: Knex;
  handler: MirrorHandler;
  /** Names this replica in leases. */
  owner: string;
  leaseMs: number;
  /** How soon at the latest something that another replica wrote is seen. */
  pollMs: number;
  logger: LoggerService;
}

/**
 * Keeps one handler up to date on this replica: at once when nudged, and every
 * so often for what other replicas wrote. Each handler has a loop of its own,
 * so a failing or slow one holds up nobody else.
 */
export class HandlerLoop {
  readonly #options: HandlerLoopOptions;
  readonly #rest = new Rest();
  #known = false;

  constructor(options: HandlerLoopOptions) {
    this.#options = options;
  }

  /** Says that there may be something to hand out. */
  nudge(): void {
    this.#rest.wake();
  }

  /** Hands out what waits, once. */
  async deliver(signal: AbortSignal): Promise<void> {
    if (!this.#known) {
      await ensureHandler(this.#options.knex, this.#options.handler.id);
      this.#known = true;
    }
    await deliverChanges({ ...this.#options, signal });
  }

  /** Runs until the signal aborts. */
  async run(signal: AbortSignal): Promise<void> {
    const { handler, logger, pollMs } = this.#options;
    while (!signal.aborted) {
      try {
        await this.deliver(signal);
      } catch (error) {
        if (!signal.aborted) {
          logger.warn(
            `The catalog mirror could not read its database for handler '${handler.id}' and tries again: ${stringifyError(error)}`,
          );
        }
      }
      await this.#rest.wait(pollMs, signal);
    }
  }
}
