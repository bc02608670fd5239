import {
  readSchedulerServiceTaskScheduleDefinitionFromConfig,
  type RootConfigService,
  type SchedulerServiceTaskScheduleDefinition,
} from '@backstage/backend-plugin-api';
import type { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import {
  BUILT_IN_DEFAULTS,
  DEFAULT_ACTIVITIES,
  type RaciActivity,
  type RaciDefault,
  readDefaults,
  type WrittenDefault,
} from '@waymark/plugin-raci-common';
import type { HumanDuration } from '@backstage/types';
import {
  readDuration,
  readSweepInterval,
} from '@waymark/plugin-backend-settings-node';
import type { RaciRules } from './resolution';

/** RACI's part of the configuration; durations in milliseconds. */
export interface RaciSettings {
  rules: RaciRules;
  /** How long differences are kept, and hand-overs that ended. */
  keepHistoryMs: number;
  handover: {
    /** When an answer is expected. */
    answerWithinMs: number;
    /** Between two reminders of one that is overdue. */
    remindAfterMs: number;
  };
  digest: {
    enabled: boolean;
    schedule: SchedulerServiceTaskScheduleDefinition;
  };
  sweepIntervalMs?: number;
}

const KEEP_HISTORY: HumanDuration = { years: 2 };
const ANSWER_WITHIN: HumanDuration = { days: 7 };
const REMIND_AFTER: HumanDuration = { days: 2 };
const DIGEST_SCHEDULE: SchedulerServiceTaskScheduleDefinition = {
  frequency: { cron: '0 7 * * *' },
  timeout: { minutes: 30 },
  scope: 'global',
};
const KINDS = ['Model', 'Dataset', 'Pipeline'];

/** As in a declaration, which names activities by it. */
const ACTIVITY_ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const MAX_ACTIVITIES = 50;
const MAX_ID = 63;

/** Reads `raci`; names the key that is wrong. */
export function readSettings(config: RootConfigService): RaciSettings {
  const activities = readActivities(config);
  const sweepIntervalMs = readSweepInterval(config, 'raci');
  return {
    rules: {
      activities,
      defaults: readConfiguredDefaults(config, activities),
      kinds: (config.getOptionalStringArray('raci.kinds') ?? KINDS).map(kind =>
        kind.toLocaleLowerCase('en-US'),
      ),
    },
    keepHistoryMs: readDuration(config, 'raci.keepHistoryFor', KEEP_HISTORY),
    handover: {
      answerWithinMs: readDuration(
        config,
        'raci.handover.answerWithin',
        ANSWER_WITHIN,
      ),
      remindAfterMs: readDuration(
        config,
        'raci.handover.remindAfter',
        REMIND_AFTER,
      ),
    },
    digest: {
      enabled: config.getOptionalBoolean('raci.digest.enabled') ?? true,
      schedule: config.has('raci.digest.schedule')
        ? {
            ...readSchedulerServiceTaskScheduleDefinitionFromConfig(
              config.getConfig('raci.digest.schedule'),
            ),
            // Told once, however many replicas there are.
            scope: 'global',
          }
        : DIGEST_SCHEDULE,
    },
    ...(sweepIntervalMs !== undefined && { sweepIntervalMs }),
  };
}

function readActivities(config: RootConfigService): readonly RaciActivity[] {
  const entries = config.getOptionalConfigArray('raci.activities');
  if (!entries) {
    return DEFAULT_ACTIVITIES;
  }
  if (entries.length === 0 || entries.length > MAX_ACTIVITIES) {
    throw new InputError(
      `raci.activities has ${entries.length} entries; expected 1 to ${MAX_ACTIVITIES}, or no such key for the lifecycle that comes with RACI`,
    );
  }
  const activities = entries.map((entry, index): RaciActivity => {
    const id = entry.getString('id');
    if (!ACTIVITY_ID.test(id) || id.length > MAX_ID) {
      throw new InputError(
        `raci.activities[${index}].id is '${id}'; expected lower case letters, digits and single hyphens, at most ${MAX_ID}`,
      );
    }
    const kinds = entry.getOptionalStringArray('kinds');
    return {
      id,
      title: entry.getString('title'),
      description: entry.getString('description'),
      lifecycles: entry.getOptionalStringArray('lifecycles') ?? [],
      ...(kinds && { kinds }),
    };
  });
  const ids = activities.map(activity => activity.id);
  const twice = ids.find((id, index) => ids.indexOf(id) < index);
  if (twice !== undefined) {
    throw new InputError(
      `raci.activities has '${twice}' twice; expected each activity once`,
    );
  }
  return activities;
}

function readConfiguredDefaults(
  config: RootConfigService,
  activities: readonly RaciActivity[],
): readonly RaciDefault[] {
  const entries = config.getOptionalConfigArray('raci.defaults');
  if (!entries) {
    return BUILT_IN_DEFAULTS;
  }
  const written = entries.map((entry): WrittenDefault => {
    const accountable = readParties(entry, 'accountable');
    const responsible = readParties(entry, 'responsible');
    const consulted = readParties(entry, 'consulted');
    const informed = readParties(entry, 'informed');
    return {
      activity: entry.getString('activity'),
      ...(accountable && { accountable }),
      ...(responsible && { responsible }),
      ...(consulted && { consulted }),
      ...(informed && { informed }),
    };
  });
  return readDefaults(
    written,
    activities.map(activity => activity.id),
  );
}

/** One party or a list of them. */
function readParties(entry: Config, key: string): string[] | undefined {
  if (Array.isArray(entry.getOptional(key))) {
    return entry.getStringArray(key);
  }
  return entry.has(key) ? [entry.getString(key)] : undefined;
}
