import type {
  AuthService,
  DatabaseService,
  DiscoveryService,
  LoggerService,
  RootConfigService,
  SchedulerService,
} from '@backstage/backend-plugin-api';
import { type MlopsApi, MlopsClient } from '@waymark/plugin-mlops-common';
import { MlopsEntityProvider } from './MlopsEntityProvider';
import { migrationSettings } from './providerState';
import { readProviderConfig } from './readProviderConfig';

/**
 * The provider of discovered entities with the catalog's own services.
 *
 * @param options.api - the mlops backend; found through discovery without
 */
export async function createMlopsEntityProvider(options: {
  auth: AuthService;
  config: RootConfigService;
  database: DatabaseService;
  discovery: DiscoveryService;
  logger: LoggerService;
  scheduler: SchedulerService;
  api?: Pick<MlopsApi, 'getCatalogChanges'>;
}): Promise<MlopsEntityProvider> {
  const { auth, config, database, discovery, logger, scheduler } = options;
  const { schedule, fullFrequencyMs } = readProviderConfig(config);
  const knex = await database.getClient();
  if (!database.migrations?.skip) {
    await knex.migrate.latest(migrationSettings());
  }
  return new MlopsEntityProvider({
    api: options.api ?? new MlopsClient({ discoveryApi: discovery }),
    database: knex,
    logger,
    fullFrequencyMs,
    taskRunner: scheduler.createScheduledTaskRunner(schedule),
    getToken: async () => {
      const { token } = await auth.getPluginRequestToken({
        onBehalfOf: await auth.getOwnServiceCredentials(),
        targetPluginId: 'mlops',
      });
      return token;
    },
  });
}
