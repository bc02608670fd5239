import type { SchedulerServiceTaskScheduleDefinitionConfig } from '@backstage/backend-plugin-api';

export interface Config {
  search?: {
    collators?: {
      /** Models, datasets and pipelines in search. */
      mlops?: {
        /**
         * How often the index is made anew; every 10 minutes without, with 15
         * minutes for it, 3 seconds after the start.
         */
        schedule?: SchedulerServiceTaskScheduleDefinitionConfig;
        /**
         * Where entity pages are; `/catalog/:namespace/:kind/:name` without.
         */
        locationTemplate?: string;
      };
    };
  };
}
