import { appendFile, mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { toError } from '@backstage/errors';
import type { DeliveryResult, LineageSink } from './LineageSink';

/**
 * Appends events to a file, one JSON text per line. For one machine, for
 * tests, and for tools that read OpenLineage from files.
 */
export class NdjsonFileSink implements LineageSink {
  readonly name: string;
  readonly #path: string;

  constructor(path: string) {
    this.#path = path;
    this.name = `the file ${path}`;
  }

  async deliver(events: string[]): Promise<DeliveryResult> {
    try {
      await mkdir(dirname(this.#path), { recursive: true });
      await appendFile(this.#path, events.map(event => `${event}\n`).join(''));
      return { outcome: 'taken', failed: [] };
    } catch (error) {
      return {
        outcome: 'unavailable',
        message: `OpenLineage events cannot be written to ${this.#path}: ${toError(error).message}`,
      };
    }
  }
}
