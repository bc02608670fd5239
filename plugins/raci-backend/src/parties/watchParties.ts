import type { SchedulerService } from '@backstage/backend-plugin-api';
import { chunked } from '@waymark/plugin-bulk-rows-node';
import type { Knex } from 'knex';
import type { PartyRow } from '../database/tables';
import { settleParties } from '../resolution/settleParties';
import type { Resolver } from '../resolution/types';
import type { Parties } from './createParties';

const AT_ONCE = 500;

/** What watching parties takes. */
export interface WatchPartiesOptions {
  knex: Knex;
  resolver: Pick<Resolver, 'resolve'>;
  parties: Parties;
}

/**
 * Looks once an hour, on one replica, at everybody who is named. The catalog
 * says nothing when the day comes on which somebody leaves.
 */
export async function watchParties(
  options: WatchPartiesOptions & { scheduler: SchedulerService },
): Promise<void> {
  await options.scheduler.scheduleTask({
    id: 'raci-parties',
    scope: 'global',
    frequency: { hours: 1 },
    initialDelay: { minutes: 2 },
    timeout: { minutes: 30 },
    fn: signal => lookAtParties(options, signal),
  });
}

/** Does what {@link watchParties} schedules, once. */
export async function lookAtParties(
  options: WatchPartiesOptions,
  signal: AbortSignal,
): Promise<void> {
  const { knex, parties } = options;
  const rows = await knex<PartyRow>('parties')
    .orderBy('party_ref')
    .select('party_ref');
  for (const some of chunked(rows, AT_ONCE)) {
    signal.throwIfAborted();
    await parties.refresh(some.map(row => row.party_ref));
  }
  await settleParties({ ...options, signal });
}
