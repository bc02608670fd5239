import { runGit } from '@waymark/plugin-change-proposals-node';
import type { GitAuthor } from '../settings/readGitTargets';
import { isCommitOfRun } from './isCommitOfRun';

/**
 * What is in a repository: nothing; the one commit that a run made on its
 * branch, and nothing else; or anything else.
 */
export type Contents =
  { state: 'empty' } | { state: 'ours'; commit: string } | { state: 'foreign' };

/** By what a run's own content is known. */
export interface OwnContent {
  branch: string;
  author: GitAuthor;
  taskId: string;
}

/**
 * Looks into a repository at an address that `git` takes.
 *
 * @param workspace - a bare repository that the commit is brought into; the
 * repository itself where it lies in a folder
 * @throws GitError with what Git said, such as that it is not there
 */
export async function inspectRepository(
  remote: string,
  own: OwnContent,
  options: { workspace: string; signal: AbortSignal },
): Promise<Contents> {
  const { workspace: cwd, signal } = options;
  const git = async (...args: string[]) =>
    (await runGit(args, { cwd, signal })).toString();

  const refs = (await git('ls-remote', '--', remote))
    .split('\n')
    .filter(Boolean)
    .map(line => line.split('\t'))
    .filter(([, ref]) => ref !== 'HEAD');
  if (refs.length === 0) {
    return { state: 'empty' };
  }
  const ref = `refs/heads/${own.branch}`;
  const [[commit, only]] = refs;
  if (refs.length > 1 || only !== ref) {
    return { state: 'foreign' };
  }
  if (remote !== cwd) {
    await git(
      ...['fetch', '--quiet', '--depth=1', '--no-tags'],
      ...['--no-write-fetch-head', '--', remote, `+${ref}:refs/inspected/tip`],
    );
  }
  const raw = await git('cat-file', 'commit', commit);
  return isCommitOfRun(raw, own)
    ? { state: 'ours', commit }
    : { state: 'foreign' };
}
