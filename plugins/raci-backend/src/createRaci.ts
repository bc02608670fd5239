import type {
  AuditorService,
  AuthService,
  DatabaseService,
  DiscoveryService,
  LifecycleService,
  LoggerService,
  PermissionsService,
  RootConfigService,
  SchedulerService,
  UrlReaderService,
  UserInfoService,
} from '@backstage/backend-plugin-api';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import type { EventsService } from '@backstage/plugin-events-node';
import type { NotificationService } from '@backstage/plugin-notifications-node';
import type { ScaffolderService } from '@backstage/plugin-scaffolder-node';
import {
  createCatalogMirror,
  followReplacements,
} from '@waymark/plugin-catalog-mirror-node';
import { createChangeProposals } from '@waymark/plugin-change-proposals-node';
import { MlopsClient } from '@waymark/plugin-mlops-common';
import { createNotifier } from '@waymark/plugin-people-node';
import { createChanges } from './createChanges';
import { openDatabase } from './database/openDatabase';
import { createCellObserver, scheduleHandovers } from './handovers';
import { scheduleRetention } from './history';
import { MIRRORED_SPEC_KEYS } from './mirroredSpecKeys';
import { scheduleDigest } from './notifications';
import { createParties, watchParties } from './parties';
import type { RaciChanges } from './RaciChanges';
import type { RaciReads } from './RaciReads';
import { createRaciReads, createShowResolved } from './reads';
import { readSettings } from './readSettings';
import { createCatalogHandler, createResolver, watchRules } from './resolution';

/** The services that RACI is made of. */
export interface RaciServices {
  auditor: AuditorService;
  auth: AuthService;
  catalog: CatalogService;
  config: RootConfigService;
  database: DatabaseService;
  discovery: DiscoveryService;
  events: EventsService;
  lifecycle: LifecycleService;
  logger: LoggerService;
  notifications: NotificationService;
  permissions: PermissionsService;
  scaffolder: ScaffolderService;
  scheduler: SchedulerService;
  urlReader: UrlReaderService;
  userInfo: UserInfoService;
}

/** The parts that the API stands on. */
export interface Raci {
  reads: RaciReads;
  changes: RaciChanges;
  /** Begins to follow the catalog, to remind, to tell and to forget. */
  start(): Promise<void>;
}

/** Puts RACI together; nothing runs before {@link Raci.start}. */
export async function createRaci(services: RaciServices): Promise<Raci> {
  const { config, database, discovery, lifecycle, permissions } = services;
  const settings = readSettings(config);
  const knex = await openDatabase(database);

  const mirror = await createCatalogMirror({
    ...services,
    database: knex,
    specKeys: [...MIRRORED_SPEC_KEYS],
    sweepIntervalMs: settings.sweepIntervalMs,
    skipMigrations: database.migrations?.skip,
  });
  const parties = createParties({ knex, mirror, clock: Date.now });
  const observers = [createCellObserver()];
  const resolver = createResolver({
    knex,
    mirror,
    parties,
    rules: settings.rules,
    observers,
  });
  mirror.addHandler(createCatalogHandler({ knex, mirror, resolver, parties }));

  const notifier = createNotifier({
    ...services,
    topic: 'raci',
    about: 'RACI',
    without: 'hand-overs',
  });
  const changes = createChanges({
    ...services,
    knex,
    mirror,
    resolver,
    knownParties: refs => parties.look(refs),
    showResolved: createShowResolved({ knex, mirror, parties }),
    proposals: createChangeProposals(services),
    notifier,
    settings: settings.handover,
    appBaseUrl: config.getOptionalString('app.baseUrl'),
  });
  const reads = createRaciReads({
    knex,
    mirror,
    permissions,
    resolver,
    parties,
    changes,
  });

  return {
    reads,
    changes,
    async start() {
      const { keepHistoryMs, handover, digest } = settings;
      const common = { ...services, knex, mirror, resolver, parties, notifier };
      await mirror.start({ lifecycle });
      await followReplacements({
        ...services,
        database: knex,
        mirror,
        registry: new MlopsClient({ discoveryApi: discovery }),
      });
      await watchRules(common);
      await watchParties(common);
      await scheduleRetention({ ...common, observers, keepHistoryMs });
      await scheduleHandovers({
        ...common,
        settings: {
          remindAfterMs: handover.remindAfterMs,
          keepMs: keepHistoryMs,
        },
      });
      if (digest.enabled) {
        await scheduleDigest({ ...common, schedule: digest.schedule });
      }
    },
  };
}
