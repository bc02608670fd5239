import {
  createMockDirectory,
  mockCredentials,
} from '@backstage/backend-test-utils';
import goldenPathsPlugin from '@waymark/plugin-golden-paths-backend';
import {
  GoldenPathsClient,
  type Receipt,
} from '@waymark/plugin-golden-paths-common';
import { STEPS, templateOf, withStep } from './__testUtils__/goldenPath';
import { type Runs, startRuns } from './__testUtils__/startRuns';
import { ALL_THINGS, World } from './__testUtils__/World';

jest.setTimeout(120_000);

describe('a run in front of the golden-paths backend', () => {
  const root = createMockDirectory();
  let world: World;
  let runs: Runs;

  beforeAll(async () => {
    world = await World.begin(root.path);
    runs = await startRuns({
      features: [goldenPathsPlugin],
      config: world.config,
      templates: [
        templateOf(world.templates, 'training', STEPS),
        templateOf(
          world.templates,
          'troubled',
          withStep(STEPS, STEPS.length - 1, 'example:fail'),
        ),
      ],
    });
  });
  afterAll(async () => {
    await runs.stop();
    await world.end();
  });
  beforeEach(() => world.empty());

  const create = (template: string) =>
    runs.run(template, { name: 'churn', token: '******' });

  /** As the person who ran it sees it, once its end is known there. */
  async function readReceipt(taskId: string): Promise<Receipt> {
    const client = new GoldenPathsClient({
      discoveryApi: { getBaseUrl: async id => `${runs.apiUrl}/${id}` },
    });
    const token = mockCredentials.user.token('user:default/ann');
    for (;;) {
      const receipt = await client.getReceipt(taskId, { token });
      if (receipt.state !== 'running') {
        return receipt;
      }
    }
  }

  const statesOf = ({ items }: Receipt) =>
    Object.fromEntries(items.map(({ key, state }) => [key, state]));

  it('has a receipt of what was made, by us and by others', async () => {
    const { taskId, status, log } = await create('training');
    expect({ status, log }).toMatchObject({ status: 'completed' });
    const receipt = await readReceipt(taskId);
    expect(receipt).toMatchObject({
      taskId,
      template: { ref: 'template:default/training', version: '1.2.0' },
      createdBy: 'user:default/ann',
      state: 'succeeded',
      answers: { name: 'churn' },
      project: 'model:default/churn',
    });
    expect(receipt.answers).toEqual({ name: 'churn' });
    expect(statesOf(receipt)).toEqual({
      ...Object.fromEntries(ALL_THINGS.map(key => [key, 'created'])),
      'step:announce': 'foreign',
    });
    receipt.items.forEach(({ undo }) => expect(undo).toBeUndefined());
    expect(world.madeThings()).toEqual(ALL_THINGS);
  });

  it('says in its receipt what failed, what was undone and what was not', async () => {
    const { taskId, status, log } = await create('troubled');
    expect(status).toBe('failed');
    const receipt = await readReceipt(taskId);
    expect(receipt).toMatchObject({
      state: 'failed',
      failure: {
        step: 'Trouble',
        message: expect.stringContaining('It was not to be'),
      },
    });
    expect(statesOf(receipt)).toEqual({
      ...Object.fromEntries(ALL_THINGS.map(key => [key, 'undone'])),
      'step:announce': 'foreign',
      'step:trouble': 'foreign',
    });
    expect(world.madeThings()).toEqual([]);
    expect(runs.announced).toContain('churn is born');
    expect(log).toMatch(/Undone: Repository churn in Here/);
    expect(log).toMatch(/Not ours to undo: example:announce/);
  });
});
