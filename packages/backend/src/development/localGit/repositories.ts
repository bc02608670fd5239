import { resolve } from 'node:path';
import type { Config } from '@backstage/config';
import { NotFoundError } from '@backstage/errors';

/** Repositories on this machine's disk, by the name their URLs use. */
export type LocalRepositories = Map<string, string>;

/**
 * Reads `localGit.repositories` (`[{name, path}]`); relative paths start at
 * the backend's working directory.
 */
export function readLocalRepositories(config: Config): LocalRepositories {
  const entries = config.getOptionalConfigArray('localGit.repositories') ?? [];
  return new Map(
    entries.map(entry => [
      entry.getString('name'),
      resolve(entry.getString('path')),
    ]),
  );
}

/**
 * The folder of a configured repository.
 *
 * @throws NotFoundError that lists those there are
 */
export function findRepository(
  repositories: LocalRepositories,
  name: string,
): string {
  const path = repositories.get(name);
  if (!path) {
    throw new NotFoundError(
      `no local Git repository '${name}'; localGit.repositories has: ${
        [...repositories.keys()].join(', ') || 'none'
      }`,
    );
  }
  return path;
}
