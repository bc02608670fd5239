import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** A real repository on disk, as a remote that others work in too. */
export interface GitRemote {
  directory: string;
  /** Runs git in it. */
  git(...args: string[]): string;
  /** Commits files on the branch that is checked out. */
  commit(files: Record<string, string>, author?: string): void;
  /** A file's content at a ref. */
  show(ref: string, path: string): string;
}

/** Makes a repository with a working tree, on the branch `main`. */
export function createRepository(
  directory: string,
  files: Record<string, string>,
): GitRemote {
  mkdirSync(directory, { recursive: true });
  const git = (...args: string[]) =>
    execFileSync('git', args, { cwd: directory, stdio: 'pipe' }).toString();
  const commit = (changed: Record<string, string>, author = 'Team') => {
    for (const [path, content] of Object.entries(changed)) {
      mkdirSync(dirname(join(directory, path)), { recursive: true });
      writeFileSync(join(directory, path), content);
    }
    git('add', '--all');
    git(
      ...[
        '-c',
        `user.name=${author}`,
        '-c',
        `user.email=${author}@example.org`,
      ],
      ...['commit', '--quiet', '--message', `by ${author}`],
    );
  };
  git('init', '--quiet', '--initial-branch=main');
  git('config', 'core.autocrlf', 'false');
  commit(files);
  return {
    directory,
    git,
    commit,
    show: (ref, path) => git('show', `${ref}:${path}`),
  };
}

/** Makes a bare repository with the same commits, as a host has it. */
export function createBareCopy(
  of: GitRemote,
  directory: string,
): Pick<GitRemote, 'directory' | 'git' | 'show'> {
  of.git('clone', '--quiet', '--bare', of.directory, directory);
  const git = (...args: string[]) =>
    execFileSync('git', args, { cwd: directory, stdio: 'pipe' }).toString();
  return { directory, git, show: (ref, path) => git('show', `${ref}:${path}`) };
}
