import type { EventStatements } from '../ingest/types';

/** A group of events as it was sent, kept to replay it. */
export interface RawEvents {
  /** How many events `body` has. */
  count: number;
  /** gzip of one event per line. */
  body: Buffer;
}

/** @see {@link LineageStore.write} */
export interface WriteOptions {
  /** Milliseconds since 1970, on the clock of this process. */
  now: number;
  signal?: AbortSignal;
}

/** Takes in what events say; safe to use from several processes at once. */
export interface LineageStore {
  /**
   * Writes all statements and the raw events in one transaction, or nothing.
   * Writing the same again changes nothing but the raw events. Order does not
   * matter, neither within the group nor between groups.
   */
  write(
    events: readonly EventStatements[],
    raw: RawEvents | undefined,
    options: WriteOptions,
  ): Promise<void>;
}

/**
 * Reads raw events back into statements, for a rebuild. A line that is not
 * valid (any more) yields nothing.
 */
export type ReadRawEvents = (
  lines: string,
  options: { receivedAt: number },
) => EventStatements[] | Promise<EventStatements[]>;
