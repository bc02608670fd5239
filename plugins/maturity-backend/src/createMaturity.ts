import { setTimeout as delay } from 'node:timers/promises';
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
import {
  type CatalogMirror,
  createCatalogMirror,
  followReplacements,
} from '@waymark/plugin-catalog-mirror-node';
import type { FactRetriever, RubricText } from '@waymark/plugin-maturity-node';
import { MlopsClient } from '@waymark/plugin-mlops-common';
import { createMaturityChanges } from './createMaturityChanges';
import { openDatabase } from './database';
import {
  createEvaluator,
  createLiveEvaluation,
  scheduleEvaluation,
} from './evaluation';
import {
  createFactReads,
  createGathering,
  createSources,
  definitionsOf,
  type Gathering,
} from './facts';
import { scheduleRetention } from './history';
import type { MaturityChanges } from './MaturityChanges';
import type { MaturityReads } from './MaturityReads';
import { followPushes } from './pushes';
import { createMaturityReads } from './reads';
import { readSettings } from './readSettings';
import { createRubricBook, mirroredSpecKeys, type RubricBook } from './rubrics';
import { readRubricTexts } from './rubrics/readRubricTexts';
import { createCatalogHandler, toCatalogEntity } from './subjects';
import { scheduleTrend } from './trend';

/** The services that maturity is made of. */
export interface MaturityServices {
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
  scheduler: SchedulerService;
  urlReader: UrlReaderService;
  userInfo: UserInfoService;
}

/** What modules added. */
export interface MaturityAdditions {
  retrievers: readonly FactRetriever[];
  rubrics: readonly RubricText[];
}

/** The parts that the API stands on. */
export interface Maturity {
  reads: MaturityReads;
  changes: MaturityChanges;
  /** Begins to follow the catalog, to gather, to remind and to forget. */
  start(): Promise<void>;
}

/** Puts maturity together; nothing runs before {@link Maturity.start}. */
export async function createMaturity(
  services: MaturityServices,
  additions: MaturityAdditions,
): Promise<Maturity> {
  const { config, database, logger, urlReader } = services;
  const settings = readSettings(config);
  const sources = createSources(additions.retrievers, settings.sources);
  const { texts, problems } = await readRubricTexts({
    targets: settings.rubrics,
    urlReader,
  });
  const book = createRubricBook({
    ...settings,
    configured: texts,
    shipped: additions.rubrics,
    facts: definitionsOf(sources),
    problems,
  });
  sayProblems(logger, book);

  const knex = await openDatabase(database);
  const specKeys = mirroredSpecKeys(book, settings.specKeys);
  const mirror = await createCatalogMirror({
    ...services,
    database: knex,
    specKeys,
    sweepIntervalMs: settings.sweepIntervalMs,
    skipMigrations: database.migrations?.skip,
  });
  const facts = createFactReads({ knex, sources });
  const stored = { knex, mirror, book, facts };
  const evaluator = await createEvaluator({
    ...stored,
    onListenerError: message =>
      logger.warn(`Somebody could not be told of changed levels: ${message}`),
  });
  const live = createLiveEvaluation(stored);
  const gathering = createGathering({
    knex,
    sources,
    evaluator,
    logger,
    getEntities: readEntities(mirror),
  });
  const subjects = createCatalogHandler({
    ...stored,
    kinds: settings.kinds,
    gathering,
    evaluator,
  });
  mirror.addHandler(subjects);

  const { changes, listener, ...care } = createMaturityChanges({
    ...services,
    ...stored,
    live,
    evaluator,
    settings,
    specKeys,
    appBaseUrl: config.getOptionalString('app.baseUrl'),
  });
  evaluator.listen(listener);
  const reads = createMaturityReads({
    ...services,
    ...stored,
    live,
    gathering,
    changes,
    kinds: settings.kinds,
    specKeys,
    activities: settings.activities,
  });

  return {
    reads,
    changes,
    async start() {
      const { discovery, lifecycle } = services;
      const common = { ...services, ...stored, evaluator };
      await mirror.start({ lifecycle });
      await followReplacements({
        ...services,
        database: knex,
        mirror,
        registry: new MlopsClient({ discoveryApi: discovery }),
      });
      await scheduleEvaluation({
        ...common,
        kinds: settings.kinds,
        subjects,
      });
      await scheduleRetention({
        ...common,
        keepHistoryMs: settings.keepHistoryMs,
      });
      await scheduleTrend(common);
      await care.start();
      await followPushes({
        ...services,
        ...stored,
        gathering,
        sources,
        kinds: settings.kinds,
        sleep: ms => delay(ms, undefined, { ref: false }),
      });
      runGathering(gathering, lifecycle);
    },
  };
}

/** Entities for retrievers, as the mirror has them. */
function readEntities(mirror: Pick<CatalogMirror, 'getEntities'>) {
  return async (
    entityRefs: string[],
    options?: Parameters<CatalogMirror['getEntities']>[1],
  ) => {
    const entities = await mirror.getEntities(entityRefs, options);
    return new Map(
      [...entities].map(([ref, entity]) => [ref, toCatalogEntity(entity)]),
    );
  };
}

function runGathering(gathering: Gathering, lifecycle: LifecycleService) {
  // Retrievers may ask this very backend, which answers once it is up.
  lifecycle.addStartupHook(() => gathering.start());
  lifecycle.addShutdownHook(() => gathering.stop());
}

/** The rubric page shows them too; an operator looks into the log first. */
function sayProblems(logger: LoggerService, book: RubricBook): void {
  for (const { severity, source, pointer, line, message } of book.problems) {
    const place = [
      source,
      ...(line === undefined ? [] : [`line ${line}`]),
      ...(pointer === '' ? [] : [pointer]),
    ].join(', ');
    const text = `Rubric ${place}: ${message}`;
    if (severity === 'error') {
      logger.error(text);
    } else {
      logger.warn(text);
    }
  }
}
