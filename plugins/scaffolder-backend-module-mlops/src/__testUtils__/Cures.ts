import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { Readable } from 'node:stream';
import {
  type MockDirectory,
  mockServices,
} from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import type { JsonValue } from '@backstage/types';
import { parse } from 'yaml';
import { git } from './git';
import { type Run, type Runs, startRuns } from './startRuns';

const FOLDER = resolve(__dirname, '../../../../templates');
const HOST = 'https://git.example.org/shop/blob/main/';

/** A template as it is shipped. */
export function readShipped(name: string): Entity {
  const file = resolve(FOLDER, name, 'template.yaml');
  const entity: Entity = parse(readFileSync(file, 'utf8'));
  entity.metadata.annotations = {
    ...entity.metadata.annotations,
    'backstage.io/managed-by-location': `file:${file}`,
  };
  return entity;
}

const CATALOG_INFO = `apiVersion: mlops.waymark.dev/v1alpha1
kind: Model
metadata:
  name: churn
spec:
  type: classification
  lifecycle: production
  owner: user:default/ann # she built it
`;

/** Shipped templates, run by the real scaffolder against a real repository. */
export class Cures {
  readonly #bare: string;
  readonly #root: MockDirectory;
  #runs: Runs | undefined;
  #first = '';

  constructor(root: MockDirectory) {
    this.#root = root;
    this.#bare = join(root.path, 'shop.git');
  }

  async begin(templates: readonly string[]): Promise<void> {
    this.#root.setContent({
      team: { models: { churn: { 'catalog-info.yaml': CATALOG_INFO } } },
      temporary: {},
    });
    const team = join(this.#root.path, 'team');
    git(team, 'init', '--quiet', '--initial-branch=main');
    git(team, 'add', '--all');
    git(team, 'commit', '--quiet', '--message', 'Begin');
    git(this.#root.path, 'clone', '--quiet', '--bare', team, this.#bare);
    this.#first = git(team, 'rev-parse', 'HEAD');
    const churn: Entity = parse(CATALOG_INFO);
    churn.metadata = {
      ...churn.metadata,
      namespace: 'default',
      annotations: {
        'backstage.io/managed-by-location': `url:${HOST}models/churn/catalog-info.yaml`,
      },
    };
    churn.relations = [{ type: 'ownedBy', targetRef: 'user:default/ann' }];
    this.#runs = await startRuns({
      features: [this.#host().factory],
      templates: [...templates.map(readShipped), churn],
      config: {
        backend: { workingDirectory: join(this.#root.path, 'temporary') },
        changeProposals: {
          author: { name: 'W', email: 'w@example.org' },
          git: [{ urlPrefix: HOST, remote: this.#bare }],
        },
      },
    });
  }

  async end(): Promise<void> {
    await this.#runs?.stop();
  }

  /** Takes back all that was proposed, and all that was merged. */
  forget(): void {
    git(this.#bare, 'update-ref', 'refs/heads/main', this.#first);
    for (const branch of this.#branches()) {
      git(this.#bare, 'branch', '--quiet', '--delete', '--force', branch);
    }
  }

  /** Merges all that was proposed. */
  merge(): void {
    const team = this.#team();
    for (const branch of this.#branches()) {
      git(team, 'fetch', '--quiet', this.#bare, branch);
      git(team, 'merge', '--quiet', '--message', branch, 'FETCH_HEAD');
      git(this.#bare, 'branch', '--quiet', '--delete', '--force', branch);
    }
    git(team, 'push', '--quiet', this.#bare, 'HEAD:main');
  }

  /** Has the team write a file. */
  write(path: string, text: string): void {
    const team = this.#team();
    const file = join(team, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
    git(team, 'add', '--all');
    git(team, 'commit', '--quiet', '--message', `Write ${path}`);
    git(team, 'push', '--quiet', this.#bare, 'HEAD:main');
  }

  run(template: string, answers: Record<string, JsonValue>): Promise<Run> {
    if (!this.#runs) {
      throw new Error('begin first');
    }
    return this.#runs.run(template, {
      entityRef: 'model:default/churn',
      ...answers,
    });
  }

  /** Texts by path of all that the proposals change. */
  proposed(): Record<string, string> {
    return Object.fromEntries(
      this.#branches().flatMap(branch =>
        git(this.#bare, 'diff', '--name-only', 'main', branch)
          .split('\n')
          .map(path => [path, git(this.#bare, 'show', `${branch}:${path}`)]),
      ),
    );
  }

  /** The team's clone, as new as the repository. */
  #team(): string {
    const team = join(this.#root.path, 'team');
    git(team, 'fetch', '--quiet', this.#bare, 'main');
    git(team, 'reset', '--quiet', '--hard', 'FETCH_HEAD');
    return team;
  }

  /** Shows the files of the repository as its web pages do. */
  #host() {
    return mockServices.urlReader.mock({
      readUrl: async url => {
        const content = Buffer.from(
          `${git(this.#bare, 'show', `main:${url.replace(HOST, '')}`)}\n`,
        );
        return {
          buffer: async () => content,
          stream: () => Readable.from(content),
        };
      },
    });
  }

  #branches(): string[] {
    return git(
      this.#bare,
      ...['for-each-ref', '--format=%(refname:short)', 'refs/heads'],
    )
      .split('\n')
      .filter(name => name !== 'main');
  }
}
