import { randomInt } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import type {
  AuthService,
  DatabaseService,
  DiscoveryService,
  LifecycleService,
  LoggerService,
  PermissionsService,
  RootConfigService,
  SchedulerService,
} from '@backstage/backend-plugin-api';
import type { MetricsService } from '@backstage/backend-plugin-api/alpha';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import type { EventsService } from '@backstage/plugin-events-node';
import {
  createCatalogMirror,
  type CatalogMirror,
} from '@waymark/plugin-catalog-mirror-node';
import type { Knex } from 'knex';
import { afterStartup } from './afterStartup';
import {
  bindingAnnotationKeys,
  createBindingHandler,
  createObjectBinder,
  findGoneObjects,
} from './binding';
import { openDatabase } from './database/openDatabase';
import {
  createExploreIndex,
  EXPLORE_SPEC_KEYS,
  type ExploreIndex,
} from './explore';
import { createRegistryMetrics } from './metrics/createRegistryMetrics';
import { createOutbox } from './outbox/createOutbox';
import { LineageApiSink } from './outbox/LineageApiSink';
import type { LineageSink } from './outbox/LineageSink';
import { NdjsonFileSink } from './outbox/NdjsonFileSink';
import { readSettings, type RegistrySettings } from './readSettings';
import type { ConnectorRegistry } from './sync/ConnectorRegistry';
import { createDeclarationHandler } from './sync/createDeclarationHandler';
import { createSourceSync } from './sync/createSourceSync';
import { scheduleMaintenance } from './sync/scheduleMaintenance';
import type { SyncContext } from './sync/SyncContext';
import type { SourceSync } from './sync/types';

/** Events that may wait in the outbox before further ones are dropped. */
const OUTBOX_LIMIT = 100_000;

/** Milliseconds after which a pass gives its lease back between two pages. */
const SLICE_MS = 4 * 60_000;

/** The services the registry is made of. */
export interface RegistryServices {
  auth: AuthService;
  catalog: CatalogService;
  config: RootConfigService;
  database: DatabaseService;
  discovery: DiscoveryService;
  events: EventsService;
  lifecycle: LifecycleService;
  logger: LoggerService;
  metrics: MetricsService;
  permissions: PermissionsService;
  scheduler: SchedulerService;
}

/** The parts of the registry that the API stands on. */
export interface Registry {
  knex: Knex;
  mirror: CatalogMirror;
  explore: ExploreIndex;
  sync: SourceSync;
  /** Begins to read sources, to follow the catalog and to deliver events. */
  start(): Promise<void>;
}

/** Puts the registry together; nothing runs before {@link Registry.start}. */
export async function createRegistry(options: {
  services: RegistryServices;
  registry: ConnectorRegistry;
}): Promise<Registry> {
  const { services, registry } = options;
  const { config, database, lifecycle, logger } = services;
  const scheduler = afterStartup(services);
  const settings = readSettings(config);
  const connections = registry.list().map(({ connector }) => connector);
  const knex = await openDatabase(database);
  const metrics = createRegistryMetrics(services.metrics);

  const mirror = await createCatalogMirror({
    ...services,
    scheduler,
    database: knex,
    specKeys: EXPLORE_SPEC_KEYS,
    annotationKeys: bindingAnnotationKeys(connections),
    sweepIntervalMs: settings.sweepIntervalMs,
    skipMigrations: database.migrations?.skip,
  });
  mirror.addHandler(createBindingHandler({ knex, mirror, connections }));
  const explore = createExploreIndex({
    knex,
    mirror,
    logger,
    sources: connections,
    findGone: entities => findGoneObjects(knex, { entities, connections }),
  });

  const sink = createSink(settings, services);
  const outbox =
    sink &&
    createOutbox({
      knex,
      sink,
      expected: settings.lineageTarget !== 'auto',
      scheduler,
      logger,
      metrics,
    });
  const context: SyncContext = {
    knex,
    binder: createObjectBinder({ mirror, connections }),
    logger,
    metrics,
    outboxLimit: sink ? OUTBOX_LIMIT : 0,
    onStored: ({ events }) => {
      explore.nudge();
      if (events) {
        outbox?.wake();
      }
    },
    clock: Date.now,
    random: () => randomInt(1_000_000) / 1_000_000,
    sleep: (ms, signal) => delay(ms, undefined, { signal }),
    sliceMs: SLICE_MS,
  };
  const sync = createSourceSync({ context, registry, scheduler });
  mirror.addHandler(
    createDeclarationHandler({
      hint: () => sync.followCatalog(),
      logger,
      clock: Date.now,
      sleep: (ms, signal) => delay(ms, undefined, { signal, ref: false }),
    }),
  );

  return {
    knex,
    mirror,
    explore,
    sync,
    async start() {
      await mirror.start({ lifecycle });
      await explore.start({ scheduler, lifecycle });
      await sync.start();
      await outbox?.start();
      await scheduleMaintenance({ context, registry, scheduler });
    },
  };
}

function createSink(
  { lineageTarget, lineageFile }: RegistrySettings,
  services: Pick<RegistryServices, 'auth' | 'discovery'>,
): LineageSink | undefined {
  switch (lineageTarget) {
    case 'none':
      return undefined;
    case 'file':
      return new NdjsonFileSink(lineageFile!);
    default:
      return new LineageApiSink(services);
  }
}
