import type { GitTarget } from '../settings/readGitTargets';
import { createDirectoryPlace } from './createDirectoryPlace';
import { createRemotePlace } from './createRemotePlace';
import type { Place } from './Place';

/** The way of a configured target. */
export function createPlace(
  target: GitTarget,
  options: { workingDirectory?: string },
): Place {
  return 'directory' in target
    ? createDirectoryPlace(target)
    : createRemotePlace(target, options);
}
