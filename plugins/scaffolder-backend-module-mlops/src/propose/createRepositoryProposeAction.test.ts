import { chmodSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import {
  createMockDirectory,
  mockServices,
} from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import type { JsonObject } from '@backstage/types';
import { createChangeProposals } from '@waymark/plugin-change-proposals-node';
import { git } from '../__testUtils__/git';
import { ReceiptsInMemory } from '../__testUtils__/ReceiptsInMemory';
import { runAction, type RunOptions } from '../__testUtils__/runAction';
import { createWithReceipt } from '../receipts/createWithReceipt';
import { createRepositoryProposeAction } from './createRepositoryProposeAction';

jest.setTimeout(60_000);

const HOST = 'https://git.example.org/shop/blob/main/';

const churn = (location?: string): Entity => ({
  apiVersion: 'mlops.waymark.dev/v1alpha1',
  kind: 'Model',
  metadata: {
    name: 'churn',
    namespace: 'default',
    ...(location && {
      annotations: { 'backstage.io/managed-by-location': location },
    }),
  },
  relations: [{ type: 'ownedBy', targetRef: 'group:default/growth' }],
});

describe('mlops:repository:propose', () => {
  const root = createMockDirectory();
  const bare = join(root.path, 'shop.git');
  const workspacePath = join(root.path, 'workspace');
  let entity: Entity;
  let owns: string[];
  let receipts: ReceiptsInMemory;

  beforeEach(() => {
    receipts = new ReceiptsInMemory();
    root.setContent({
      team: {
        'README.md': '# Shop\n',
        models: {
          churn: { 'catalog-info.yaml': 'kind: Model\n', 'run.sh': 'run\n' },
        },
      },
      workspace: { new: { cards: { 'model-card.md': '# Churn\n' } } },
      temporary: {},
    });
    const team = join(root.path, 'team');
    git(team, 'init', '--quiet', '--initial-branch=main');
    git(team, 'add', '--all');
    git(team, 'commit', '--quiet', '--message', 'Begin');
    git(root.path, 'clone', '--quiet', '--bare', team, bare);
    entity = churn(`url:${HOST}models/churn/catalog-info.yaml`);
    owns = ['group:default/growth'];
  });

  function propose(input: JsonObject = {}, options: RunOptions = {}) {
    const action = createRepositoryProposeAction({
      catalog: {
        getEntityByRef: async ref =>
          ref === 'model:default/churn' ? entity : undefined,
      },
      proposals: createChangeProposals({
        config: mockServices.rootConfig({
          data: {
            changeProposals: {
              author: { name: 'W', email: 'w@example.org' },
              git: [{ urlPrefix: HOST, remote: bare }],
            },
            backend: { workingDirectory: join(root.path, 'temporary') },
          },
        }),
        logger: mockServices.logger.mock(),
        urlReader: mockServices.urlReader.mock(),
      }),
      userInfo: mockServices.userInfo.mock({
        getUserInfo: async () => ({
          userEntityRef: 'user:default/ann',
          ownershipEntityRefs: owns,
        }),
      }),
      withReceipt: createWithReceipt(receipts.book()),
    });
    return runAction(
      action,
      {
        entityRef: 'churn',
        sourcePath: 'new',
        title: 'Add a model card',
        ...input,
      },
      { workspacePath, ...options },
    );
  }

  const branches = () =>
    git(bare, 'for-each-ref', '--format=%(refname:short)', 'refs/heads')
      .split('\n')
      .filter(name => name !== 'main');

  const changed = (branch: string) =>
    git(bare, 'diff', '--name-only', 'main', branch).split('\n');

  it('proposes a file beside the entity, with the words and the diff', async () => {
    const { output, log } = await propose({ description: 'It was asked for.' });
    const [branch] = branches();
    expect(output).toEqual({
      kind: 'branch',
      branch,
      files: ['models/churn/cards/model-card.md'],
      diff: expect.stringContaining('+# Churn'),
      skipped: [],
    });
    expect(log).toEqual([expect.stringMatching(/^Proposed as branch/)]);
    expect(changed(branch)).toEqual(['models/churn/cards/model-card.md']);
    expect(
      git(bare, 'show', `${branch}:models/churn/cards/model-card.md`),
    ).toBe('# Churn');
    expect(git(bare, 'log', '-1', '--format=%B', branch)).toMatch(
      /^Add a model card\n\nFor `model:default\/churn`, proposed by `user:default\/ann`\.\n\nIt was asked for\./,
    );
  });

  it('is the same proposal when it is run again, and another for other words', async () => {
    await propose();
    const [branch] = branches();
    const commit = git(bare, 'rev-parse', branch);
    const again = await propose();
    expect(again.output.branch).toBe(branch);
    expect(branches()).toEqual([branch]);
    expect(git(bare, 'rev-parse', branch)).toBe(commit);
    await propose({ title: 'Add another card' });
    expect(branches()).toHaveLength(2);
  });

  it('is named by the receipt of the run, for nobody to undo', async () => {
    await propose({}, { isDryRun: true });
    expect(receipts.items()).toEqual([]);
    await propose();
    expect(receipts.items()).toEqual([
      expect.objectContaining({
        key: expect.stringMatching(/^change-proposal:add-add-a-model-card/),
        kind: 'change-proposal',
        title: 'Add a model card: model:default/churn',
        state: 'created',
      }),
    ]);
    expect(receipts.items()[0]).not.toHaveProperty('undo');
  });

  it('leaves alone what is there, and says so, until it may overwrite', async () => {
    root.addContent({
      workspace: {
        new: { 'run.sh': 'run fast\n', 'catalog-info.yaml': 'kind: Model\n' },
      },
    });
    const { output, log } = await propose();
    expect(output).toMatchObject({
      files: ['models/churn/cards/model-card.md'],
      skipped: ['run.sh'],
    });
    expect(log[0]).toBe(
      'Left alone, since there is something else there: run.sh',
    );
    expect(git(bare, 'log', '-1', '--format=%B', branches()[0])).toContain(
      'Left alone, since it is there: run.sh',
    );
    const bold = await propose({ overwrite: true });
    expect(bold.output).toMatchObject({
      files: ['models/churn/cards/model-card.md', 'models/churn/run.sh'],
      skipped: [],
    });
  });

  it('keeps that a file may be run', async () => {
    root.addContent({ workspace: { new: { 'go.sh': '#!/bin/sh\n' } } });
    chmodSync(join(workspacePath, 'new', 'go.sh'), 0o755);
    await propose();
    expect(git(bare, 'ls-tree', branches()[0], 'models/churn/go.sh')).toMatch(
      /^100755 /,
    );
  });

  it('proposes at the root of the repository', async () => {
    const { output } = await propose({ target: 'root' });
    expect(output.files).toEqual(['cards/model-card.md']);
    expect(changed(branches()[0])).toEqual(['cards/model-card.md']);
  });

  it('shows in a dry run what it would propose, and proposes nothing', async () => {
    const { output, log } = await propose({}, { isDryRun: true });
    expect(output).toEqual({
      kind: 'dry-run',
      files: ['models/churn/cards/model-card.md'],
      diff: expect.stringContaining(
        'diff --git a/models/churn/cards/model-card.md b/models/churn/cards/model-card.md\nnew file mode 100644',
      ),
      skipped: [],
    });
    expect(log).toEqual([
      expect.stringMatching(
        /^Would propose models\/churn\/cards\/model-card\.md to https:/,
      ),
    ]);
    expect(branches()).toEqual([]);
  });

  it.each([
    ['the same', 'run\n', /has these files already/],
    ['something else', 'walk\n', /something else: run\.sh\. Change these/],
  ])('has nothing to propose where %s is there', async (_, text, message) => {
    root.addContent({ workspace: { one: { 'run.sh': text } } });
    const input = { sourcePath: 'one' };
    await expect(propose(input)).rejects.toThrow(message);
    const { output } = await propose({ ...input, allowUnchanged: true });
    expect(output).toMatchObject({ kind: 'nothing', files: [], diff: '' });
    expect(branches()).toEqual([]);
  });

  it('lets whoever is Responsible propose, and nobody who only consumes', async () => {
    const related = (type: string): Entity => ({
      ...entity,
      relations: [{ type, targetRef: 'user:default/ann' }],
    });
    owns = [];
    entity = related('consumedBy');
    await expect(propose()).rejects.toThrow(
      /'user:default\/ann' may not propose files for 'model:default\/churn'/,
    );
    expect(branches()).toEqual([]);
    entity = related('hasResponsible');
    expect((await propose()).output.kind).toBe('branch');
  });

  it.each<[string, JsonObject, RunOptions, RegExp]>([
    [
      'a secret in a file',
      {},
      { secrets: { key: '# Churn\n' } },
      /^cards\/model-card\.md holds the value of the secret key/,
    ],
    [
      'a secret in the title',
      { title: 'Add run-secret-1' },
      { secrets: { key: 'run-secret-1' } },
      /title or the description holds the value of the secret key/,
    ],
    ['a ref that is none', { entityRef: '::' }, {}, /is no entity ref/],
    [
      'an entity that nobody sees',
      { entityRef: 'model:other' },
      {},
      /No entity 'model:default\/other'/,
    ],
    ['a folder outside', { sourcePath: '../team' }, {}, /not allowed/],
    [
      'a folder that is not there',
      { sourcePath: 'old' },
      {},
      /no folder 'old'/,
    ],
  ])('refuses %s', async (_, input, options, message) => {
    await expect(propose(input, options)).rejects.toThrow(message);
    expect(branches()).toEqual([]);
  });

  it('refuses an empty folder and an entity without a repository', async () => {
    mkdirSync(join(workspacePath, 'empty'));
    await expect(propose({ sourcePath: 'empty' })).rejects.toThrow(
      /'empty' has no files/,
    );
    entity = churn();
    await expect(propose()).rejects.toThrow(/declared in no repository/);
  });

  it('stops when its run is cancelled', async () => {
    await expect(
      propose({}, { signal: AbortSignal.abort(new Error('cancelled')) }),
    ).rejects.toThrow('cancelled');
    expect(branches()).toEqual([]);
  });
});
