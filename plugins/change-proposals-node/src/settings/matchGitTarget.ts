import type { GitTarget } from './readSettings';

/** Where the name of a repository stands in a target's addresses. */
export const REPOSITORY = '{repository}';

/** A name that is one folder, and that Git takes for no option. */
const NAME = /^[A-Za-z0-9_][\w.-]*$/;

/** A place in a repository that a Git target serves. */
export interface GitPlace {
  /** With the repository's name in place of `{repository}`. */
  target: GitTarget;
  /** What follows the prefix in the address: the path, as it is written. */
  rest: string;
}

/**
 * Finds the Git target whose prefix an address begins with. Targets are asked
 * in their order; `{repository}` stands for one segment of a path.
 */
export function matchGitTarget(
  place: string,
  targets: readonly GitTarget[],
): GitPlace | undefined {
  for (const target of targets) {
    const [before, after] = target.urlPrefix.split(REPOSITORY);
    if (after === undefined) {
      if (place.startsWith(before)) {
        return { target, rest: place.slice(before.length) };
      }
    } else if (place.startsWith(before)) {
      const written = place.slice(before.length).split('/', 1)[0];
      const beginning = `${before}${written}${after}`;
      const name = decode(written);
      if (place.startsWith(beginning) && NAME.test(name)) {
        return {
          target: withName(target, name, beginning),
          rest: place.slice(beginning.length),
        };
      }
    }
  }
  return undefined;
}

function withName(
  target: GitTarget,
  name: string,
  urlPrefix: string,
): GitTarget {
  return {
    ...target,
    urlPrefix,
    remote: target.remote.replaceAll(REPOSITORY, name),
    branchUrl: target.branchUrl?.replaceAll(REPOSITORY, name),
  };
}

function decode(written: string): string {
  try {
    return decodeURIComponent(written);
  } catch {
    return '';
  }
}
