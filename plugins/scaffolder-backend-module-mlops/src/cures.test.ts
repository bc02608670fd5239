import { createMockDirectory } from '@backstage/backend-test-utils';
import type { JsonValue } from '@backstage/types';
import { parse } from 'yaml';
import { Cures } from './__testUtils__/Cures';

jest.setTimeout(120_000);

const CI = {
  python: '3.12',
  install: 'pip install -e . "pytest>=8"',
  test: 'pytest --junitxml=reports/junit.xml',
  gate: true,
  minLevel: 2,
};
const MONITORING = {
  reference: 'data/train.csv',
  current: 'data/newer.csv',
  columns: ['age'],
  threshold: 0.3,
  ci: 'github',
  schedule: '0 6 * * 1',
  onDrift: 'The desk is told.',
};
const CARD = {
  title: 'Customer churn',
  overview: 'Who leaves next month.',
  intendedUse: ['Ordering the call list', 'Reports'],
  outOfScopeUse: ['Prices'],
  limitations: ['Few businesses'],
  license: 'apache-2.0',
};

describe('the templates that cure a check', () => {
  const cures = new Cures(createMockDirectory());

  beforeAll(() =>
    cures.begin([
      'add-ci',
      'add-data-validation',
      'add-experiment-tracking',
      'add-model-card',
      'add-monitoring',
      'declare-lineage',
      'declare-raci',
    ]),
  );
  afterAll(() => cures.end());
  beforeEach(() => cures.forget());

  async function cure(template: string, answers: Record<string, JsonValue>) {
    const { status, log } = await cures.run(template, answers);
    expect(status === 'completed' ? '' : log.slice(-800)).toBe('');
    const proposed = cures.proposed();
    for (const [path, text] of Object.entries(proposed)) {
      // GitHub's own expressions are the only ones that may be left.
      expect([path, text.replace(/\$\{\{ (?:vars|secrets)\./g, '')]).toEqual([
        path,
        expect.not.stringMatching(/\$\{\{|\{%|undefined/),
      ]);
    }
    return proposed;
  }

  describe('add-ci', () => {
    it('tests each change on GitHub, in the folder of the project', async () => {
      const { ...files } = await cure('add-ci', {
        ...CI,
        ci: 'github',
      });
      const path = '.github/workflows/ml-checks-models-churn.yml';
      expect(Object.keys(files)).toEqual([path]);
      expect(parse(files[path])).toMatchObject({
        name: 'Checks of models/churn',
        jobs: {
          test: {
            defaults: { run: { 'working-directory': 'models/churn' } },
            steps: expect.arrayContaining([
              { name: 'Install', run: CI.install },
              { name: 'Test', run: CI.test },
            ]),
          },
          gate: {
            env: { WAYMARK_GATE_TOKEN: '${{ secrets.WAYMARK_GATE_TOKEN }}' },
            steps: [
              {
                run: expect.stringContaining(
                  `'{"entityRef": "model:default/churn", "minLevel": 2}'`,
                ),
              },
            ],
          },
        },
      });
    });

    it('tests each change on GitLab, and asks no gate where none is wanted', async () => {
      const files = await cure('add-ci', {
        ...CI,
        folder: '.',
        ci: 'gitlab',
        gate: false,
      });
      expect(parse(files['.gitlab-ci.yml'])).toMatchObject({
        stages: ['test'],
        test: { script: [CI.install, CI.test] },
      });
      expect(files['.gitlab-ci.yml']).not.toContain('gate');
    });

    it('tests each change on CircleCI', async () => {
      const files = await cure('add-ci', {
        ...CI,
        folder: '.',
        ci: 'circleci',
      });
      expect(parse(files['.circleci/config.yml'])).toMatchObject({
        jobs: {
          test: {
            steps: [
              'checkout',
              { run: { name: 'Install', command: CI.install } },
              { run: { name: 'Test', command: CI.test } },
            ],
          },
        },
        workflows: {
          'each-push': { jobs: ['test', { gate: { requires: ['test'] } }] },
        },
      });
    });

    it('proposes once what is run twice', async () => {
      const first = await cures.run('add-ci', { ...CI, ci: 'github' });
      const again = await cures.run('add-ci', { ...CI, ci: 'github' });
      expect(again.status).toBe('completed');
      expect(again.output).toEqual(first.output);
      expect(Object.keys(cures.proposed())).toHaveLength(1);
    });
  });

  it('add-experiment-tracking brings a module and names the registered model', async () => {
    const files = await cure('add-experiment-tracking', {
      registered: 'main/churn',
    });
    expect(Object.keys(files).sort()).toEqual([
      'models/churn/catalog-info.yaml',
      'models/churn/docs/experiment-tracking.md',
      'models/churn/experiment_tracking.py',
      'models/churn/requirements-tracking.txt',
    ]);
    expect(files['models/churn/experiment_tracking.py']).toContain(
      'EXPERIMENT = "churn"\nMODEL = "churn"\n',
    );
    expect(files['models/churn/catalog-info.yaml']).toContain('# she built it');
    expect(parse(files['models/churn/catalog-info.yaml'])).toMatchObject({
      metadata: {
        annotations: { 'mlflow.org/registered-model': 'main/churn' },
      },
    });
  });

  it('add-experiment-tracking declares nothing that nobody said', async () => {
    const files = await cure('add-experiment-tracking', {});
    expect(Object.keys(files)).not.toContain('models/churn/catalog-info.yaml');
    expect(Object.keys(files)).toHaveLength(3);
  });

  it('add-data-validation writes checks of the table', async () => {
    const files = await cure('add-data-validation', {
      path: 'data/customers.csv',
      unique: ['customer "key"'],
      minRows: 100,
    });
    expect(files['models/churn/validation/check_churn.py']).toContain(
      [
        'UNIQUE = ["customer \\"key\\""]',
        'REQUIRED = []',
        'MIN_ROWS = 100',
      ].join('\n'),
    );
    expect(Object.keys(files).sort()).toEqual([
      'models/churn/docs/data-validation-churn.md',
      'models/churn/requirements-validation.txt',
      'models/churn/validation/check_churn.py',
    ]);
  });

  it('add-monitoring writes the report, its schedule and the declaration', async () => {
    const files = await cure('add-monitoring', MONITORING);
    expect(Object.keys(files).sort()).toEqual([
      '.github/workflows/monitoring-churn.yml',
      'models/churn/catalog-info.yaml',
      'models/churn/docs/monitoring-churn.md',
      'models/churn/monitoring/drift_churn.py',
      'models/churn/requirements-monitoring.txt',
    ]);
    expect(files['models/churn/monitoring/drift_churn.py']).toContain(
      'COLUMNS = ["age"]',
    );
    expect(
      parse(files['.github/workflows/monitoring-churn.yml']),
    ).toMatchObject({
      on: { schedule: [{ cron: '0 6 * * 1' }] },
      jobs: {
        report: {
          defaults: { run: { 'working-directory': 'models/churn' } },
        },
      },
    });
    expect(
      parse(files['models/churn/catalog-info.yaml']).spec.monitoring,
    ).toEqual({
      tool: 'evidently',
      metrics: ['share of drifted columns'],
      driftThreshold: 0.3,
      schedule: '0 6 * * 1',
      onDrift: 'The desk is told.',
    });
  });

  it.each([
    ['gitlab', '.gitlab/monitoring-churn.yml'],
    ['none', 'monitoring/drift_churn.py'],
  ])('add-monitoring runs by %s', async (ci, path) => {
    const files = await cure('add-monitoring', {
      ...MONITORING,
      folder: '.',
      ci,
    });
    expect(files[path]).toContain('drift_churn.py');
    expect(Object.keys(files)).toHaveLength(ci === 'none' ? 4 : 5);
  });

  it('add-model-card writes a card', async () => {
    const files = await cure('add-model-card', CARD);
    expect(files).toEqual({
      'models/churn/cards/churn.md': `---
model_name: "churn"
license: "apache-2.0"
---

# Customer churn

Who leaves next month.

## Intended use

- Ordering the call list
- Reports

## Out-of-scope use

- Prices

## Limitations

- Few businesses`,
    });
  });

  it('declare-lineage states only what was filled in', async () => {
    const files = await cure('declare-lineage', {
      trainedOn: ['dataset:default/customers'],
      producedBy: ['pipeline:default/training'],
    });
    expect(parse(files['models/churn/catalog-info.yaml']).spec).toEqual({
      type: 'classification',
      lifecycle: 'production',
      owner: 'user:default/ann',
      trainedOn: ['dataset:default/customers'],
      producedBy: ['pipeline:default/training'],
    });
  });

  it('declare-raci states who acts', async () => {
    const raci = [
      { activity: 'deployment', responsible: ['group:default/growth'] },
    ];
    const files = await cure('declare-raci', { raci });
    expect(parse(files['models/churn/catalog-info.yaml']).spec.raci).toEqual(
      raci,
    );
  });
});
