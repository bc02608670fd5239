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
import type { ScaffolderService } from '@backstage/plugin-scaffolder-node';
import {
  createCatalogMirror,
  followReplacements,
} from '@waymark/plugin-catalog-mirror-node';
import { createChangeProposals } from '@waymark/plugin-change-proposals-node';
import { ANNOTATION_SOURCE_TEMPLATE } from '@waymark/plugin-golden-paths-common';
import { MaturityClient } from '@waymark/plugin-maturity-common';
import { MlopsClient } from '@waymark/plugin-mlops-common';
import { RaciClient } from '@waymark/plugin-raci-common';
import { createReadActors } from './access';
import { createAdoptionDays, scheduleAdoption } from './adoption';
import { createChecker, scheduleChecks } from './checking';
import { createContents, scheduleContents } from './contents';
import { createChanges } from './createChanges';
import { createReads } from './createReads';
import { openDatabase } from './database/openDatabase';
import { createDrafts, scheduleDrafts } from './drafts';
import type { GoldenPathsChanges } from './GoldenPathsChanges';
import type { GoldenPathsReads } from './GoldenPathsReads';
import { createPlanner } from './plan';
import { createCatalogHandler, createProjectStore } from './projects';
import { readSettings } from './readSettings';
import { createReceiptBook, scheduleReceipts } from './receipts';
import { createRenderer } from './rendering';
import { createUpdates } from './updates';

/** The services that golden paths are made of. */
export interface GoldenPathsServices {
  auditor: AuditorService;
  auth: AuthService;
  catalog: CatalogService;
  config: RootConfigService;
  database: DatabaseService;
  discovery: DiscoveryService;
  events: EventsService;
  lifecycle: LifecycleService;
  logger: LoggerService;
  permissions: PermissionsService;
  scaffolder: ScaffolderService;
  scheduler: SchedulerService;
  urlReader: UrlReaderService;
  userInfo: UserInfoService;
}

/** The parts that the API stands on. */
export interface GoldenPaths {
  reads: GoldenPathsReads;
  changes: GoldenPathsChanges;
  /** Bytes that the files of one run may have. */
  maxTreeBytes: number;
  /** Begins to follow the catalog, templates, projects and runs. */
  start(): Promise<void>;
}

/** Puts golden paths together; nothing runs before {@link GoldenPaths.start}. */
export async function createGoldenPaths(
  services: GoldenPathsServices,
): Promise<GoldenPaths> {
  const { config, database, discovery, lifecycle } = services;
  const settings = readSettings(config);
  const knex = await openDatabase(database);
  const mirror = await createCatalogMirror({
    ...services,
    database: knex,
    // Of templates: which answers are secrets.
    specKeys: ['parameters'],
    annotationKeys: [ANNOTATION_SOURCE_TEMPLATE],
    sweepIntervalMs: settings.sweepIntervalMs,
    skipMigrations: database.migrations?.skip,
  });
  const projects = createProjectStore({ knex });
  mirror.addHandler(createCatalogHandler({ knex, projects }));

  const proposals = createChangeProposals(services);
  const raci = new RaciClient({ discoveryApi: discovery });
  const maturity = new MaturityClient({ discoveryApi: discovery });
  const contents = createContents({
    ...services,
    knex,
    readFiles: (location, options) => proposals.readFiles(location, options),
    settings: settings.keep,
  });
  const renderer = createRenderer({ ...services, settings: settings.keep });
  const adoption = createAdoptionDays({ knex });
  const common = {
    ...services,
    knex,
    mirror,
    projects,
    contents,
    renderer,
    proposals,
    adoption,
  };
  const checker = createChecker({ ...common, settings: settings.checks });
  const updates = createUpdates({
    ...common,
    checker,
    appBaseUrl: config.getOptionalString('app.baseUrl'),
  });
  const { renders, templates: history } = contents;
  const reads = createReads({ ...common, history });
  const changes = createChanges({
    ...common,
    planner: createPlanner({ ...common, raci, maturity }),
    checker,
    updates,
    drafts: createDrafts(common),
    receipts: createReceiptBook({ ...common, renders }),
    readActors: createReadActors({ ...services, raci }),
  });

  return {
    reads,
    changes,
    maxTreeBytes: settings.keep.maxTreeBytes,
    async start() {
      const { looks, keepReceiptsMs, keepDraftsMs } = settings;
      await mirror.start({ lifecycle });
      await followReplacements({
        ...common,
        database: knex,
        registry: new MlopsClient({ discoveryApi: discovery }),
      });
      await scheduleContents({ ...common, schedule: looks });
      await scheduleChecks({ ...common, checker });
      await scheduleAdoption(common);
      await scheduleReceipts({ ...common, keepMs: keepReceiptsMs });
      await scheduleDrafts({ ...common, keepMs: keepDraftsMs });
    },
  };
}
