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
  followReplacements,
} from '@waymark/plugin-catalog-mirror-node';
import { MlopsClient } from '@waymark/plugin-mlops-common';
import {
  createCatalogHandler,
  lineageAnnotationKeys,
  lineageSpecKeys,
} from './catalog';
import { openDatabase } from './database/openDatabase';
import { subscribeToEvents } from './events';
import {
  createIntake,
  createIntakeMetrics,
  EventWriter,
  HeldBytes,
  type Intake,
} from './intake';
import { readRawEvents } from './rawEvents';
import { readSettings } from './readSettings';
import { createRebuild } from './rebuild';
import { scheduleRetention } from './retention';
import { createLineageReads, type LineageReads } from './service';
import { createLineageStore } from './store/createLineageStore';

/** The services that lineage is made of. */
export interface LineageServices {
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

/** The parts that the API stands on. */
export interface Lineage {
  intake: Intake;
  held: HeldBytes;
  reads: LineageReads;
  /** Begins to replay the kept events. */
  rebuild(): Promise<void>;
  /** Begins to follow the catalog, to listen and to forget. */
  start(): Promise<void>;
}

/** Puts lineage together; nothing runs before {@link Lineage.start}. */
export async function createLineage(
  services: LineageServices,
): Promise<Lineage> {
  const {
    config,
    database,
    events,
    lifecycle,
    logger,
    permissions,
    scheduler,
  } = services;
  const { sweepIntervalMs, staleAfterMs, rawEventsMs, runsMs } =
    readSettings(config);
  const knex = await openDatabase(database);

  const mirror = await createCatalogMirror({
    ...services,
    database: knex,
    specKeys: lineageSpecKeys,
    annotationKeys: lineageAnnotationKeys,
    sweepIntervalMs,
    skipMigrations: database.migrations?.skip,
  });
  mirror.addHandler(createCatalogHandler({ knex, logger }));

  const store = createLineageStore({ knex });
  const metrics = createIntakeMetrics(services.metrics);
  const writer = new EventWriter({ store, metrics, logger });
  const intake = createIntake({ writer, metrics });
  const reads = createLineageReads({
    knex,
    mirror,
    permissions,
    stale: { staleAfterMs },
  });

  const rebuild = createRebuild({ knex, store, readRawEvents, logger });
  const registry = new MlopsClient({ discoveryApi: services.discovery });

  return {
    intake,
    held: new HeldBytes(),
    reads,
    rebuild: () => rebuild.request(),
    async start() {
      lifecycle.addShutdownHook(() => writer.drain());
      await mirror.start({ lifecycle });
      await followReplacements({
        ...services,
        database: knex,
        mirror,
        registry,
      });
      await subscribeToEvents({ events, intake, logger });
      await rebuild.schedule(scheduler);
      await scheduleRetention({
        knex,
        scheduler,
        logger,
        keep: { rawEventsMs, runsMs },
      });
    },
  };
}
