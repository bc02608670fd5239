import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A file by its path, as text. */
export type Files = ReadonlyMap<string, string>;

/** A folder of bare repositories, as a Git server of one's own has. */
export class GitServer {
  readonly directory = mkdtempSync(join(tmpdir(), 'waymark-bench-git-'));
  readonly #empty = join(this.directory, 'empty');

  constructor() {
    execFileSync('git', [
      ...['init', '--quiet', '--bare', '--initial-branch=main'],
      this.#empty,
    ]);
  }

  /** Makes a repository with one commit for each of the trees, in their order. */
  create(name: string, trees: readonly Files[]): void {
    const repository = join(this.directory, `${name}.git`);
    cpSync(this.#empty, repository, { recursive: true });
    execFileSync('git', ['-C', repository, 'fast-import', '--quiet'], {
      input: Buffer.concat(trees.flatMap(describeCommit)),
    });
  }

  /**
   * Reads each file of a repository with two processes, as quickly as Git gives
   * them: what any comparison has to do at least.
   *
   * @returns how many bytes there are
   */
  read(name: string): number {
    const at = ['-C', join(this.directory, `${name}.git`)];
    const list = execFileSync('git', [...at, 'ls-tree', '-r', 'main'], {
      encoding: 'utf8',
    });
    const ids = list.split('\n').map(line => line.split(/\s/)[2] ?? '');
    return execFileSync('git', [...at, 'cat-file', '--batch'], {
      input: ids.filter(Boolean).join('\n'),
    }).length;
  }

  /** A folder for what somebody else writes meanwhile. */
  makeFolder(name: string): string {
    const folder = join(this.directory, name);
    mkdirSync(folder);
    return folder;
  }

  remove(): void {
    rmSync(this.directory, { recursive: true, force: true });
  }
}

function describeCommit(files: Files): Buffer[] {
  const data = (text: string) => {
    const bytes = Buffer.from(text);
    return [Buffer.from(`data ${bytes.length}\n`), bytes, Buffer.from('\n')];
  };
  return [
    Buffer.from('commit refs/heads/main\n'),
    Buffer.from('committer Bench <bench@example.org> 1700000000 +0000\n'),
    ...data('Work'),
    ...[...files].flatMap(([path, text]) => [
      Buffer.from(`M 100644 inline ${path}\n`),
      ...data(text),
    ]),
    Buffer.from('\n'),
  ];
}
