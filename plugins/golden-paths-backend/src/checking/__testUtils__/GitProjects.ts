import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { mockServices } from '@backstage/backend-test-utils';
import {
  createChangeProposals,
  type ChangeProposals,
} from '@waymark/plugin-change-proposals-node';
import type { FileTree, TreeFile } from '@waymark/plugin-golden-paths-common';

/** Repositories on the disk, each with a remote that it is read from. */
export class GitProjects {
  readonly #directory = mkdtempSync(join(tmpdir(), 'golden-paths-'));
  /** The remotes that were read, each time. */
  readonly reads: { url: string; modified: boolean }[] = [];

  readonly proposals: ChangeProposals;

  constructor() {
    mkdirSync(join(this.#directory, 'temporary'));
    const real = createChangeProposals({
      config: mockServices.rootConfig({
        data: {
          backend: { workingDirectory: join(this.#directory, 'temporary') },
          changeProposals: {
            author: { name: 'Portal', email: 'portal@example.org' },
            git: [
              {
                urlPrefix: 'https://git.example.org/{repository}/blob/main/',
                remote: join(this.#directory, '{repository}.git'),
                branch: 'main',
                branchUrl:
                  'https://git.example.org/{repository}/tree/{branch}/',
              },
            ],
          },
        },
      }),
      logger: mockServices.logger.mock(),
      urlReader: mockServices.urlReader.mock(),
    });
    this.proposals = {
      ...real,
      readFiles: async (location, options) => {
        const read = await real.readFiles(location, options);
        this.reads.push({
          url: location.url,
          modified: read !== 'not-modified',
        });
        return read;
      },
    };
  }

  /** What the catalog has as the location of a file of a repository. */
  locate(name: string, path = 'catalog-info.yaml'): string {
    return `url:https://git.example.org/${name}/blob/main/${path}`;
  }

  create(name: string, files: FileTree): void {
    const remote = this.#remote(name);
    this.#git(this.#directory, 'init', '-q', '--bare', '-b', 'main', remote);
    this.#git(this.#directory, 'clone', '-q', remote, this.#work(name));
    this.#git(this.#work(name), 'checkout', '-q', '-B', 'main');
    this.commit(name, files);
  }

  /** Writes files on the main branch; a string is a link's target, null removes. */
  commit(
    name: string,
    changes: ReadonlyMap<string, TreeFile | string | null>,
  ): void {
    const work = this.#work(name);
    for (const [path, change] of changes) {
      const file = join(work, path);
      rmSync(file, { recursive: true, force: true });
      mkdirSync(dirname(file), { recursive: true });
      if (typeof change === 'string') {
        symlinkSync(change, file);
      } else if (change) {
        writeFileSync(file, change.content);
        chmodSync(file, change.executable ? 0o755 : 0o644);
      }
    }
    this.#git(work, 'add', '--all');
    this.#git(work, 'commit', '-q', '-m', 'Work');
    this.#git(work, 'push', '-q', 'origin', 'main');
  }

  /** As people do with a proposal they agree with. */
  merge(name: string, branch: string): void {
    const work = this.#work(name);
    this.#git(work, 'fetch', '-q', 'origin', branch);
    this.#git(work, 'merge', '-q', 'FETCH_HEAD', '-m', 'Merge');
    this.#git(work, 'push', '-q', 'origin', 'main');
  }

  branches(name: string): string[] {
    return this.#git(this.#remote(name), 'branch', '--format=%(refname:short)')
      .trim()
      .split('\n');
  }

  show(name: string, branch: string, path: string): string {
    return this.#git(this.#remote(name), 'show', `${branch}:${path}`);
  }

  /** Paths on a branch. */
  list(name: string, branch: string): string[] {
    return this.#git(this.#remote(name), 'ls-tree', '-r', '--name-only', branch)
      .trim()
      .split('\n');
  }

  revision(name: string, branch = 'main'): string {
    return this.#git(this.#remote(name), 'rev-parse', branch).trim();
  }

  message(name: string, branch: string): string {
    return this.#git(this.#remote(name), 'log', '-1', '--format=%B', branch);
  }

  remove(name: string): void {
    rmSync(this.#remote(name), { recursive: true });
  }

  clear(): void {
    rmSync(this.#directory, { recursive: true, force: true });
  }

  #remote(name: string): string {
    return join(this.#directory, `${name}.git`);
  }

  #work(name: string): string {
    return join(this.#directory, 'work', name);
  }

  #git(cwd: string, ...args: string[]): string {
    const as = ['-c', 'user.name=T', '-c', 'user.email=t@example.org'];
    return execFileSync('git', [...as, ...args], {
      cwd,
      encoding: 'utf8',
      stdio: 'pipe',
    });
  }
}
