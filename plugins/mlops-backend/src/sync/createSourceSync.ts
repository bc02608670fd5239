import type { SchedulerService } from '@backstage/backend-plugin-api';
import { ConflictError, InputError, stringifyError } from '@backstage/errors';
import type { ConnectorRegistration } from '@waymark/plugin-mlops-node';
import { ensureSources } from '../database/ensureSources';
import { listProblems } from '../database/listProblems';
import { readSourceRow } from '../database/passRows';
import { requestRefresh } from '../database/requestRefresh';
import { storePage } from '../database/storePage';
import { rememberDelivery } from '../database/webhookDeliveries';
import type { ConnectorRegistry } from './ConnectorRegistry';
import { runPass } from './runPass';
import type { SyncContext } from './SyncContext';
import { toSourceStatus } from './toSourceStatus';
import type { SourceSync } from './types';

/** How often a replica looks whether a connection is due, at most. */
const TICK_MS = 15_000;

/**
 * After so long without a sign of life another replica takes a connection
 * over. Passes give the lease back well before ({@link SyncContext.sliceMs}).
 */
const LEASE_MS = 10 * 60_000;

/** The scheduler's id of the task that reads a connection. */
export function sourceTaskId(sourceId: string): string {
  return `mlops-source-${sourceId}`;
}

/** The synchronisation of all connections. */
export interface RunningSourceSync extends SourceSync {
  /** Registers the connections and a scheduler task for each enabled one. */
  start(): Promise<void>;
  /** Asks for a pass of the sources that are read where entities point. */
  followCatalog(): Promise<void>;
}

/**
 * Synchronises connections, each by a task of its own that the scheduler runs
 * on one replica at a time. A task looks often and does little: the row of the
 * connection says when the next pass is due, so that a wait asked for by the
 * source, a refresh asked for on another replica and a pass interrupted by a
 * crash all need no more than the next look.
 */
export function createSourceSync(options: {
  context: SyncContext;
  registry: ConnectorRegistry;
  scheduler: SchedulerService;
}): RunningSourceSync {
  const { context, registry, scheduler } = options;
  const { knex, logger, clock, metrics } = context;
  const now = () => new Date(clock()).toISOString();

  const schedule = async (registration: ConnectorRegistration) => {
    const { connector, schedule: times } = registration;
    await scheduler.scheduleTask({
      id: sourceTaskId(connector.id),
      scope: 'global',
      frequency: { milliseconds: Math.min(times.frequencyMs, TICK_MS) },
      timeout: { milliseconds: LEASE_MS },
      initialDelay: times.initialDelayMs
        ? { milliseconds: times.initialDelayMs }
        : undefined,
      fn: signal => runPass({ context, registration, signal }),
    });
  };

  const wake = (sourceId: string) => {
    // A running task, or one that another replica holds, looks again soon.
    scheduler.triggerTask(sourceTaskId(sourceId)).catch(error => {
      if (error?.name !== 'ConflictError') {
        logger.warn(
          `The task of source '${sourceId}' could not be triggered: ${stringifyError(error)}`,
        );
      }
    });
  };

  return {
    async start() {
      const registrations = registry.list();
      await ensureSources({
        knex,
        sources: registrations.map(({ connector }) => connector),
      });
      for (const registration of registrations) {
        if (registration.enabled !== false) {
          // One connection that cannot be scheduled leaves the others alone.
          await schedule(registration).catch(error =>
            logger.error(
              `The source '${registration.connector.id}' cannot be scheduled: ${stringifyError(error)}`,
            ),
          );
        }
      }
    },

    async listSources() {
      const rows = await knex('sources').select('*');
      const byId = new Map(rows.map(row => [row.id, readSourceRow(row)]));
      return registry
        .list()
        .map(registration =>
          toSourceStatus(registration, byId.get(registration.connector.id)),
        );
    },

    async listProblems(sourceId, page) {
      registry.get(sourceId);
      return listProblems({ knex, sourceId, ...page });
    },

    async refresh(sourceId, { full = false } = {}) {
      const { enabled } = registry.get(sourceId);
      if (enabled === false) {
        throw new ConflictError(
          `The source '${sourceId}' is disabled; enable it in the configuration to refresh it`,
        );
      }
      await requestRefresh({
        knex,
        sourceId,
        request: { full, byPerson: true, at: now() },
      });
      wake(sourceId);
    },

    async followCatalog() {
      for (const { connector, enabled } of registry.list()) {
        if (connector.followsCatalog && enabled !== false) {
          await requestRefresh({
            knex,
            sourceId: connector.id,
            request: { full: false, byPerson: false, at: now() },
          });
          wake(connector.id);
        }
      }
    },

    async acceptWebhook(sourceId, request) {
      const { connector, enabled } = registry.get(sourceId);
      if (!connector.webhook || enabled === false) {
        throw new InputError(
          `The source '${sourceId}' (${connector.type}) takes no webhooks${
            enabled === false ? ' while it is disabled' : ''
          }`,
        );
      }
      const { deliveryId, records } = await connector.webhook(request);
      const stored = await storePage({
        ...context,
        sourceId,
        records: records ?? [],
        now: now(),
        // A replay is answered like the first delivery and changes nothing:
        // sources repeat a delivery until they hear that it arrived.
        guard: async tx => {
          const first = await rememberDelivery({
            tx,
            sourceId,
            deliveryId,
            now: now(),
          });
          if (first && !records) {
            await requestRefresh({
              knex: tx,
              sourceId,
              request: { full: false, byPerson: false, at: now() },
            });
          }
          return first;
        },
      });
      metrics.pageStored({ source: sourceId, type: connector.type }, stored);
      if (!records) {
        wake(sourceId);
      }
      context.onStored?.({ events: stored.eventsQueued > 0 });
    },
  };
}
