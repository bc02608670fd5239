import type { RootConfigService } from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import type { HumanDuration } from '@backstage/types';
import {
  readDuration,
  readSweepInterval,
} from '@waymark/plugin-backend-settings-node';

/** Lineage's part of the configuration; durations in milliseconds. */
export interface LineageSettings {
  /** How long events are kept as they were sent. */
  rawEventsMs: number;
  /** How long runs are kept, and how the graph was before. */
  runsMs: number;
  /** How long an observed edge may go unseen before it is stale. */
  staleAfterMs: number;
  sweepIntervalMs?: number;
}

const RAW_EVENTS: HumanDuration = { days: 30 };
const RUNS: HumanDuration = { days: 365 };
const STALE_AFTER: HumanDuration = { days: 30 };

/** Reads `lineage`; names the key that is wrong. */
export function readSettings(config: RootConfigService): LineageSettings {
  const rawEventsMs = readDuration(
    config,
    'lineage.retention.rawEvents',
    RAW_EVENTS,
  );
  const runsMs = readDuration(config, 'lineage.retention.runs', RUNS);
  if (rawEventsMs > runsMs) {
    throw new InputError(
      'lineage.retention.rawEvents is longer than lineage.retention.runs; expected at most as long: a rebuild would bring back what had been forgotten',
    );
  }
  const sweepIntervalMs = readSweepInterval(config, 'lineage');
  return {
    rawEventsMs,
    runsMs,
    staleAfterMs: readDuration(config, 'lineage.staleAfter', STALE_AFTER),
    ...(sweepIntervalMs !== undefined && { sweepIntervalMs }),
  };
}
