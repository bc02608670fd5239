import type { GitAuthor } from '../settings/readGitTargets';
import { RUN_TRAILER } from './buildCommit';

/**
 * Whether a commit, as `git cat-file commit` prints it, is the first one of a
 * repository and was made by a run of this portal: no parent, our committer,
 * the run's trailer. Who works on it adds a parent or becomes the committer.
 * Pure.
 */
export function isCommitOfRun(
  raw: string,
  run: { author: GitAuthor; taskId: string },
): boolean {
  const [head, ...rest] = raw.split('\n\n');
  const headers = head.split('\n');
  const committer = headers.find(line => line.startsWith('committer '));
  const trailers = (rest.at(-1) ?? '').trim().split('\n');
  return (
    !headers.some(line => line.startsWith('parent ')) &&
    committer?.includes(` <${run.author.email}> `) === true &&
    trailers.includes(`${RUN_TRAILER}: ${run.taskId}`)
  );
}
