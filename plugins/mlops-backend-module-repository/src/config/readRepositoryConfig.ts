import { readDurationFromConfig, type Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { durationToMilliseconds } from '@backstage/types';
import type { ConnectorSchedule } from '@waymark/plugin-mlops-node';
import type { EntityPredicate } from '../catalog';
import type { FolderLimits } from '../connector/readFolder';
import {
  DEFAULT_PATTERNS,
  FORMAT_IDS,
  type FilePatterns,
} from '../translate/formats';

const MINUTE_MS = 60_000;

/** `mlops.repository`, with defaults filled in. */
export interface RepositoryConfig {
  id: string;
  title?: string;
  namespace?: string;
  enabled: boolean;
  schedule: ConnectorSchedule;
  maxRemovalShare?: number;
  filter?: EntityPredicate;
  patterns: FilePatterns;
  limits: FolderLimits;
  discover: boolean;
  requestTimeoutMs: number;
}

/**
 * Reads `mlops.repository`. Every key has a default; the section may be
 * absent.
 *
 * @throws InputError naming the key, what was found and what was expected.
 */
export function readRepositoryConfig(root: Config): RepositoryConfig {
  const config = root.getOptionalConfig('mlops.repository');
  const duration = (key: string, fallback: number) =>
    config?.has(key)
      ? durationToMilliseconds(readDurationFromConfig(config, { key }))
      : fallback;
  const positive = (key: string, fallback: number) => {
    const value = config?.getOptionalNumber(key) ?? fallback;
    if (!Number.isInteger(value) || value < 1) {
      throw new InputError(
        `mlops.repository.${key} is ${value}, expected a whole number above 0.`,
      );
    }
    return value;
  };
  return {
    id: config?.getOptionalString('id') ?? 'repository',
    title: config?.getOptionalString('title'),
    namespace: config?.getOptionalString('namespace'),
    enabled: config?.getOptionalBoolean('enabled') ?? true,
    schedule: {
      frequencyMs: duration('schedule.frequency', 30 * MINUTE_MS),
      timeoutMs: duration('schedule.timeout', 30 * MINUTE_MS),
      fullFrequencyMs: duration('schedule.fullFrequency', 12 * 60 * MINUTE_MS),
      initialDelayMs: duration('schedule.initialDelay', 15_000),
    },
    maxRemovalShare: config?.getOptionalNumber('maxRemovalShare'),
    filter: config?.getOptional<EntityPredicate>('filter'),
    patterns: readPatterns(config?.getOptionalConfig('files')),
    limits: {
      maxFiles: positive('maxFiles', 500),
      maxFileSize: positive('maxFileSize', 5 * 1024 * 1024),
    },
    discover: config?.getOptionalBoolean('discover') ?? true,
    requestTimeoutMs: duration('requestTimeout', MINUTE_MS),
  };
}

function readPatterns(config: Config | undefined): FilePatterns {
  const known: readonly string[] = FORMAT_IDS;
  const unknown = (config?.keys() ?? []).filter(key => !known.includes(key));
  if (unknown.length > 0) {
    throw new InputError(
      `mlops.repository.files has '${unknown.join("', '")}', expected formats among: ${FORMAT_IDS.join(', ')}.`,
    );
  }
  return Object.fromEntries(
    FORMAT_IDS.map(format => [
      format,
      config?.getOptionalStringArray(format) ?? DEFAULT_PATTERNS[format],
    ]),
  ) as FilePatterns;
}
