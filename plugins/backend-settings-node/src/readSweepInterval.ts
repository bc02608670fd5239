import type { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';

/**
 * Reads `<pluginId>.catalogMirror.sweepSeconds`: how often a plugin compares
 * what it keeps of the catalog with the catalog. Gives milliseconds; undefined
 * when the key is not there, and the mirror's own interval holds.
 *
 * @param config - the root of the configuration.
 * @throws InputError when it is less than a second.
 * @public
 */
export function readSweepInterval(
  config: Config,
  pluginId: string,
): number | undefined {
  const key = `${pluginId}.catalogMirror.sweepSeconds`;
  const seconds = config.getOptionalNumber(key);
  if (seconds !== undefined && !(seconds >= 1)) {
    throw new InputError(`${key} is ${seconds}; expected at least 1`);
  }
  return seconds === undefined ? undefined : seconds * 1000;
}
