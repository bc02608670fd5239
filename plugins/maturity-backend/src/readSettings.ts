import {
  readSchedulerServiceTaskScheduleDefinitionFromConfig,
  type RootConfigService,
  type SchedulerServiceTaskScheduleDefinition,
} from '@backstage/backend-plugin-api';
import type { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import type { HumanDuration } from '@backstage/types';
import {
  readDuration,
  readSweepInterval,
} from '@waymark/plugin-backend-settings-node';
import { DEFAULT_ACTIVITIES } from '@waymark/plugin-raci-common';
import type { SourceSettings } from './facts';
import type { RubricTarget } from './rubrics/readRubricTexts';

/** Maturity's part of the configuration; durations in milliseconds. */
export interface MaturitySettings {
  rubrics: RubricTarget[];
  /** Ids of the rubrics of modules that are wanted; all without. */
  shippedIds?: string[];
  defaultRubric?: string;
  /** Lower case. */
  kinds: string[];
  specKeys: string[];
  /** Ids of the RACI's activities. */
  activities: string[];
  gate: { rubric?: string; minLevel: number };
  waivers: { maxMs: number; remindBeforeMs: number };
  digest: {
    enabled: boolean;
    schedule: SchedulerServiceTaskScheduleDefinition;
  };
  keepHistoryMs: number;
  /** By the id of the retriever. */
  sources: ReadonlyMap<string, SourceSettings>;
  sweepIntervalMs?: number;
}

const KINDS = [
  'Model',
  'Dataset',
  'Pipeline',
  'Component',
  'API',
  'System',
  'Resource',
];
const LONGEST_WAIVER: HumanDuration = { days: 90 };
const REMIND_BEFORE: HumanDuration = { days: 7 };
const KEEP_HISTORY: HumanDuration = { years: 2 };
const DIGEST_SCHEDULE: SchedulerServiceTaskScheduleDefinition = {
  frequency: { cron: '0 7 * * 1' },
  timeout: { minutes: 30 },
  scope: 'global',
};

/** Reads `maturity`; names the key that is wrong. */
export function readSettings(config: RootConfigService): MaturitySettings {
  const gateRubric = config.getOptionalString('maturity.gate.rubric');
  const defaultRubric = config.getOptionalString('maturity.defaultRubric');
  const shippedIds = readShipped(config);
  const sweepIntervalMs = readSweepInterval(config, 'maturity');
  return {
    rubrics: readTargets(config),
    ...(shippedIds && { shippedIds }),
    ...(defaultRubric !== undefined && { defaultRubric }),
    kinds: (config.getOptionalStringArray('maturity.kinds') ?? KINDS).map(
      kind => kind.toLocaleLowerCase('en-US'),
    ),
    specKeys: config.getOptionalStringArray('maturity.specKeys') ?? [],
    activities: readActivities(config),
    gate: {
      ...(gateRubric !== undefined && { rubric: gateRubric }),
      minLevel: readMinLevel(config),
    },
    waivers: {
      maxMs: readDuration(config, 'maturity.waivers.max', LONGEST_WAIVER),
      remindBeforeMs: readDuration(
        config,
        'maturity.waivers.remindBefore',
        REMIND_BEFORE,
      ),
    },
    digest: {
      enabled: config.getOptionalBoolean('maturity.digest.enabled') ?? true,
      schedule: config.has('maturity.digest.schedule')
        ? {
            ...readSchedulerServiceTaskScheduleDefinitionFromConfig(
              config.getConfig('maturity.digest.schedule'),
            ),
            // Told once, however many replicas there are.
            scope: 'global',
          }
        : DIGEST_SCHEDULE,
    },
    keepHistoryMs: readDuration(
      config,
      'maturity.keepHistoryFor',
      KEEP_HISTORY,
    ),
    sources: readSources(config),
    ...(sweepIntervalMs !== undefined && { sweepIntervalMs }),
  };
}

function readTargets(config: Config): RubricTarget[] {
  const entries = config.getOptionalConfigArray('maturity.rubrics') ?? [];
  return entries.map((entry, index) => {
    const file = entry.getOptionalString('file');
    const url = entry.getOptionalString('url');
    if (file !== undefined && url === undefined) {
      return { file };
    }
    if (url !== undefined && file === undefined) {
      if (!URL.canParse(url)) {
        throw new InputError(
          `maturity.rubrics[${index}].url is '${url}'; expected the address of a YAML file, as catalog locations have it`,
        );
      }
      return { url };
    }
    throw new InputError(
      `maturity.rubrics[${index}] has ${file === undefined ? 'neither file nor url' : 'both file and url'}; expected one of them`,
    );
  });
}

/** `true` and nothing at all mean all, `false` means none. */
function readShipped(config: Config): string[] | undefined {
  const written = config.getOptional('maturity.shippedRubrics');
  if (written === undefined || written === true) {
    return undefined;
  }
  return written === false
    ? []
    : config.getStringArray('maturity.shippedRubrics');
}

/** What rubrics may name; RACI itself checks the rest of it. */
function readActivities(config: Config): string[] {
  return (
    config
      .getOptionalConfigArray('raci.activities')
      ?.map(activity => activity.getString('id')) ??
    DEFAULT_ACTIVITIES.map(({ id }) => id)
  );
}

function readMinLevel(config: Config): number {
  const level = config.getOptionalNumber('maturity.gate.minLevel') ?? 1;
  if (!Number.isInteger(level) || level < 0) {
    throw new InputError(
      `maturity.gate.minLevel is ${level}; expected the number of a level, 0 or more`,
    );
  }
  return level;
}

function readSources(config: Config): Map<string, SourceSettings> {
  const facts = config.getOptionalConfig('maturity.facts');
  return new Map(
    (facts?.keys() ?? []).map(id => {
      const key = `maturity.facts.${id}`;
      const enabled = config.getOptionalBoolean(`${key}.enabled`);
      return [
        id,
        {
          ...(enabled !== undefined && { enabled }),
          ...(config.has(`${key}.every`) && {
            everyMs: readDuration(config, `${key}.every`, { hours: 1 }),
          }),
        },
      ];
    }),
  );
}
