import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  createMockDirectory,
  mockCredentials,
} from '@backstage/backend-test-utils';
import { git } from './__testUtils__/git';
import { STEPS, templateOf, withStep } from './__testUtils__/goldenPath';
import { answer, ReceiptsInMemory } from './__testUtils__/ReceiptsInMemory';
import { receiptsOverHttp } from './__testUtils__/receiptsOverHttp';
import { type Runs, startRuns } from './__testUtils__/startRuns';
import {
  ALL_THINGS,
  BRANCH,
  EXPERIMENT,
  MODEL,
  REPOSITORY,
  World,
} from './__testUtils__/World';

jest.setTimeout(120_000);

describe('a run', () => {
  const root = createMockDirectory();
  const receipts = new ReceiptsInMemory();
  let world: World;
  let runs: Runs;

  beforeAll(async () => {
    world = await World.begin(root.path);
    runs = await startRuns({
      features: [receiptsOverHttp(receipts)],
      config: world.config,
      templates: [
        templateOf(world.templates, 'training', STEPS),
        ...STEPS.map((_, index) =>
          templateOf(
            world.templates,
            `trouble-${index}`,
            withStep(STEPS, index, 'example:fail'),
          ),
        ),
        templateOf(
          world.templates,
          'waiting',
          withStep(STEPS, STEPS.length - 2, 'example:wait'),
        ),
      ],
    });
  });
  afterAll(async () => {
    await runs.stop();
    await world.end();
  });

  function emptyWorld() {
    world.empty();
    receipts.clear();
  }
  beforeEach(emptyWorld);

  const create = (template: string) =>
    runs.run(template, { name: 'churn', token: '******' });

  /** What the receipt says is there, or may be. */
  function namedThings(taskId: string): string[] {
    return receipts
      .items(taskId)
      .filter(({ state }) => state !== 'undone')
      .map(({ key }) => key);
  }

  it('publishes a declared and recorded project, and says so', async () => {
    const { status, output, taskId, log } = await create('training');
    expect({ status, log }).toMatchObject({ status: 'completed' });
    const commit = git(join(world.directory, 'churn.git'), 'rev-parse', 'main');
    expect(output).toMatchObject({
      entityRefs: ['model:default/churn'],
      commit,
    });
    const show = (path: string) => git(world.remote, 'show', `main:${path}`);
    expect(git(world.remote, 'ls-tree', '-r', '--name-only', 'main')).toBe(
      '.waymark/template.yaml\nREADME.md\ncatalog-info.yaml\nsrc/train.py',
    );
    expect(show('src/train.py')).toBe('print("churn")');
    expect(show('catalog-info.yaml')).toContain(
      'backstage.io/source-template: template:default/training',
    );
    expect(show('.waymark/template.yaml')).toMatch(
      /ref: template:default\/training\n {2}version: 1\.2\.0\nproject: model:default\/churn\nanswers:\n {2}name: churn$/,
    );
    expect(receipts.starts.get(taskId)).toMatchObject({
      createdBy: 'user:default/ann',
      answers: { name: 'churn' },
    });
    expect(receipts.states(taskId)).toEqual(
      Object.fromEntries(ALL_THINGS.map(key => [key, 'created'])),
    );
    expect(world.madeThings()).toEqual(namedThings(taskId));
  });

  it.each([...STEPS.keys()])(
    'undoes what was made when it fails as step %d',
    async index => {
      const { status, taskId, log } = await create(`trouble-${index}`);
      expect(status).toBe('failed');
      expect(log).toContain('It was not to be');
      expect(world.madeThings()).toEqual([]);
      const making = STEPS.slice(0, index).filter(({ action }) =>
        /:(git|mlflow):/.test(action),
      );
      expect(Object.values(receipts.states(taskId))).toEqual(
        making.map(() => 'undone'),
      );
      expect(log.match(/Undone: /g) ?? []).toHaveLength(making.length);
      expect(receipts.starts.get(taskId)).toBeDefined();
    },
  );

  it('leaves nothing unnamed whichever call of its receipt fails', async () => {
    await create('training');
    const calls = [...receipts.calls];
    expect(calls).toEqual([
      'start model:default/churn',
      'rendered',
      ...ALL_THINGS.flatMap(key => [
        `put ${key} planned`,
        `put ${key} created`,
      ]),
    ]);
    const trouble = await answer(503);
    for (const failing of calls) {
      emptyWorld();
      receipts.trouble = call => (call === failing ? trouble : undefined);
      const { taskId, status, log } = await create('training');
      const isTold = failing.endsWith('created');
      // What was made and could not be told of is named as planned.
      expect({ failing, status, log }).toMatchObject({
        status: isTold ? 'completed' : 'failed',
      });
      expect(namedThings(taskId)).toEqual(
        expect.arrayContaining(world.madeThings()),
      );
      expect(world.madeThings()).toEqual(isTold ? ALL_THINGS : []);
    }
  });

  it('leaves nothing unnamed whichever question MLflow does not answer', async () => {
    await create('training');
    const questions = new Set(world.mlflow.asked);
    expect([...questions]).toEqual(
      expect.arrayContaining([
        'POST experiments/create',
        'POST registered-models/create',
      ]),
    );
    for (const failing of questions) {
      emptyWorld();
      world.mlflow.trouble = question =>
        question === failing ? [500, {}] : undefined;
      const { taskId, status } = await create('training');
      expect({ failing, status }).toEqual({ failing, status: 'failed' });
      expect(namedThings(taskId)).toEqual(
        expect.arrayContaining(world.madeThings()),
      );
      expect(world.madeThings()).not.toContain(REPOSITORY);
    }
  });

  it.each([
    [
      'the folder of repositories cannot be made',
      () => writeFileSync(world.directory, 'a file'),
      /ENOTDIR|EEXIST/,
    ],
    [
      'the repository of the server is not there',
      () => rmSync(world.remote, { recursive: true }),
      /git ls-remote failed/,
    ],
    [
      'the server refuses the push',
      () => {
        mkdirSync(join(world.remote, 'hooks'));
        writeFileSync(
          join(world.remote, 'hooks', 'pre-receive'),
          '#!/bin/sh\necho full >&2; exit 1\n',
          { mode: 0o755 },
        );
      },
      /git push failed/,
    ],
  ])('undoes what was made when %s', async (_, harm, message) => {
    harm();
    const { status, taskId, log } = await create('training');
    expect(status).toBe('failed');
    expect(log).toMatch(message);
    rmSync(join(world.remote, 'hooks'), { recursive: true, force: true });
    expect(namedThings(taskId)).toEqual([]);
    expect(existsSync(join(world.directory, 'churn.git'))).toBe(false);
    expect(world.leftovers()).toEqual([]);
  });

  it('makes everything once when it is tried again', async () => {
    rmSync(world.remote, { recursive: true });
    const { status, taskId } = await create('training');
    expect(status).toBe('failed');
    world.emptyServer();
    const again = await runs.retry(taskId);
    expect({ ...again }).toMatchObject({ taskId, status: 'completed' });
    expect(world.madeThings()).toEqual(ALL_THINGS);
    expect(namedThings(taskId)).toEqual(ALL_THINGS);
    // A run that was through finds its own things, and makes no others.
    const mirrored = git(world.remote, 'rev-parse', 'main');
    const published = git(
      join(world.directory, 'churn.git'),
      'rev-parse',
      'main',
    );
    const third = await runs.retry(taskId);
    expect(third).toMatchObject({
      status: 'completed',
      output: { commit: published },
    });
    expect(world.madeThings()).toEqual(ALL_THINGS);
    expect(git(world.remote, 'rev-parse', 'main')).toBe(mirrored);
  });

  it('says what is left when undoing is refused', async () => {
    git(world.remote, 'symbolic-ref', 'HEAD', 'refs/heads/main');
    const { status, taskId, log } = await create(`trouble-${STEPS.length - 1}`);
    expect(status).toBe('failed');
    expect(world.madeThings()).toEqual([BRANCH]);
    expect(receipts.states(taskId)).toEqual({
      [EXPERIMENT]: 'undone',
      [MODEL]: 'undone',
      [REPOSITORY]: 'undone',
      [BRANCH]: 'left',
    });
    expect(log).toMatch(/Left: Branch main .*deletion of the current branch/);
  });

  it('is named by its receipt when somebody cancels it', async () => {
    const { taskId, log } = await runs.run(
      'waiting',
      { name: 'churn' },
      (step, id) => {
        if (step === 'trouble') {
          void runs.cancel(id);
        }
      },
    );
    expect(log).toMatch(/has been cancelled/);
    expect(world.madeThings()).toEqual(ALL_THINGS);
    expect(receipts.states(taskId)).toEqual(
      Object.fromEntries(ALL_THINGS.map(key => [key, 'created'])),
    );
  });

  it('lets the wizard ask where repositories can be made', async () => {
    const ask = async (resource: string, context: object) => {
      const response = await fetch(
        `${runs.apiUrl}/scaffolder/v2/autocomplete/waymark/${resource}`,
        {
          method: 'POST',
          headers: {
            authorization: mockCredentials.user.header(),
            'content-type': 'application/json',
          },
          body: JSON.stringify({ token: '-', context }),
        },
      );
      return response.json();
    };
    expect(await ask('git-targets', {})).toEqual({
      results: [
        { id: 'local', title: 'Here' },
        { id: 'server', title: 'There' },
      ],
    });
    expect(await ask('repository', { name: 'churn' })).toEqual({ results: [] });
    await create('training');
    expect(await ask('repository', { name: 'churn' })).toEqual({
      results: [expect.objectContaining({ id: 'taken' })],
    });
  });

  it('goes without receipts where golden paths is not installed', async () => {
    receipts.isInstalled = false;
    const { status, log } = await create('training');
    expect(status).toBe('completed');
    expect(log).toMatch(/golden-paths backend is not installed/);
    expect(world.madeThings()).toEqual(ALL_THINGS);
  });
});
