import type { LoggerService } from '@backstage/backend-plugin-api';
import { stringifyError } from '@backstage/errors';
import type { Knex } from 'knex';
import { readCounter } from '../database/counter';
import { type DbMirrorHandlerRow, HANDLERS } from '../database/tables';
import { listChanges } from '../feed/listChanges';
import type { MirrorHandler } from '../types';
import { backOff } from '../timing/backOff';
import { advance, releaseLease, renewLease, takeLease } from './lease';

/** Changes handed out at a time. */
const BATCH_SIZE = 200;

/**
 * - `idle`: everything was handed out.
 * - `elsewhere`: another replica has the handler, or it waits after a failure.
 * - `failed`: the handler threw; the same changes come again after a pause.
 */
export type DeliveryOutcome = 'idle' | 'elsewhere' | 'failed';

/**
 * Hands everything that waits to one handler, if this replica may. The
 * position moves after each batch that the handler took, and only while the
 * lease is this replica's.
 */
export async function deliverChanges(options: {
  knex: Knex;
  handler: MirrorHandler;
  owner: string;
  leaseMs: number;
  logger: LoggerService;
  signal: AbortSignal;
}): Promise<DeliveryOutcome> {
  const { knex, handler, owner, leaseMs, logger, signal } = options;
  const lease = { id: handler.id, owner, leaseMs };
  if (!(await hasNews(knex, handler.id))) {
    return 'idle';
  }
  const taken = await takeLease(knex, lease);
  if (!taken) {
    return 'elsewhere';
  }
  const lost = new AbortController();
  const stop = AbortSignal.any([signal, lost.signal]);
  const renewal = setInterval(() => {
    renewLease(knex, lease).then(
      kept => kept || lost.abort(),
      // The next renewal, or the guarded advance, tells whether it matters.
      error => logger.debug(`Renewal failed: ${stringifyError(error)}`),
    );
  }, leaseMs / 3);
  let { position } = taken;
  try {
    while (!stop.aborted) {
      const changes = await listChanges(knex, {
        after: position,
        limit: BATCH_SIZE,
      });
      if (changes.length === 0) {
        break;
      }
      await handler.onChanges(changes, { signal: stop });
      position = changes[changes.length - 1].seq;
      if (!(await advance(knex, { ...lease, position }))) {
        return 'elsewhere';
      }
    }
    await releaseLease(knex, { id: handler.id, owner });
    return 'idle';
  } catch (error) {
    if (signal.aborted) {
      await releaseLease(knex, { id: handler.id, owner });
      return 'elsewhere';
    }
    const count = taken.failures + 1;
    const pause = backOff(count, Math.random());
    logger.warn(
      `The catalog mirror's handler '${handler.id}' failed after entry ${position} and gets the same changes again in ${Math.round(pause / 1000)} s: ${stringifyError(error)}`,
    );
    await releaseLease(knex, {
      id: handler.id,
      owner,
      failure: {
        count,
        message: stringifyError(error),
        nextAttemptAt: new Date(Date.now() + pause).toISOString(),
      },
    });
    return 'failed';
  } finally {
    clearInterval(renewal);
  }
}

async function hasNews(knex: Knex, id: string): Promise<boolean> {
  const row = await knex<DbMirrorHandlerRow>(HANDLERS)
    .where({ id })
    .first('position');
  return Number(row?.position ?? 0) < (await readCounter(knex));
}
