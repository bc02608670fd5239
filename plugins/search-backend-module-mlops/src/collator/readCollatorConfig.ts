import {
  readSchedulerServiceTaskScheduleDefinitionFromConfig,
  type RootConfigService,
  type SchedulerServiceTaskScheduleDefinition,
} from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';

const PATH = 'search.collators.mlops';

/** As Backstage's own catalog collator: soon after the start, then often. */
const DEFAULT_SCHEDULE: SchedulerServiceTaskScheduleDefinition = {
  frequency: { minutes: 10 },
  timeout: { minutes: 15 },
  initialDelay: { seconds: 3 },
};

const DEFAULT_LOCATION = '/catalog/:namespace/:kind/:name';

/** What an installation says about the collator. */
export interface CollatorConfig {
  schedule: SchedulerServiceTaskScheduleDefinition;
  locationTemplate: string;
}

/**
 * Reads `search.collators.mlops`.
 *
 * Errors: an `InputError` that names the key, for a location that could not
 * tell two entities apart.
 */
export function readCollatorConfig(config: RootConfigService): CollatorConfig {
  const own = config.getOptionalConfig(PATH);
  const schedule = own?.getOptionalConfig('schedule');
  const locationTemplate =
    own?.getOptionalString('locationTemplate') ?? DEFAULT_LOCATION;
  for (const part of [':namespace', ':kind', ':name']) {
    // `:name` also begins `:namespace`.
    if (!new RegExp(`${part}(?![a-z])`).test(locationTemplate)) {
      throw new InputError(
        `${PATH}.locationTemplate is '${locationTemplate}', without '${part}'; expected a path such as '${DEFAULT_LOCATION}'.`,
      );
    }
  }
  return {
    schedule: schedule
      ? readSchedulerServiceTaskScheduleDefinitionFromConfig(schedule)
      : DEFAULT_SCHEDULE,
    locationTemplate,
  };
}
