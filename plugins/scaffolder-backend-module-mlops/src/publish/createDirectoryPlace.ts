import { mkdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import {
  ConflictError,
  ServiceUnavailableError,
  toError,
} from '@backstage/errors';
import type { DirectoryTarget } from '../settings/readGitTargets';
import { buildCommit } from './buildCommit';
import { inspectRepository } from './inspectRepository';
import { inTemporaryFolder } from './inTemporaryFolder';
import type { NewRepository, Place } from './Place';

/**
 * A folder of bare repositories. A repository appears in it whole or not at
 * all: it is built beside its place, under a name that no repository has, and
 * then renamed.
 */
export function createDirectoryPlace(target: DirectoryTarget): Place {
  const { directory } = target;
  const repositoryOf = (name: string) => join(directory, `${name}.git`);
  /** The run's id makes it the run's own, and found again by its undoing. */
  const hidden = (purpose: string, { name, taskId }: NewRepository) =>
    join(directory, `.${purpose}-${encodeURIComponent(taskId)}-${name}`);

  const look: Place['look'] = async (wanted, signal) => {
    const { name } = wanted;
    const repository = repositoryOf(name);
    // A folder with a working tree has the same name for who looks.
    if (await isThere(join(directory, name))) {
      throw taken(name);
    }
    if (!(await isThere(repository))) {
      return undefined;
    }
    const contents = await inspectRepository(repository, wanted, {
      workspace: repository,
      signal,
    });
    if (contents.state !== 'ours') {
      throw taken(name);
    }
    return contents.commit;
  };

  return {
    kind: 'repository',
    remoteUrl: repositoryOf,
    look,
    async publish(wanted, { folder, message }, signal) {
      const there = await look(wanted, signal);
      if (there) {
        return there;
      }
      await makeFolder(target);
      return inTemporaryFolder(hidden('publish', wanted), async built => {
        const commit = await buildCommit(
          built,
          { ...wanted, folder, message },
          { branch: wanted.branch, signal },
        );
        signal.throwIfAborted();
        try {
          await rename(built, repositoryOf(wanted.name));
        } catch (error) {
          throw (await isThere(repositoryOf(wanted.name)))
            ? taken(wanted.name)
            : error;
        }
        return commit;
      });
    },
    async undo(wanted, signal) {
      const repository = repositoryOf(wanted.name);
      const aside = hidden('undo', wanted);
      const isOurs = async (path: string) =>
        (await inspectRepository(path, wanted, { workspace: path, signal }))
          .state === 'ours';
      const halfBuilt = hidden('publish', wanted);
      if (await isThere(halfBuilt)) {
        await rm(halfBuilt, { recursive: true, force: true });
      }
      if (await isThere(repository)) {
        if (!(await isOurs(repository))) {
          return left(repository);
        }
        // Who pushes now finds it gone, or is seen in what was put aside.
        await rename(repository, aside);
      }
      if (await isThere(aside)) {
        if (!(await isOurs(aside))) {
          await rename(aside, repository);
          return left(repository);
        }
        await rm(aside, { recursive: true, force: true });
      }
      return { state: 'undone' };
    },
  };
}

async function makeFolder({ id, directory }: DirectoryTarget): Promise<void> {
  try {
    await mkdir(directory, { recursive: true });
  } catch (error) {
    throw new ServiceUnavailableError(
      `The folder of the Git target '${id}' cannot be made: ${toError(error).message}. See mlops.gitTargets`,
    );
  }
}

function taken(name: string): ConflictError {
  return new ConflictError(
    `There is a repository '${name}' already, with content that is not of this run; choose another name`,
  );
}

function left(repository: string) {
  const reason = `${repository} holds more than this run put there; look at it, then remove it by hand if nobody needs it`;
  return { state: 'left' as const, reason };
}

async function isThere(path: string): Promise<boolean> {
  try {
    await stat(path);
    return true;
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes(String(Object(error).code))) {
      return false;
    }
    throw error;
  }
}
