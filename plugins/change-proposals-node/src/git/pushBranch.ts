import { ConflictError } from '@backstage/errors';
import type { GitRepository } from './GitRepository';
import { isPlainFile } from './objects';
import { pushCommit, type CommitFile, type ProposedCommit } from './pushCommit';
import { hidePasswords } from './startGit';

/** A change of texts as it is to be found on a branch. */
export interface BranchChange extends ProposedCommit {
  files: { path: string; before: string; after: string }[];
}

/**
 * Pushes one commit in which some files have other texts.
 *
 * @throws ConflictError when a file is not what the change was made from; as
 * {@link pushCommit}
 */
export async function pushBranch(
  change: BranchChange,
  options: { signal?: AbortSignal; workingDirectory?: string },
): Promise<void> {
  await pushCommit(change, {
    ...options,
    prepare: repository => prepare(repository, change),
  });
}

async function prepare(
  repository: GitRepository,
  { remote, files }: BranchChange,
): Promise<CommitFile[]> {
  const entries = await repository.entries(
    'HEAD',
    files.map(({ path }) => path),
  );
  const expected = await repository.store(
    files.map(({ before }) => Buffer.from(before)),
  );
  for (const [index, { path }] of files.entries()) {
    const entry = entries.get(path);
    const isFile = entry !== undefined && isPlainFile(entry);
    if (!isFile || entry.object !== expected[index]) {
      throw new ConflictError(
        `${path} of ${hidePasswords(remote)} is ${isFile ? 'not what the catalog reads any more' : 'not there as a plain file'}; look at the change again once the catalog shows the file as it is, then propose it`,
      );
    }
  }
  return files.map(({ path, after }) => ({
    path,
    content: Buffer.from(after),
  }));
}
