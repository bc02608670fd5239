import {
  readSchedulerServiceTaskScheduleDefinitionFromConfig,
  type RootConfigService,
  type SchedulerServiceTaskScheduleDefinition,
} from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import type { HumanDuration } from '@backstage/types';
import { readDuration } from '@waymark/plugin-backend-settings-node';
import type { KeepSettings } from './types';

const MEBIBYTE = 1024 * 1024;
const UNUSED_FOR: HumanDuration = { years: 1 };
const LOOK_SCHEDULE: SchedulerServiceTaskScheduleDefinition = {
  frequency: { minutes: 5 },
  initialDelay: { seconds: 15 },
  timeout: { minutes: 15 },
  scope: 'global',
};

/** Reads `goldenPaths.keep`; names the key that is wrong. */
export function readKeepSettings(config: RootConfigService): KeepSettings {
  const read = (key: string, fallback: number) =>
    readCount(config, `goldenPaths.keep.${key}`, fallback);
  return {
    maxFileBytes: read('fileBytes', MEBIBYTE),
    maxTreeBytes: read('bytes', 20 * MEBIBYTE),
    maxFiles: read('files', 2_000),
    versions: read('versions', 100),
    renders: read('renders', 10),
    unusedMs: readDuration(config, 'goldenPaths.keep.unusedFor', UNUSED_FOR),
  };
}

/** Reads `goldenPaths.templates.schedule`: when all templates are looked at. */
export function readLookSchedule(
  config: RootConfigService,
): SchedulerServiceTaskScheduleDefinition {
  const key = 'goldenPaths.templates.schedule';
  return config.has(key)
    ? {
        ...readSchedulerServiceTaskScheduleDefinitionFromConfig(
          config.getConfig(key),
        ),
        scope: 'global',
      }
    : LOOK_SCHEDULE;
}

function readCount(
  config: RootConfigService,
  key: string,
  fallback: number,
): number {
  const value = config.getOptionalNumber(key) ?? fallback;
  if (!Number.isInteger(value) || value < 1) {
    throw new InputError(`${key} is ${value}; expected a whole number above 0`);
  }
  return value;
}
