import type { SchedulerServiceTaskScheduleDefinitionConfig } from '@backstage/backend-plugin-api';
import type { HumanDuration } from '@backstage/types';

/** Configuration of the mlops module of the catalog. */
export interface Config {
  /** The kinds themselves need nothing beyond Backstage's own `rules`. */
  catalog?: {
    providers?: {
      /** How the models, data sets and pipelines of sources get in. */
      mlops?: {
        /** When the registry is asked for changes; every 10 seconds without. */
        schedule?: SchedulerServiceTaskScheduleDefinitionConfig;
        /** How often everything is compared; every hour without. */
        fullFrequency?: string | HumanDuration;
      };
    };
  };
}
