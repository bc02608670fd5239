import { dirname } from 'node:path';
import { NotFoundError } from '@backstage/errors';
import {
  isPlainFile,
  readBatch,
  readListing,
  type GitEntry,
  type ListedFile,
} from './objects';
import { runGit } from './runGit';
import { GitError } from './startGit';

/** Paths that one command line takes on every system. */
const MOST_PATHS = 500;

/**
 * The objects of a copy without a working tree, some of whose contents may have
 * stayed with the remote: files come out as bytes, past every filter and
 * attribute.
 */
export class GitObjects {
  protected readonly directory: string;
  readonly #signal: AbortSignal;

  protected constructor(directory: string, options: { signal: AbortSignal }) {
    this.directory = directory;
    this.#signal = options.signal;
  }

  /**
   * All files below a folder.
   *
   * @throws NotFoundError when the commit has no such folder
   */
  async list(commit: string, folder: string): Promise<ListedFile[]> {
    const tree = `${commit}:${folder}`;
    let listed: Buffer;
    try {
      listed = await this.run(['ls-tree', '-r', '-z', tree]);
    } catch (error) {
      if (error instanceof GitError) {
        throw new NotFoundError(
          `There is no folder '${folder}' at ${commit}: ${error.message}`,
        );
      }
      throw error;
    }
    const files = readListing(listed);
    const sizes = await this.#sizesHere(tree, files);
    return files.map(file => ({ ...file, size: sizes.get(file.object) }));
  }

  /** What a commit has at some paths: files, links, folders. */
  async entries(
    commit: string,
    paths: readonly string[],
  ): Promise<Map<string, GitEntry>> {
    const found = new Map<string, GitEntry>();
    for (let start = 0; start < paths.length; start += MOST_PATHS) {
      const some = paths.slice(start, start + MOST_PATHS);
      const listed = await this.run(['ls-tree', '-z', commit, '--', ...some]);
      for (const { path, mode, object } of readListing(listed)) {
        found.set(path, { mode, object });
      }
    }
    return found;
  }

  /** Bytes by object; together at most `mostBytes`. */
  async readBlobs(
    objects: readonly string[],
    mostBytes: number,
  ): Promise<Map<string, Buffer>> {
    const wanted = [...new Set(objects)];
    return readBatch(
      await this.run(['cat-file', '--batch'], {
        input: wanted.map(object => `${object}\n`).join(''),
        mostOutput: mostBytes + wanted.length * 100,
      }),
    );
  }

  /** Sizes of the contents that are here, without asking for the others. */
  async #sizesHere(
    tree: string,
    files: readonly ListedFile[],
  ): Promise<Map<string, number>> {
    const reached = await this.run([
      'rev-list',
      '--objects',
      '--no-object-names',
      '--missing=print',
      tree,
    ]);
    const missing = new Set(
      reached
        .toString()
        .split('\n')
        .filter(line => line.startsWith('?'))
        .map(line => line.slice(1)),
    );
    const here = files
      .filter(isPlainFile)
      .filter(({ object }) => !missing.has(object));
    const checked = await this.run(['cat-file', '--batch-check'], {
      input: here.map(({ object }) => `${object}\n`).join(''),
    });
    return new Map(
      checked
        .toString()
        .split('\n')
        .map(line => line.split(' '))
        .map(([object, , size]) => [object, Number(size)]),
    );
  }

  protected run(
    args: readonly string[],
    options: {
      input?: string;
      env?: Record<string, string>;
      mostOutput?: number;
    } = {},
  ): Promise<Buffer> {
    const { env, ...rest } = options;
    return runGit(args, {
      cwd: this.directory,
      signal: this.#signal,
      ...rest,
      // A folder that is no repository must not stand for one around it.
      env: { GIT_CEILING_DIRECTORIES: dirname(this.directory), ...env },
    });
  }
}
