import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import type { LoggerService } from '@backstage/backend-plugin-api';
import { stringifyError } from '@backstage/errors';
import type { Knex } from 'knex';
import type { DbGraphStateRow } from '../database/tables';
import type { EventStatements } from '../ingest/types';
import type { LineageStore, ReadRawEvents } from '../store/types';

const unzip = promisify(gunzip);

/** What replaying needs. */
export interface ReplayOptions {
  knex: Knex;
  store: LineageStore;
  readRawEvents: ReadRawEvents;
  logger: LoggerService;
}

/** How far a rebuild is: ids of raw events. */
export interface ReplayPosition {
  at: number;
  until: number;
}

/** Where a rebuild stands; undefined when there is none. */
export async function readPosition(
  knex: Knex,
): Promise<ReplayPosition | undefined> {
  const row = await knex<DbGraphStateRow>('graph_state').first();
  return row && row.rebuild_until !== null
    ? { at: Number(row.rebuild_at), until: Number(row.rebuild_until) }
    : undefined;
}

/**
 * Replays kept events, one row of them after the other, and notes after each
 * how far it came: whoever goes on after a crash replays at most one row
 * twice, which changes nothing. New events are taken in meanwhile as ever.
 * @returns whether it came to the end
 */
export async function replayEvents(
  options: ReplayOptions,
  signal: AbortSignal,
): Promise<boolean> {
  const { knex } = options;
  for (;;) {
    const position = await readPosition(knex);
    if (!position) {
      return true;
    }
    if (signal.aborted) {
      return false;
    }
    const row = await knex('raw_events')
      .where('id', '>', position.at)
      .where('id', '<=', position.until)
      .orderBy('id')
      .first('id', 'received_at', 'body');
    if (row) {
      await replayRow(row, options, signal);
    }
    // Somebody may have asked for another rebuild meanwhile: that counts.
    await knex('graph_state')
      .where({
        id: 1,
        rebuild_at: position.at,
        rebuild_until: position.until,
      })
      .update(
        row
          ? { rebuild_at: row.id }
          : { rebuild_at: null, rebuild_until: null },
      );
  }
}

async function replayRow(
  row: { id: number | string; received_at: number | string; body: Buffer },
  { store, readRawEvents, logger }: ReplayOptions,
  signal: AbortSignal,
): Promise<void> {
  const receivedAt = Number(row.received_at);
  const lines = (await unzip(row.body)).toString('utf8');
  const events = await readRawEvents(lines, { receivedAt });
  const write = (group: readonly EventStatements[]) =>
    store.write(group, undefined, { now: receivedAt, signal });
  try {
    await write(events);
  } catch (error) {
    signal.throwIfAborted();
    logger.warn(
      `Events of row ${row.id} could not be replayed together and are replayed one by one: ${stringifyError(error)}`,
    );
    let failed = 0;
    for (const event of events) {
      try {
        await write([event]);
      } catch (reason) {
        signal.throwIfAborted();
        failed += 1;
        logger.error(
          `An event of row ${row.id} could not be replayed: ${stringifyError(reason)}`,
        );
      }
    }
    if (failed > 0 && failed === events.length) {
      // Not the events' fault: the database is away. It goes on from here.
      throw error;
    }
  }
}
