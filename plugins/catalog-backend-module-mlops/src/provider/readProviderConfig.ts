import {
  readSchedulerServiceTaskScheduleDefinitionFromConfig,
  type SchedulerServiceTaskScheduleDefinition,
} from '@backstage/backend-plugin-api';
import { type Config, readDurationFromConfig } from '@backstage/config';
import { durationToMilliseconds, type HumanDuration } from '@backstage/types';

const KEY = 'catalog.providers.mlops';

/** When the provider reads the registry's feed. */
export interface ProviderConfig {
  schedule: SchedulerServiceTaskScheduleDefinition;
  /** Milliseconds between mutations that compare everything. */
  fullFrequencyMs: number;
}

/** Reads `catalog.providers.mlops`; everything in it has a default. */
export function readProviderConfig(root: Config): ProviderConfig {
  const config = root.getOptionalConfig(KEY);
  const fullFrequency: HumanDuration = config?.has('fullFrequency')
    ? readDurationFromConfig(config, { key: 'fullFrequency' })
    : { hours: 1 };
  return {
    schedule: config?.has('schedule')
      ? readSchedulerServiceTaskScheduleDefinitionFromConfig(
          config.getConfig('schedule'),
        )
      : {
          frequency: { seconds: 10 },
          timeout: { minutes: 10 },
          scope: 'global',
        },
    fullFrequencyMs: durationToMilliseconds(fullFrequency),
  };
}
