import type { RootConfigService } from '@backstage/backend-plugin-api';
import { readDurationFromConfig } from '@backstage/config';
import { InputError, toError } from '@backstage/errors';
import { durationToMilliseconds, type HumanDuration } from '@backstage/types';

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
  const sweepSeconds = config.getOptionalNumber(
    'lineage.catalogMirror.sweepSeconds',
  );
  if (sweepSeconds !== undefined && !(sweepSeconds >= 1)) {
    throw new InputError(
      `lineage.catalogMirror.sweepSeconds is ${sweepSeconds}; expected at least 1`,
    );
  }
  return {
    rawEventsMs,
    runsMs,
    staleAfterMs: readDuration(config, 'lineage.staleAfter', STALE_AFTER),
    ...(sweepSeconds !== undefined && { sweepIntervalMs: sweepSeconds * 1000 }),
  };
}

function readDuration(
  config: RootConfigService,
  key: string,
  fallback: HumanDuration,
): number {
  const milliseconds = durationToMilliseconds(
    config.has(key) ? parse(config, key) : fallback,
  );
  if (!(milliseconds > 0)) {
    throw new InputError(
      `${key} is no time at all; expected a duration such as '30 days' or { days: 30 }`,
    );
  }
  return milliseconds;
}

function parse(config: RootConfigService, key: string): HumanDuration {
  try {
    return readDurationFromConfig(config, { key });
  } catch (error) {
    throw new InputError(
      `${key} is no duration; expected one such as '30 days', P30D or { days: 30 }: ${toError(error).message}`,
    );
  }
}
