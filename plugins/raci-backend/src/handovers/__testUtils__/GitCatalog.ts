import { execFile } from 'node:child_process';
import { mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { mockServices } from '@backstage/backend-test-utils';
import {
  ANNOTATION_LOCATION,
  type Entity,
  parseEntityRef,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { createChangeProposals } from '@waymark/plugin-change-proposals-node';
import { parseAllDocuments } from 'yaml';

const run = promisify(execFile);

/** What the addresses of files begin with. */
const PREFIX = 'https://git.example.org/ml/blob/main/';
const FILE = 'catalog-info.yaml';

/**
 * A Git repository on disk with one descriptor file: a remote that branches
 * are pushed to, a catalog that reads its main branch, and people who merge.
 */
export class GitCatalog {
  private constructor(
    private readonly directory: string,
    private readonly remote: string,
  ) {}

  static async create(text: string): Promise<GitCatalog> {
    const directory = await mkdtemp(join(tmpdir(), 'raci-git-'));
    const catalog = new GitCatalog(directory, join(directory, 'remote.git'));
    await catalog.#git(
      directory,
      'init',
      '-q',
      '--bare',
      '-b',
      'main',
      catalog.remote,
    );
    await catalog.#git(directory, 'clone', '-q', catalog.remote, 'work');
    await writeFile(join(catalog.work, FILE), text);
    await catalog.#git(catalog.work, 'checkout', '-q', '-B', 'main');
    await catalog.#git(catalog.work, 'add', FILE);
    await catalog.#git(catalog.work, 'commit', '-q', '-m', 'Declare models');
    await catalog.#git(catalog.work, 'push', '-q', 'origin', 'main');
    return catalog;
  }

  /** The real thing, configured for this repository. */
  readonly proposals = () =>
    createChangeProposals({
      config: mockServices.rootConfig({
        data: {
          changeProposals: {
            git: [{ urlPrefix: PREFIX, remote: this.remote, branch: 'main' }],
            author: { name: 'Portal', email: 'portal@example.org' },
          },
        },
      }),
      logger: mockServices.logger.mock(),
      urlReader: mockServices.urlReader.mock({
        readUrl: async url => {
          const content = await this.show('main', url.slice(PREFIX.length));
          return { buffer: async () => Buffer.from(content) };
        },
      }),
    });

  /** What the catalog reads on the main branch, with the relations it adds. */
  async entities(): Promise<Entity[]> {
    const text = await this.show('main', FILE);
    return parseAllDocuments(text).map(document =>
      processed(document.toJS() as Entity),
    );
  }

  async show(branch: string, path = FILE): Promise<string> {
    return this.#git(this.remote, 'show', `${branch}:${path}`);
  }

  async branches(): Promise<string[]> {
    const names = await this.#git(
      this.remote,
      'for-each-ref',
      '--format=%(refname:short)',
      'refs/heads',
    );
    return names.trim().split('\n');
  }

  /** The lines of hunks that a branch adds to the main one, all files. */
  async diff(branch: string): Promise<string> {
    const diff = await this.#git(this.remote, 'diff', `main...${branch}`);
    return hunksOf(diff);
  }

  async author(branch: string): Promise<string> {
    return (
      await this.#git(this.remote, 'log', '-1', '--format=%an <%ae>', branch)
    ).trim();
  }

  /** Somebody looks at the branch and merges it. */
  async merge(branch: string): Promise<void> {
    await this.#git(this.work, 'fetch', '-q', 'origin');
    await this.#git(
      this.work,
      'merge',
      '-q',
      '--no-ff',
      '-m',
      `Merge ${branch}`,
      `origin/${branch}`,
    );
    await this.#git(this.work, 'push', '-q', 'origin', 'main');
  }

  /** Nobody reaches the remote until it is brought back. */
  async takeAway(): Promise<() => Promise<void>> {
    const aside = `${this.remote}.aside`;
    const text = await this.show('main');
    await rename(this.remote, aside);
    this.show = async () => text;
    return async () => {
      await rename(aside, this.remote);
      this.show = GitCatalog.prototype.show;
    };
  }

  async remove(): Promise<void> {
    await rm(this.directory, { recursive: true, force: true });
  }

  private get work(): string {
    return join(this.directory, 'work');
  }

  async #git(cwd: string, ...args: string[]): Promise<string> {
    const { stdout } = await run('git', args, {
      cwd,
      env: {
        PATH: process.env.PATH,
        GIT_CONFIG_NOSYSTEM: '1',
        GIT_CONFIG_GLOBAL: '/dev/null',
        GIT_AUTHOR_NAME: 'Test',
        GIT_AUTHOR_EMAIL: 'test@example.org',
        GIT_COMMITTER_NAME: 'Test',
        GIT_COMMITTER_EMAIL: 'test@example.org',
      },
    });
    return stdout;
  }
}

/** A diff from its first hunk on: headers differ between tools. */
export function hunksOf(diff: string): string {
  return diff
    .slice(diff.indexOf('@@'))
    .replace(/^(@@[^@]*@@).*$/gm, '$1')
    .trimEnd();
}

function processed(entity: Entity): Entity {
  const { owner, system } = entity.spec as { owner?: string; system?: string };
  const related = (type: string, ref: string | undefined, kind: string) =>
    ref
      ? [
          {
            type,
            targetRef: stringifyEntityRef(
              parseEntityRef(ref, {
                defaultKind: kind,
                defaultNamespace: 'default',
              }),
            ),
          },
        ]
      : [];
  return {
    ...entity,
    metadata: {
      ...entity.metadata,
      namespace: 'default',
      annotations: { [ANNOTATION_LOCATION]: `url:${PREFIX}${FILE}` },
    },
    relations: [
      ...related('ownedBy', owner, 'group'),
      ...related('partOf', system, 'system'),
    ],
  };
}
