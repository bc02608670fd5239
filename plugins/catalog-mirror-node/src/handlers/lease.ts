import type { Knex } from 'knex';
import { type DbMirrorHandlerRow, HANDLERS } from '../database/tables';

/** Who asks, and until when the lease is theirs if nothing is heard. */
export interface LeaseOptions {
  id: string;
  owner: string;
  leaseMs: number;
}

/** Makes sure the handler has a row, so that its position can be kept. */
export async function ensureHandler(knex: Knex, id: string): Promise<void> {
  await knex<DbMirrorHandlerRow>(HANDLERS)
    .insert({ id, position: 0, failures: 0 })
    .onConflict('id')
    .ignore();
}

/**
 * Takes the handler for this replica. Undefined when another replica has it,
 * or when it failed and its back-off is not over.
 *
 * One conditional update decides, so two replicas can never both be told yes.
 * The clocks of replicas may differ by less than the lease.
 */
export async function takeLease(
  knex: Knex,
  options: LeaseOptions,
): Promise<{ position: number; failures: number } | undefined> {
  const { id, owner } = options;
  const now = new Date().toISOString();
  const taken = await knex<DbMirrorHandlerRow>(HANDLERS)
    .where({ id })
    .andWhere(free =>
      free
        .whereNull('lease_owner')
        .orWhere('lease_until', '<', now)
        .orWhere('lease_owner', owner),
    )
    .andWhere(due =>
      due.whereNull('next_attempt_at').orWhere('next_attempt_at', '<=', now),
    )
    .update({ lease_owner: owner, lease_until: leaseEnd(options) });
  if (taken === 0) {
    return undefined;
  }
  const row = await knex<DbMirrorHandlerRow>(HANDLERS).where({ id }).first();
  return row && { position: Number(row.position), failures: row.failures };
}

/** Keeps the lease; false when it was lost. */
export async function renewLease(
  knex: Knex,
  options: LeaseOptions,
): Promise<boolean> {
  const kept = await knex<DbMirrorHandlerRow>(HANDLERS)
    .where({ id: options.id, lease_owner: options.owner })
    .update({ lease_until: leaseEnd(options) });
  return kept > 0;
}

/** Moves the position on, renewing the lease; false when it was lost. */
export async function advance(
  knex: Knex,
  options: LeaseOptions & { position: number },
): Promise<boolean> {
  const kept = await knex<DbMirrorHandlerRow>(HANDLERS)
    .where({ id: options.id, lease_owner: options.owner })
    .update({
      position: options.position,
      lease_until: leaseEnd(options),
      failures: 0,
      next_attempt_at: null,
      last_error: null,
    });
  return kept > 0;
}

/** Gives the lease back, with the error that ended it where there is one. */
export async function releaseLease(
  knex: Knex,
  options: {
    id: string;
    owner: string;
    failure?: { count: number; message: string; nextAttemptAt: string };
  },
): Promise<void> {
  const { id, owner, failure } = options;
  await knex<DbMirrorHandlerRow>(HANDLERS)
    .where({ id, lease_owner: owner })
    .update({
      lease_owner: null,
      lease_until: null,
      ...(failure
        ? {
            failures: failure.count,
            last_error: failure.message.slice(0, 2_000),
            next_attempt_at: failure.nextAttemptAt,
          }
        : {}),
    });
}

function leaseEnd(options: LeaseOptions): string {
  return new Date(Date.now() + options.leaseMs).toISOString();
}
