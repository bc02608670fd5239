import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { isAbsolute, join } from 'node:path';
import { NotFoundError } from '@backstage/errors';
import { within } from '../deadline';
import { GitRepository } from '../git/GitRepository';
import { LocalObjects } from '../git/LocalObjects';
import { runGit } from '../git/runGit';
import { GitError, hidePasswords } from '../git/startGit';
import type { GitTarget } from '../settings/readSettings';
import type { RepositoryFiles } from '../types';
import { LIMITS } from './limits';
import { readCommit } from './readCommit';

const TIMEOUT_MS = 120_000;

/**
 * Reads a folder of a Git remote. One on the disk is read where it lies; of
 * any other, the newest commit is fetched, and nothing when that is known.
 */
export async function readGitFolder(options: {
  target: GitTarget;
  folder: string;
  /** Of an earlier reading. */
  revision?: string;
  signal?: AbortSignal;
  workingDirectory?: string;
}): Promise<
  Pick<RepositoryFiles, 'revision' | 'files' | 'skipped'> | 'not-modified'
> {
  const { target, folder, revision, workingDirectory } = options;
  const signal = within(TIMEOUT_MS, options.signal);
  const { remote, branch } = target;
  const name = `${folder || 'The root'} of ${hidePasswords(remote)}`;
  const read = async (
    repository: Parameters<typeof readCommit>[0],
    commit: string,
  ) => ({
    revision: commit,
    ...(await readCommit(repository, { commit, folder, name })),
  });
  try {
    if (isAbsolute(remote)) {
      const repository = await LocalObjects.open({
        directory: remote,
        signal,
      });
      try {
        const commit = await repository.tip(branch).catch(error => {
          throw error instanceof GitError
            ? new NotFoundError(
                `${remote} has no commit on ${branch ?? 'HEAD'}: ${error.message}`,
              )
            : error;
        });
        return commit === revision
          ? 'not-modified'
          : await read(repository, commit);
      } finally {
        repository.close();
      }
    }
    if (revision && revision === (await tipOf(target, signal))) {
      return 'not-modified';
    }
    const directory = await mkdtemp(
      join(workingDirectory ?? tmpdir(), 'change-proposal-'),
    );
    try {
      const repository = await GitRepository.clone({
        remote,
        base: branch,
        directory,
        largest: LIMITS.file,
        signal,
      });
      return await read(repository, await repository.head());
    } finally {
      await rm(directory, { recursive: true, force: true });
    }
  } catch (error) {
    options.signal?.throwIfAborted();
    throw signal.aborted
      ? new GitError(
          `${hidePasswords(remote)} was not read within ${TIMEOUT_MS / 1000} seconds; try again later`,
        )
      : error;
  }
}

/** The commit that the remote's branch points at, asked from a distance. */
async function tipOf(
  { remote, branch }: GitTarget,
  signal: AbortSignal,
): Promise<string | undefined> {
  const ref = branch === undefined ? 'HEAD' : `refs/heads/${branch}`;
  const listed = await runGit(['ls-remote', '--', remote, ref], {
    cwd: tmpdir(),
    signal,
  });
  return listed
    .toString()
    .split('\n')
    .map(line => line.split('\t'))
    .find(([, name]) => name === ref)?.[0];
}
