import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { GitObjects } from './GitObjects';
import type { GitEntry } from './objects';
import { runGit } from './runGit';

/** Whose commits they are. */
export interface GitAuthor {
  name: string;
  email: string;
}

/**
 * A shallow copy of a remote repository without working tree: files go in and
 * out as bytes, past every filter, hook and attribute.
 */
export class GitRepository extends GitObjects {
  /**
   * Makes a shallow copy with the newest commit of a branch. Contents come
   * when they are asked for, where the remote can do so: all of them, or those
   * that are larger than a limit.
   */
  static async clone(options: {
    remote: string;
    /** The remote's HEAD without. */
    base?: string;
    /** An empty folder. */
    directory: string;
    /** Bytes up to which contents come at once. */
    largest?: number;
    signal: AbortSignal;
  }): Promise<GitRepository> {
    const { remote, base, directory, largest, signal } = options;
    await runGit(
      [
        'clone',
        '--bare',
        '--quiet',
        '--depth=1',
        largest === undefined
          ? '--filter=blob:none'
          : `--filter=blob:limit=${largest + 1}`,
        '--no-tags',
        '--no-local',
        '--template=',
        ...(base ? [`--branch=${base}`] : []),
        '--',
        remote,
        'repository',
      ],
      { cwd: directory, signal },
    );
    return new GitRepository(join(directory, 'repository'), { signal });
  }

  /** The commit that was newest when this copy was made. */
  async head(): Promise<string> {
    return (await this.run(['rev-parse', 'HEAD'])).toString().trim();
  }

  /** Keeps contents here, and says under which names, in the same order. */
  async store(contents: readonly Uint8Array[]): Promise<string[]> {
    if (contents.length === 0) {
      return [];
    }
    const folder = join(this.directory, 'proposal-contents');
    await mkdir(folder, { recursive: true });
    const paths = contents.map((_, index) => join(folder, String(index)));
    for (const [index, content] of contents.entries()) {
      await writeFile(paths[index], content);
    }
    const stored = await this.run(
      ['hash-object', '-w', '--no-filters', '--stdin-paths'],
      { input: paths.map(path => `${path}\n`).join('') },
    );
    return stored.toString().trim().split('\n');
  }

  /** Brings a commit of the remote here, without the contents of its files. */
  async fetchCommit(commit: string): Promise<void> {
    await this.run([
      'fetch',
      '--quiet',
      '--depth=1',
      '--filter=blob:none',
      '--no-tags',
      '--no-write-fetch-head',
      'origin',
      commit,
    ]);
  }

  /** The commit that a branch of the remote points at now. */
  async tipOf(branch: string): Promise<string | undefined> {
    const ref = `refs/heads/${branch}`;
    const listed = await this.run(['ls-remote', '--', 'origin', ref]);
    return listed
      .toString()
      .split('\n')
      .map(line => line.split('\t'))
      .find(([, name]) => name === ref)?.[0];
  }

  /** Brings the newest commit of a branch here, if there is the branch. */
  async fetchBranch(branch: string): Promise<string | undefined> {
    const tip = await this.tipOf(branch);
    if (tip) {
      await this.run([
        'fetch',
        '--quiet',
        '--depth=1',
        '--no-tags',
        '--no-write-fetch-head',
        'origin',
        `+refs/heads/${branch}:refs/proposals/tip`,
      ]);
      const fetched = await this.run(['rev-parse', 'refs/proposals/tip']);
      return fetched.toString().trim();
    }
    return undefined;
  }

  /** Whether a commit was made by an author for a proposal. */
  async isCommitOf(
    commit: string,
    author: GitAuthor,
    id: string,
  ): Promise<boolean> {
    const shown = await this.run([
      'show',
      '--no-patch',
      '--format=%ae%n%ce%n%(trailers:key=Waymark-Proposal,valueonly)',
      commit,
    ]);
    const [authorEmail, committerEmail, ...ids] = shown.toString().split('\n');
    return (
      authorEmail === author.email &&
      committerEmail === author.email &&
      ids.includes(id)
    );
  }

  /** Makes a commit on HEAD with other files; those without entry go. */
  async commit(options: {
    files: { path: string; entry?: GitEntry }[];
    author: GitAuthor;
    message: string;
  }): Promise<string> {
    const { files, author, message } = options;
    const index = { GIT_INDEX_FILE: join(this.directory, 'proposal-index') };
    await this.run(['read-tree', 'HEAD'], { env: index });
    // What goes goes first: a folder may come where a file was.
    const lines = [
      ...files.filter(({ entry }) => !entry),
      ...files.filter(({ entry }) => entry),
    ].map(({ path, entry }) =>
      entry
        ? `${entry.mode} ${entry.object}\t${path}\0`
        : `0 ${'0'.repeat(40)}\t${path}\0`,
    );
    await this.run(['update-index', '-z', '--index-info'], {
      env: index,
      input: lines.join(''),
    });
    const tree = await this.run(['write-tree', '--missing-ok'], {
      env: index,
    });
    const commit = await this.run(
      ['commit-tree', tree.toString().trim(), '-p', 'HEAD', '-F', '-'],
      {
        input: message,
        env: {
          GIT_AUTHOR_NAME: author.name,
          GIT_AUTHOR_EMAIL: author.email,
          GIT_COMMITTER_NAME: author.name,
          GIT_COMMITTER_EMAIL: author.email,
        },
      },
    );
    return commit.toString().trim();
  }

  /**
   * Points a branch of the remote at a commit, if it points where expected.
   *
   * @throws GitError, also when it does not
   */
  async push(
    commit: string,
    options: { branch: string; expected: string | undefined },
  ): Promise<void> {
    const ref = `refs/heads/${options.branch}`;
    await this.run([
      'push',
      '--quiet',
      '--no-verify',
      `--force-with-lease=${ref}:${options.expected ?? ''}`,
      'origin',
      `${commit}:${ref}`,
    ]);
  }
}
