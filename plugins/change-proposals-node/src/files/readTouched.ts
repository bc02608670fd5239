import { ConflictError, InputError } from '@backstage/errors';
import type { GitRepository } from '../git/GitRepository';
import { isPlainFile, type GitEntry } from '../git/objects';
import { GitError } from '../git/startGit';
import type { TreeFile } from '../types';
import { LIMITS } from './limits';

/**
 * Reads the files at some paths of the newest commit, if they are what they
 * were at the revision a change was made from.
 *
 * @throws ConflictError when one is not; InputError when one is no plain file
 */
export async function readTouched(
  repository: GitRepository,
  options: { paths: readonly string[]; revision: string; name: string },
): Promise<Map<string, TreeFile>> {
  const { paths, revision, name } = options;
  const entries = await repository.entries('HEAD', paths);
  for (const [path, entry] of entries) {
    if (!isPlainFile(entry)) {
      throw new InputError(
        `${path} of ${name} is a link or a folder, not a file; change it by hand`,
      );
    }
  }
  if (revision !== (await repository.head())) {
    const earlier = await readEarlier(repository, options);
    const moved = paths.find(
      path => !isSame(earlier.get(path), entries.get(path)),
    );
    if (moved !== undefined) {
      throw new ConflictError(
        `${moved} of ${name} changed since the files were read; look at the change again, then propose it`,
      );
    }
  }
  const contents = await repository.readBlobs(
    [...entries.values()].map(({ object }) => object),
    LIMITS.folder,
  );
  return new Map(
    [...entries].map(([path, { mode, object }]) => [
      path,
      {
        content: contents.get(object) ?? Buffer.alloc(0),
        ...(mode === '100755' && { executable: true }),
      },
    ]),
  );
}

async function readEarlier(
  repository: GitRepository,
  options: { paths: readonly string[]; revision: string; name: string },
): Promise<Map<string, GitEntry>> {
  const { paths, revision, name } = options;
  if (!/^[0-9a-f]{40}(?:[0-9a-f]{24})?$/.test(revision)) {
    throw new InputError(
      `'${revision}' is no revision of ${name}; expected what reading its files gave`,
    );
  }
  try {
    await repository.fetchCommit(revision);
    return await repository.entries(revision, paths);
  } catch (error) {
    if (error instanceof GitError) {
      throw new ConflictError(
        `${name} does not give out ${revision} any more, the state that was read (${error.message}); look at the change again, then propose it`,
      );
    }
    throw error;
  }
}

function isSame(a: GitEntry | undefined, b: GitEntry | undefined): boolean {
  return a?.object === b?.object && a?.mode === b?.mode;
}
