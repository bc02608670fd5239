import { type Config, readDurationFromConfig } from '@backstage/config';
import { InputError, toError } from '@backstage/errors';
import { durationToMilliseconds, type HumanDuration } from '@backstage/types';

/**
 * Reads a length of time, written as Backstage's configuration has it:
 * `'30 days'`, ISO 8601 (`P30D`) or `{ days: 30 }`. Gives milliseconds.
 *
 * @param config - the configuration that `key` is a path in; errors name the
 *   key as it is given.
 * @param fallback - what holds when the key is not there.
 * @throws InputError when it is no duration, or no time at all.
 * @public
 */
export function readDuration(
  config: Config,
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

function parse(config: Config, key: string): HumanDuration {
  try {
    return readDurationFromConfig(config, { key });
  } catch (error) {
    throw new InputError(
      `${key} is no duration; expected one such as '30 days', P30D or { days: 30 }: ${toError(error).message}`,
    );
  }
}
