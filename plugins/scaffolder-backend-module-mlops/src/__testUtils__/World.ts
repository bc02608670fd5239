import {
  existsSync,
  mkdirSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import type { JsonObject } from '@backstage/types';
import { MlflowStub } from '../mlflow/__testUtils__/MlflowStub';
import { git } from './git';

/** The keys of what the golden path of tests makes, in the order it does. */
export const EXPERIMENT = 'mlflow-experiment:main/churn';
export const MODEL = 'mlflow-model:main/churn';
export const REPOSITORY = 'repository:local/churn';
export const BRANCH = 'branch:server/churn';
export const ALL_THINGS = [EXPERIMENT, MODEL, REPOSITORY, BRANCH];

/**
 * What is outside of the scaffolder: a folder of repositories, a Git server,
 * and MLflow.
 */
export class World {
  readonly templates: string;
  readonly directory: string;
  readonly remote: string;
  readonly #server: string;
  readonly #temporary: string;
  readonly mlflow: MlflowStub;

  private constructor(root: string, mlflow: MlflowStub) {
    this.mlflow = mlflow;
    this.templates = join(root, 'templates');
    this.directory = join(root, 'repositories');
    this.#server = join(root, 'server');
    this.remote = join(this.#server, 'churn.git');
    this.#temporary = join(root, 'temporary');
  }

  get config(): JsonObject {
    const target = {
      viewUrl: 'https://git.example.org/{name}',
      author: { name: 'Waymark', email: 'waymark@example.org' },
    };
    const remote = join(this.#server, '{name}.git');
    return {
      backend: { workingDirectory: this.#temporary },
      mlops: {
        mlflow: { connections: { main: { baseUrl: this.mlflow.url } } },
        gitTargets: [
          { ...target, id: 'local', title: 'Here', directory: this.directory },
          { ...target, id: 'server', title: 'There', remote },
        ],
      },
    };
  }

  /** In an empty folder. */
  static async begin(root: string): Promise<World> {
    const world = new World(root, await MlflowStub.start());
    world.#writeTemplate();
    mkdirSync(world.#temporary);
    return world;
  }

  end(): Promise<void> {
    return this.mlflow.stop();
  }

  #writeTemplate(): void {
    const skeleton = join(this.templates, 'skeleton');
    mkdirSync(join(skeleton, 'src'), { recursive: true });
    const files = {
      'README.md': '# ${{ values.name }}\n',
      'src/train.py': 'print("${{ values.name }}")\n',
    };
    for (const [path, content] of Object.entries(files)) {
      writeFileSync(join(skeleton, path), content);
    }
    writeFileSync(join(this.templates, 'template.yaml'), '');
  }

  /** An empty repository on the server, and nothing else. */
  empty(): void {
    this.mlflow.trouble = () => undefined;
    this.mlflow.asked.length = 0;
    this.mlflow.experiments.length = 0;
    this.mlflow.models.length = 0;
    rmSync(this.directory, { recursive: true, force: true });
    this.emptyServer();
  }

  /** One empty repository. */
  emptyServer(): void {
    rmSync(this.#server, { recursive: true, force: true });
    mkdirSync(this.#server);
    git(this.#server, 'init', '--bare', '--quiet', '--template=', this.remote);
    // A server keeps the branch that its HEAD names.
    git(this.remote, 'symbolic-ref', 'HEAD', 'refs/heads/stable');
  }

  /** Everything that is there outside of workspaces, by its receipt's key. */
  madeThings(): string[] {
    const repositories = existsSync(this.directory)
      ? readdirSync(this.directory)
      : [];
    const refs = git(this.remote, 'for-each-ref', '--format=%(refname)');
    const experiments = this.mlflow.experiments.filter(
      ({ lifecycle_stage: stage }) => stage === 'active',
    );
    return [
      ...experiments.map(({ name }) => `mlflow-experiment:main/${name}`),
      ...this.mlflow.models.map(({ name }) => `mlflow-model:main/${name}`),
      ...repositories.map(name =>
        name === 'churn.git' ? REPOSITORY : `unknown ${name}`,
      ),
      ...refs
        .split('\n')
        .filter(Boolean)
        .map(ref => (ref === 'refs/heads/main' ? BRANCH : `unknown ${ref}`)),
      ...this.leftovers(),
    ];
  }

  /** What is left of workspaces and of pushes. */
  leftovers(): string[] {
    return readdirSync(this.#temporary);
  }
}
