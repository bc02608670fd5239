import { realpath, stat } from 'node:fs/promises';
import { join, resolve, sep } from 'node:path';
import type { Config } from '@backstage/config';
import { NotFoundError } from '@backstage/errors';

/** Repositories on this machine's disk. */
export interface LocalRepositories {
  /** Folders by the name their URLs use. */
  listed: ReadonlyMap<string, string>;
  /** Folder whose repositories go by the names they have in it. */
  directory?: string;
}

/** A name of one folder, and one that Git takes for no option. */
const NAME = /^[A-Za-z0-9_][\w.-]*$/;

/**
 * Reads `localGit`: `repositories` (`[{name, path}]`) and `directory`. Relative
 * paths start at the backend's working directory.
 */
export function readLocalRepositories(config: Config): LocalRepositories {
  const entries = config.getOptionalConfigArray('localGit.repositories') ?? [];
  const directory = config.getOptionalString('localGit.directory');
  return {
    listed: new Map(
      entries.map(entry => [
        entry.getString('name'),
        resolve(entry.getString('path')),
      ]),
    ),
    ...(directory !== undefined && { directory: resolve(directory) }),
  };
}

/**
 * The folder of a repository: a listed one, or one that lies in the configured
 * directory as `<name>.git` or, with its working tree, as `<name>`. It may have
 * come a moment ago.
 *
 * @throws NotFoundError that says what there is
 */
export async function findRepository(
  repositories: LocalRepositories,
  name: string,
): Promise<string> {
  const { listed, directory } = repositories;
  const found =
    listed.get(name) ??
    (directory === undefined ? undefined : await look(directory, name));
  if (found === undefined) {
    const names = [...listed.keys()].join(', ') || 'none';
    throw new NotFoundError(
      `no local Git repository '${name}'; localGit.repositories has: ${names}${directory === undefined ? '' : `; ${directory} has no repository of that name`}`,
    );
  }
  return found;
}

async function look(
  directory: string,
  name: string,
): Promise<string | undefined> {
  if (!NAME.test(name)) {
    return undefined;
  }
  const folder = name.replace(/\.git$/, '');
  if (await isRepository(directory, `${folder}.git`)) {
    return join(directory, `${folder}.git`);
  }
  return (await isRepository(directory, folder, '.git'))
    ? join(directory, folder)
    : undefined;
}

/** That Git's own folder is there, and not by a link that leads elsewhere. */
async function isRepository(
  directory: string,
  ...path: string[]
): Promise<boolean> {
  try {
    const root = await realpath(directory);
    const git = await realpath(join(directory, ...path));
    const head = await stat(join(git, 'HEAD'));
    const objects = await stat(join(git, 'objects'));
    return (
      git.startsWith(`${root}${sep}`) && head.isFile() && objects.isDirectory()
    );
  } catch {
    // Nothing there that could be read is no repository.
    return false;
  }
}
