import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { JsonObject } from '@backstage/types';
import {
  CI_ANSWERS,
  MONITORING_ANSWERS,
  VALIDATION_ANSWERS,
} from '../src/cures/answers';
import { type Cures, startCures } from '../src/cures/startCures';
import {
  projectEnvironment,
  readTools,
} from '../src/running/projectEnvironment';
import { run } from '../src/running/run';

const tools = readTools();
const env = projectEnvironment(tools);
const work = join(tools.work, 'cures');
const venv = join(work, 'venv');
const python = join(venv, 'bin/python');
let cures: Cures;

/** Trains with the module as its page says, then reads back what it recorded. */
const TRIED = `
import json
import mlflow
import pandas as pd
from experiment_tracking import EXPERIMENT, MODEL, tracked_run, uses_data

assert MODEL == "churn"
with tracked_run("baseline", {"threshold": 5}):
    uses_data(pd.read_csv("data/train.csv"), "customers", "training")
    mlflow.log_metric("recall", 0.75)
try:
    with tracked_run("broken", {}):
        raise ValueError("It was not to be")
except ValueError:
    pass
runs = mlflow.search_runs(
    experiment_names=[EXPERIMENT], order_by=["start_time"], output_format="list"
)
print(json.dumps([
    {
        "name": run.info.run_name,
        "status": run.info.status,
        "params": run.data.params,
        "metrics": run.data.metrics,
        "commit": run.data.tags.get("mlflow.source.git.commit"),
        "data": [
            [used.dataset.name, used.tags[0].value]
            for used in run.inputs.dataset_inputs
        ],
    }
    for run in runs
]))
`;

beforeAll(async () => {
  cures = await startCures(
    [
      'add-ci',
      'add-data-validation',
      'add-experiment-tracking',
      'add-monitoring',
    ],
    work,
  );
  await run([tools.python, '-m', 'venv', venv], { cwd: work, env });
});
afterAll(() => cures?.stop());

/** Applies a cure to a copy of the project, and installs what it asks for. */
async function cure(
  name: string,
  answers: JsonObject,
  requirements?: string,
): Promise<string> {
  const cwd = join(work, name);
  await cures.apply(name, answers, cwd);
  if (requirements) {
    await run(
      [
        python,
        '-m',
        'pip',
        'install',
        '--quiet',
        '--requirement',
        requirements,
      ],
      { cwd, env },
    );
  }
  return cwd;
}

const readJson = async (file: string) =>
  JSON.parse(await readFile(file, 'utf8'));

const fitsSchema = (schema: string, file: string) =>
  run(
    [
      join(tools.venv, 'bin/check-jsonschema'),
      ...['--builtin-schema', `vendor.${schema}`],
      file,
    ],
    { cwd: work, env },
  );

describe('add-ci', () => {
  it.each([
    ['github', 'github-workflows', '.github/workflows/ml-checks.yml'],
    ['gitlab', 'gitlab-ci', '.gitlab-ci.yml'],
    ['circleci', 'circle-ci', '.circleci/config.yml'],
  ])('writes CI that fits the schema of %s', async (ci, schema, file) => {
    for (const gate of [true, false]) {
      const cwd = await cure('add-ci', { ...CI_ANSWERS, ci, gate });
      expect(await fitsSchema(schema, join(cwd, file))).toContain(
        'ok -- validation done',
      );
    }
  });

  it('has the project installed and tested as it was told', async () => {
    const cwd = await cure('add-ci', { ...CI_ANSWERS, ci: 'gitlab' });
    const activated = { ...env, PATH: `${join(venv, 'bin')}:${env.PATH}` };
    for (const command of [CI_ANSWERS.install, CI_ANSWERS.test]) {
      await run(['sh', '-c', String(command)], { cwd, env: activated });
    }
    expect(await readFile(join(cwd, 'reports/junit.xml'), 'utf8')).toContain(
      'errors="0" failures="0" skipped="0" tests="2"',
    );
  });
});

describe('add-data-validation', () => {
  let cwd: string;

  beforeAll(async () => {
    cwd = await cure(
      'add-data-validation',
      VALIDATION_ANSWERS,
      'requirements-validation.txt',
    );
  });

  const result = () =>
    readJson(join(cwd, 'reports/great_expectations/churn.json'));

  it('lets a table through that keeps the rules, and says so', async () => {
    await run([python, 'validation/check_churn.py'], { cwd, env });
    const { success, statistics } = await result();
    expect({ success, statistics }).toEqual({
      success: true,
      statistics: expect.objectContaining({
        evaluated_expectations: 4,
        unsuccessful_expectations: 0,
      }),
    });
  });

  it('stops a table that breaks one, and names it', async () => {
    const broken = join(cwd, 'data/broken.csv');
    const lines = (await readFile(join(cwd, 'data/train.csv'), 'utf8')).split(
      '\n',
    );
    await writeFile(broken, [lines[0], lines[1], ...lines.slice(1)].join('\n'));
    await expect(
      run([python, 'validation/check_churn.py', broken], { cwd, env }),
    ).rejects.toThrow(
      /ended with 1\n.*expect_column_values_to_be_unique of customer is broken/s,
    );
    expect((await result()).success).toBe(false);
  });
});

// Evidently and MLflow bring several hundred megabytes each.
if (process.env.WAYMARK_TEMPLATES === 'all') {
  describe('add-monitoring', () => {
    it.each([
      ['github', 'github-workflows', '.github/workflows/monitoring-churn.yml'],
      ['gitlab', 'gitlab-ci', '.gitlab/monitoring-churn.yml'],
    ])('writes a schedule that fits the schema of %s', async (...words) => {
      const [ci, schema, file] = words;
      const cwd = await cure('add-monitoring', { ...MONITORING_ANSWERS, ci });
      expect(await fitsSchema(schema, join(cwd, file))).toContain(
        'ok -- validation done',
      );
    });

    it('reports which inputs have moved', async () => {
      const cwd = await cure(
        'add-monitoring',
        { ...MONITORING_ANSWERS, ci: 'none' },
        'requirements-monitoring.txt',
      );
      const said = await run([python, 'monitoring/drift_churn.py'], {
        cwd,
        env,
      });
      expect(said).toContain('50% of 2 columns drifted');
      const folder = join(cwd, 'reports/evidently/churn');
      const [report, ...others] = await readdir(folder);
      expect(others).toEqual([]);
      expect(report).toMatch(/^\d{4}-\d\d-\d\d\.json$/);
      const { metrics } = await readJson(join(folder, report));
      expect(metrics[0].value).toEqual({ count: 1, share: 0.5 });
    });
  });

  describe('add-experiment-tracking', () => {
    it('records runs with settings, data and commit, failed ones as failed', async () => {
      const cwd = await cure(
        'add-experiment-tracking',
        { experiment: 'who leaves' },
        'requirements-tracking.txt',
      );
      await writeFile(join(cwd, 'tried.py'), TRIED);
      const tracked = { ...env, GIT_COMMIT: 'c0ffee' };
      const said = await run([python, 'tried.py'], { cwd, env: tracked });
      expect(JSON.parse(said.trim().split('\n').pop() ?? '')).toEqual([
        {
          name: 'baseline',
          status: 'FINISHED',
          params: { threshold: '5' },
          metrics: { recall: 0.75 },
          commit: 'c0ffee',
          data: [['customers', 'training']],
        },
        expect.objectContaining({ name: 'broken', status: 'FAILED' }),
      ]);
    });
  });
}
