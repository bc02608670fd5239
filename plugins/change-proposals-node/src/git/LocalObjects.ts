import { stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { NotFoundError } from '@backstage/errors';
import { isPlainFile, type ListedFile } from './objects';
import { readStream, type StreamReader } from './readStream';
import { isFolder, readTree, type TreeEntry } from './readTree';
import { GitError, startGit, type RunningGit } from './startGit';

/** Bytes of all trees of a listing; some 100,000 files. */
const MOST_TREES = 8 * 1024 * 1024;

/** An object, as `cat-file` introduces it. */
interface ObjectHead {
  object: string;
  type: string;
  size: number;
}

/**
 * The objects of a repository on the disk: files come out as bytes, past every
 * filter and attribute. All questions go to one process: to start one costs
 * more than most answers, the more so the more memory the backend has.
 */
export class LocalObjects {
  readonly #git: RunningGit;
  readonly #answers: StreamReader;

  private constructor(git: RunningGit) {
    this.#git = git;
    this.#answers = readStream(git.child.stdout);
  }

  /**
   * Opens a repository, to be closed again.
   *
   * @throws NotFoundError when there is no such folder
   */
  static async open(options: {
    directory: string;
    signal: AbortSignal;
  }): Promise<LocalObjects> {
    const { directory, signal } = options;
    const found = await stat(directory).catch(() => undefined);
    if (!found?.isDirectory()) {
      throw new NotFoundError(`There is no repository in ${directory}`);
    }
    const git = startGit(['cat-file', '--batch-command'], {
      cwd: directory,
      signal,
      // A folder that is no repository must not stand for one around it.
      env: { GIT_CEILING_DIRECTORIES: dirname(directory) },
    });
    // Whoever waits for an answer hears of it there.
    git.ended.catch(() => undefined);
    return new LocalObjects(git);
  }

  /** Ends the process, also one that is amid an answer. */
  close(): void {
    this.#git.child.kill();
  }

  /**
   * The commit that a branch points at.
   *
   * @throws GitError when there is none
   */
  async tip(branch: string | undefined): Promise<string> {
    const ref = branch === undefined ? 'HEAD' : `refs/heads/${branch}`;
    this.#ask('info', [`${ref}^{commit}`]);
    const head = await this.#readHead();
    if (!head) {
      throw new GitError(`git has no commit at '${ref}'`);
    }
    return head.object;
  }

  /**
   * All files below a folder, by path.
   *
   * @throws NotFoundError when the commit has no such folder; GitError when it
   * has more than a portal lists
   */
  async list(commit: string, folder: string): Promise<ListedFile[]> {
    const read = { bytes: 0 };
    let [entries] = await this.#readTrees([`${commit}^{tree}`], read);
    for (const name of folder.split('/').filter(Boolean)) {
      const found = entries.find(entry => entry.name === name);
      if (!found || !isFolder(found)) {
        throw new NotFoundError(`There is no folder '${folder}' at ${commit}`);
      }
      [entries] = await this.#readTrees([found.object], read);
    }

    const files: ListedFile[] = [];
    let level = entries.map(({ name, ...rest }) => ({ path: name, ...rest }));
    while (level.length > 0) {
      files.push(...level.filter(entry => !isFolder(entry)));
      const folders = level.filter(isFolder);
      const trees = await this.#readTrees(
        folders.map(({ object }) => object),
        read,
      );
      level = trees.flatMap((tree, index) =>
        tree.map(({ name, ...rest }) => ({
          path: `${folders[index].path}/${name}`,
          ...rest,
        })),
      );
    }
    return this.#measure(
      files.sort((a, b) => (a.path < b.path ? -1 : Number(a.path > b.path))),
    );
  }

  /** Bytes by object; together at most `mostBytes`. */
  async readBlobs(
    objects: readonly string[],
    mostBytes: number,
  ): Promise<Map<string, Buffer>> {
    const wanted = [...new Set(objects)];
    this.#ask('contents', wanted);
    const contents = new Map<string, Buffer>();
    let bytes = 0;
    for (const object of wanted) {
      const head = await this.#readHead();
      bytes += head?.size ?? 0;
      if (bytes > mostBytes) {
        throw new GitError(`git answered more than ${mostBytes} bytes`);
      }
      if (head) {
        contents.set(object, await this.#readContent(head));
      }
    }
    return contents;
  }

  /** @param read - counts over all trees of one listing */
  async #readTrees(
    names: readonly string[],
    read: { bytes: number },
  ): Promise<TreeEntry[][]> {
    this.#ask('contents', names);
    const trees: TreeEntry[][] = [];
    for (const name of names) {
      const head = await this.#readHead();
      if (head?.type !== 'tree') {
        throw new GitError(
          `git has no folder ${name}; its repository may be damaged`,
        );
      }
      read.bytes += head.size;
      if (read.bytes > MOST_TREES) {
        throw new GitError(
          `git lists more than ${MOST_TREES} bytes of file names`,
        );
      }
      const { object } = head;
      trees.push(readTree(await this.#readContent(head), object.length / 2));
    }
    return trees;
  }

  async #measure(files: readonly ListedFile[]): Promise<ListedFile[]> {
    const plain = [
      ...new Set(files.filter(isPlainFile).map(file => file.object)),
    ];
    this.#ask('info', plain);
    const sizes = new Map<string, number>();
    for (const object of plain) {
      const head = await this.#readHead();
      if (head) {
        sizes.set(object, head.size);
      }
    }
    return files.map(file => ({ ...file, size: sizes.get(file.object) }));
  }

  #ask(command: 'info' | 'contents', names: readonly string[]): void {
    this.#git.child.stdin.write(
      names.map(name => `${command} ${name}\n`).join(''),
    );
  }

  /** `undefined` for an object that is not there. */
  async #readHead(): Promise<ObjectHead | undefined> {
    const line = await this.#answers.line();
    if (line === undefined) {
      return this.#fail();
    }
    const [object, type, size] = line.split(' ');
    return size === undefined || !/^[0-9a-f]+$/.test(object)
      ? undefined
      : { object, type, size: Number(size) };
  }

  async #readContent({ size }: ObjectHead): Promise<Buffer> {
    // A line break follows.
    const bytes = await this.#answers.bytes(size + 1);
    return bytes ? bytes.subarray(0, size) : this.#fail();
  }

  async #fail(): Promise<never> {
    await this.#git.ended;
    throw new GitError(
      `git cat-file failed: ${this.#git.complaint() || 'it ended before it had answered'}`,
    );
  }
}
