import { isAbsolute } from 'node:path';
import { InputError } from '@backstage/errors';
import type { GitTarget } from '../settings/readGitTargets';

/** What is published where, settled before anything is made. */
export interface Publication {
  name: string;
  branch: string;
}

/**
 * The target of an id, the first without.
 *
 * @throws InputError that names the targets there are
 */
export function findTarget(
  targets: readonly GitTarget[],
  id: string | undefined,
): GitTarget {
  const found =
    id === undefined ? targets[0] : targets.find(target => target.id === id);
  if (!found) {
    throw new InputError(
      targets.length === 0
        ? 'Nothing is configured to publish repositories to; expected an entry in mlops.gitTargets of the configuration'
        : `target is '${id}'; expected one of ${targets.map(target => target.id).join(', ')}`,
    );
  }
  return found;
}

/**
 * A name that is a folder's name, a part of an address and a repository's name
 * on every host.
 *
 * @throws InputError
 */
export function checkName(name: string): string {
  if (
    !/^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/.test(name) ||
    /\.(git|lock)$|\.\.|\.$/i.test(name)
  ) {
    throw new InputError(
      `name is '${name}'; expected a repository's name: up to 100 letters, digits, dots, dashes and underscores, not ending in .git`,
    );
  }
  return name;
}

/**
 * As `git check-ref-format` has it, without what looks like an option.
 *
 * @throws InputError
 */
export function checkBranch(branch: string): string {
  if (
    !/^[A-Za-z0-9_][\w./+-]{0,199}$/.test(branch) ||
    /\.\.|\/\/|\/\.|\.lock(\/|$)|[./]$/.test(branch)
  ) {
    throw new InputError(
      `branch is '${branch}'; expected the name of a branch, such as main`,
    );
  }
  return branch;
}

/** An address of a target's with everything it leaves open. */
export function fillUrl(
  pattern: string,
  { name, branch }: Publication,
  path = '',
): string {
  const parts: Record<string, string> = { name, branch, path };
  return pattern.replace(/\{(name|branch|path)\}/g, (_, part: string) =>
    // A branch and a path keep their slashes, as hosts write them.
    parts[part].split('/').map(encodeURIComponent).join('/'),
  );
}

/**
 * The address where it is a place of this machine, which no other machine can
 * clone; undefined for one that leads to a server. Pure.
 */
export function localPathOf(remoteUrl: string): string | undefined {
  return isAbsolute(remoteUrl) || remoteUrl.startsWith('file:')
    ? remoteUrl
    : undefined;
}
