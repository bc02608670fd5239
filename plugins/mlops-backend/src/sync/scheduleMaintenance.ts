import type { SchedulerService } from '@backstage/backend-plugin-api';
import { forgetSources } from '../database/forgetSources';
import { pruneDeliveries } from '../database/webhookDeliveries';
import { pruneOutbox } from '../outbox/pruneOutbox';
import type { ConnectorRegistry } from './ConnectorRegistry';
import type { SyncContext } from './SyncContext';

const DAY = 24 * 3_600_000;

/** How long a replayed webhook is recognised. */
const KEEP_DELIVERIES_MS = 7 * DAY;

/**
 * How long it is known that an event was delivered. Afterwards a full pass
 * may send it once more, which lineage takes as the same event.
 */
const KEEP_EVENTS_MS = 365 * DAY;

/** How long a connection's data outlives its configuration. */
const KEEP_UNCONFIGURED_MS = 7 * DAY;

/** Removes once an hour, on one replica, what nobody needs any more. */
export async function scheduleMaintenance(options: {
  context: SyncContext;
  registry: ConnectorRegistry;
  scheduler: SchedulerService;
}): Promise<void> {
  const { context, registry, scheduler } = options;
  await scheduler.scheduleTask({
    id: 'mlops-registry-maintenance',
    scope: 'global',
    frequency: { hours: 1 },
    initialDelay: { minutes: 2 },
    timeout: { minutes: 30 },
    fn: signal => maintain({ context, registry, signal }),
  });
}

/** Does what {@link scheduleMaintenance} schedules, once. */
export async function maintain(options: {
  context: SyncContext;
  registry: ConnectorRegistry;
  signal: AbortSignal;
}): Promise<void> {
  const { context, registry, signal } = options;
  const { knex, binder, clock, logger } = context;
  const ago = (ms: number) => new Date(clock() - ms).toISOString();
  await pruneDeliveries({ knex, before: ago(KEEP_DELIVERIES_MS) });
  await pruneOutbox({ knex, before: ago(KEEP_EVENTS_MS) });
  const forgotten = await forgetSources({
    knex,
    binder,
    configured: registry.list().map(({ connector }) => connector.id),
    before: ago(KEEP_UNCONFIGURED_MS),
    now: ago(0),
    signal,
  });
  if (forgotten.length > 0) {
    logger.info(
      `Removed what was known from sources that are not configured any more: ${forgotten.join(', ')}`,
    );
    context.onStored?.({ events: false });
  }
}
