import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import {
  type MockDirectory,
  mockServices,
} from '@backstage/backend-test-utils';
import type { JsonObject } from '@backstage/types';
import { createGitPublishAction } from '../publish/createGitPublishAction';
import { createPublishUndo } from '../publish/createPublishUndo';
import { createWithReceipt } from '../receipts/createWithReceipt';
import type { UndoOutcome } from '../receipts/types';
import type { GitTarget } from '../settings/readGitTargets';
import { git } from './git';
import { ReceiptsInMemory } from './ReceiptsInMemory';
import { runAction, type RunOptions } from './runAction';

const FILES = {
  'README.md': '# Churn\r\n',
  '.gitignore': '.venv\n',
  '.gitattributes': '* text=auto\n',
  '.venv': { 'pip.cfg': 'x' },
  'src train': { 'a.py': 'print(1)\n' },
};

/** A workspace to publish, a folder of repositories, and a Git server. */
export class Publishing {
  readonly workspacePath: string;
  readonly directory: string;
  readonly workingDirectory: string;
  /** The repository `churn` of the target `local`. */
  readonly bare: string;
  /** The repository `churn` of the target `server`, empty to begin with. */
  readonly remote: string;
  receipts = new ReceiptsInMemory();
  readonly #root: MockDirectory;

  constructor(root: MockDirectory) {
    this.#root = root;
    this.workspacePath = join(root.path, 'workspace');
    this.directory = join(root.path, 'repositories');
    this.workingDirectory = join(root.path, 'temporary');
    this.bare = join(this.directory, 'churn.git');
    this.remote = join(root.path, 'server', 'churn.git');
  }

  begin(): void {
    const root = this.#root;
    root.clear();
    root.setContent({ workspace: FILES, temporary: {}, server: {} });
    git(root.path, 'init', '--bare', '--quiet', '--template=', this.remote);
    this.receipts = new ReceiptsInMemory();
  }

  publish(input: JsonObject = {}, options: RunOptions = {}) {
    const action = createGitPublishAction({
      targets: this.#targets(),
      withReceipt: createWithReceipt(this.receipts.book()),
      workingDirectory: this.workingDirectory,
    });
    return runAction(
      action,
      { name: 'churn', ...input },
      { workspacePath: this.workspacePath, ...options },
    );
  }

  async undo(targets = this.#targets()): Promise<UndoOutcome> {
    const { workingDirectory } = this;
    const [item] = this.receipts.items();
    return createPublishUndo({ targets, workingDirectory })[item.kind](
      { ...item, undo: item.undo ?? {} },
      {
        taskId: 'task-1',
        signal: new AbortController().signal,
        logger: mockServices.logger.mock(),
      },
    );
  }

  /** Also what is hidden: nothing else may lie there. */
  repositories(): string[] {
    return existsSync(this.directory) ? readdirSync(this.directory) : [];
  }

  /** Somebody clones, commits, and pushes. */
  work(repository: string): void {
    const clone = join(this.#root.path, 'clone');
    git(this.#root.path, 'clone', '--quiet', repository, clone);
    git(clone, 'checkout', '--quiet', '-B', 'main', 'origin/main');
    git(clone, 'commit', '--quiet', '--allow-empty', '--message', 'Work');
    git(clone, 'push', '--quiet', 'origin', 'main');
  }

  #targets(): GitTarget[] {
    const common = {
      viewUrl: 'https://git.example.org/{name}',
      fileUrl: 'https://git.example.org/{name}/blob/{branch}/{path}',
      author: { name: 'Waymark', email: 'waymark@example.org' },
    };
    const remote = join(this.#root.path, 'server', '{name}.git');
    const { directory } = this;
    return [
      { ...common, id: 'local', title: 'This machine', directory },
      { ...common, id: 'server', title: 'The server', remote },
      {
        ...common,
        id: 'guarded',
        title: 'A server that nobody answers at',
        remote: 'http://robot:s3cret@127.0.0.1:9/{name}.git',
      },
    ];
  }
}
