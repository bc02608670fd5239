import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { createMockDirectory } from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import { parse } from 'yaml';
import { git } from './__testUtils__/git';
import { type Step, withStep } from './__testUtils__/goldenPath';
import { ReceiptsInMemory } from './__testUtils__/ReceiptsInMemory';
import { receiptsOverHttp } from './__testUtils__/receiptsOverHttp';
import { type Runs, startRuns } from './__testUtils__/startRuns';
import { EXPERIMENT, MODEL, REPOSITORY, World } from './__testUtils__/World';

jest.setTimeout(180_000);

const file = resolve(
  __dirname,
  '../../../templates/ml-training-pipeline/template.yaml',
);
const shipped: Entity = parse(readFileSync(file, 'utf8'));
const steps = shipped.spec?.steps as unknown as Step[];

/** The template as it is shipped, with other steps. */
function withSteps(name: string, changed: Step[]): Entity {
  return {
    ...shipped,
    metadata: {
      ...shipped.metadata,
      name,
      annotations: {
        ...shipped.metadata.annotations,
        'backstage.io/managed-by-location': `file:${file}`,
      },
    },
    spec: { ...shipped.spec, steps: changed.map(step => ({ ...step })) },
  };
}

const ANSWERS = {
  name: 'churn',
  title: 'Churn',
  description: 'Tells who is about to leave',
  owner: 'group:default/growth',
  toolchain: {
    packaging: 'pip',
    tracking: 'mlflow',
    orchestrator: 'command',
    dataVersioning: 'none',
    validation: 'great-expectations',
    monitoring: 'evidently',
    ci: 'github',
  },
  mlflowConnection: 'main',
  lock: false,
};

describe('the template ml-training-pipeline', () => {
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
        // No catalog that takes locations is started here.
        withSteps(
          'whole',
          steps.filter(({ action }) => action !== 'catalog:register'),
        ),
        ...steps.map((_, index) =>
          withSteps(`trouble-${index}`, withStep(steps, index, 'example:fail')),
        ),
      ],
    });
  });
  afterAll(async () => {
    await runs.stop();
    await world.end();
  });
  beforeEach(() => {
    world.empty();
    receipts.clear();
  });

  it('makes a repository, an experiment and a registered model', async () => {
    const { status, log, taskId, output } = await runs.run('whole', ANSWERS);
    expect({ status, log }).toMatchObject({ status: 'completed' });
    expect(world.madeThings()).toEqual([EXPERIMENT, MODEL, REPOSITORY]);
    expect(receipts.states(taskId)).toEqual({
      [EXPERIMENT]: 'created',
      [MODEL]: 'created',
      [REPOSITORY]: 'created',
    });
    expect(output.links).toContainEqual(
      expect.objectContaining({ url: 'https://git.example.org/churn' }),
    );
    // What is kept for updates is what lies in the repository.
    const kept = receipts.rendered.get(taskId)?.files ?? [];
    const repository = `${world.directory}/churn.git`;
    expect(
      git(repository, 'ls-tree', '-r', '--name-only', 'main').split('\n'),
    ).toEqual(kept.map(({ path }) => path).sort());
  });

  it.each(steps.map(({ id }, index) => [id, index] as const))(
    'leaves nothing unnamed when it fails before the step %s',
    async (_, index) => {
      const { status, taskId, log } = await runs.run(
        `trouble-${index}`,
        ANSWERS,
      );
      expect(status).toBe('failed');
      expect({ log, made: world.madeThings() }).toMatchObject({ made: [] });
      expect(new Set(Object.values(receipts.states(taskId)))).not.toContain(
        'created',
      );
    },
  );
});
