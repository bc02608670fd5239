import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { InputError } from '@backstage/errors';
import { runGit } from '@waymark/plugin-change-proposals-node';
import type { GitAuthor } from '../settings/readGitTargets';
import { ALONE } from './alone';

/** What the only commit of a new repository is. */
export interface FirstCommit {
  /** The files. */
  folder: string;
  message: string;
  author: GitAuthor;
  /** The run that makes it: stands in the commit, so that it is known again. */
  taskId: string;
}

/** The trailer by which a run knows its own commit. */
export const RUN_TRAILER = 'Waymark-Run';

/**
 * Makes a bare repository in an empty folder, with one commit of a folder's
 * files on a branch; returns the commit. What the project's own `.gitignore`
 * names stays out; no hook, filter or setting of this machine has a say.
 *
 * @throws InputError when there is nothing to publish, or another repository
 * in the files; GitError with what Git said
 */
export async function buildCommit(
  repository: string,
  commit: FirstCommit,
  options: { branch: string; signal: AbortSignal },
): Promise<string> {
  const { folder, message, author, taskId } = commit;
  const { branch, signal } = options;
  const git = (args: string[], env: Record<string, string> = {}, input = '') =>
    runGit(args, {
      cwd: repository,
      signal,
      input,
      env: { ...ALONE, GIT_DIR: repository, ...env },
    });

  await git(['init', '--bare', '--quiet', '--template=', repository]);
  // `init --initial-branch` is younger than the Git of some machines.
  await git(['symbolic-ref', 'HEAD', `refs/heads/${branch}`]);
  const files = {
    GIT_WORK_TREE: folder,
    GIT_INDEX_FILE: join(repository, 'publish-index'),
  };
  await git(['-C', folder, 'add', '--all', '--', '.'], files);
  const staged = (await git(['ls-files', '--stage', '-z'], files)).toString();
  if (staged === '') {
    throw new InputError(
      'There are no files to publish; expected the steps before to have rendered some into the workspace',
    );
  }
  const nested = /(?:^|\0)160000 [^\t]*\t([^\0]*)/.exec(staged)?.[1];
  if (nested) {
    throw new InputError(
      `${nested} is a Git repository of its own; expected files alone. Have the template fetch it without its .git folder`,
    );
  }
  const tree = (await git(['write-tree'], files)).toString().trim();
  const made = await git(
    ['commit-tree', tree, '-F', '-'],
    {
      GIT_AUTHOR_NAME: author.name,
      GIT_AUTHOR_EMAIL: author.email,
      GIT_COMMITTER_NAME: author.name,
      GIT_COMMITTER_EMAIL: author.email,
    },
    `${message.trim()}\n\n${RUN_TRAILER}: ${taskId}\n`,
  );
  const id = made.toString().trim();
  await rm(files.GIT_INDEX_FILE, { force: true });
  await git(['update-ref', `refs/heads/${branch}`, id]);
  return id;
}
