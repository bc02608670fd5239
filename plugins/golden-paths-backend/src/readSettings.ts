import type {
  RootConfigService,
  SchedulerServiceTaskScheduleDefinition,
} from '@backstage/backend-plugin-api';
import type { HumanDuration } from '@backstage/types';
import {
  readDuration,
  readSweepInterval,
} from '@waymark/plugin-backend-settings-node';
import { type CheckSettings, readCheckSettings } from './checking';
import {
  type KeepSettings,
  readKeepSettings,
  readLookSchedule,
} from './contents';

/** The part of the configuration of golden paths; durations in milliseconds. */
export interface GoldenPathsSettings {
  keep: KeepSettings;
  checks: CheckSettings;
  /** When all templates are looked at. */
  looks: SchedulerServiceTaskScheduleDefinition;
  /** After the end of a run. */
  keepReceiptsMs: number;
  /** After the last change of a draft. */
  keepDraftsMs: number;
  sweepIntervalMs?: number;
}

const KEEP_RECEIPTS: HumanDuration = { years: 2 };
const KEEP_DRAFTS: HumanDuration = { days: 90 };

/** Reads `goldenPaths`; names the key that is wrong. */
export function readSettings(config: RootConfigService): GoldenPathsSettings {
  const sweepIntervalMs = readSweepInterval(config, 'goldenPaths');
  return {
    keep: readKeepSettings(config),
    checks: readCheckSettings(config),
    looks: readLookSchedule(config),
    keepReceiptsMs: readDuration(
      config,
      'goldenPaths.keepReceiptsFor',
      KEEP_RECEIPTS,
    ),
    keepDraftsMs: readDuration(
      config,
      'goldenPaths.keepDraftsFor',
      KEEP_DRAFTS,
    ),
    ...(sweepIntervalMs !== undefined && { sweepIntervalMs }),
  };
}
