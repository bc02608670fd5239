import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { listProjects, type Project } from '../src/projects/listProjects';
import { PLANS } from '../src/projects/plans';
import { readTemplate } from '../src/rendering/readTemplate';
import { startScaffolder } from '../src/rendering/startScaffolder';
import { writeProject } from '../src/rendering/writeProject';
import {
  projectEnvironment,
  readTools,
} from '../src/running/projectEnvironment';
import { run } from '../src/running/run';
import { type MlflowServer, startMlflow } from '../src/running/startMlflow';

const TRAINING = 'ml-training-pipeline';
const CI_FILES: Record<string, { file: string; schema: string }> = {
  github: {
    file: '.github/workflows/ci.yml',
    schema: 'vendor.github-workflows',
  },
  gitlab: { file: '.gitlab-ci.yml', schema: 'vendor.gitlab-ci' },
  circleci: { file: '.circleci/config.yml', schema: 'vendor.circle-ci' },
};

interface Version {
  model_version: { version: string; run_id: string };
}
interface Run {
  run: {
    info: { status: string };
    data: {
      metrics: { key: string; value: number }[];
      tags: { key: string; value: string }[];
    };
    inputs: { dataset_inputs: { dataset: { name: string; digest: string } }[] };
  };
}

/** One that leaves it to MLflow alone which data made which version. */
const isTrained = ({ template, toolchain }: Project) =>
  template === TRAINING &&
  toolchain.tracking === 'mlflow' &&
  toolchain.dataVersioning === 'none';

const tools = readTools();
const env = projectEnvironment(tools);
const projects = Object.entries(PLANS).flatMap(([template, plan]) => {
  const all = listProjects(readTemplate(template));
  return process.env.WAYMARK_TEMPLATES === 'all'
    ? all
    : all.slice(0, plan.everyChange);
});
const tracked = projects.find(isTrained) as Project;
const folderOf = ({ answers }: Project) =>
  join(tools.work, String(answers.name));

const make = (project: Project, target: string) =>
  run(['make', target], { cwd: folderOf(project), env });

beforeAll(async () => {
  const scaffolder = await startScaffolder(Object.keys(PLANS));
  try {
    for (const project of projects) {
      const { template, answers } = project;
      const rendered = await scaffolder.render(template, answers);
      await writeProject(rendered, folderOf(project));
    }
  } finally {
    await scaffolder.stop();
  }
});

describe.each(projects.map(project => [project.title, project] as const))(
  'a project with %s',
  (_, project) => {
    const cwd = folderOf(project);

    it('sets itself up from a first commit', async () => {
      const author = [
        ...['-c', 'user.name=Example'],
        ...['-c', 'user.email=example@example.org'],
      ];
      await run(['git', 'init', '--quiet', '--initial-branch=main'], { cwd });
      await run(['git', 'add', '--all'], { cwd });
      await run(
        ['git', ...author, 'commit', '--quiet', '--message', 'First commit'],
        { cwd },
      );
      await make(project, 'setup');
      expect(await readdir(join(cwd, '.venv/bin'))).toEqual(
        expect.arrayContaining(['pytest', 'ruff']),
      );
    });

    it('is written as its own rules ask', async () => {
      expect(await make(project, 'lint')).toContain('All checks passed');
    });

    it('passes its own tests, with the real tools', async () => {
      await make(project, 'test');
      const report = await readFile(join(cwd, 'reports/junit.xml'), 'utf8');
      const [, errors, failures, skipped] =
        /errors="(\d+)" failures="(\d+)" skipped="(\d+)"/.exec(report) ?? [];
      expect({ errors, failures, skipped }).toEqual({
        errors: '0',
        failures: '0',
        skipped: '0',
      });
      expect(report).toContain(PLANS[project.template].whole.test);
    });

    // That one is trained against a server, below.
    if (project !== tracked) {
      it('works from its first commit', async () => {
        const { target, says } = PLANS[project.template].whole;
        expect(await make(project, target)).toContain(says);
      });
    }

    if (project.template === TRAINING && project !== tracked) {
      it('tells lineage what was read and made', async () => {
        const told = await readFile(join(cwd, 'lineage/events.ndjson'), 'utf8');
        expect(told.trim().split('\n')).toHaveLength(4);
      });
    }

    it('leaves nothing lying around that Git would take', async () => {
      const status = await run(['git', 'status', '--porcelain'], { cwd });
      expect(status.split('\n').filter(line => /^\?\? /.test(line))).toEqual(
        expect.not.arrayContaining([
          expect.stringMatching(/\.venv|mlflow|mlruns|cache|egg-info/),
        ]),
      );
    });

    it('has CI that fits the published schema', async () => {
      const { file, schema } = CI_FILES[project.toolchain.ci];
      expect(
        await run(
          [
            join(tools.venv, 'bin/check-jsonschema'),
            ...['--builtin-schema', schema],
            file,
          ],
          { cwd },
        ),
      ).toContain('ok -- validation done');
    });
  },
);

describe('a project that is trained against a real MLflow', () => {
  const project = projects.find(isTrained) as Project;
  const name = String(project.answers.name);
  const cwd = folderOf(project);
  let server: MlflowServer;

  beforeAll(async () => {
    server = await startMlflow({
      python: join(cwd, '.venv/bin/python'),
      folder: join(tools.work, 'mlflow'),
      env,
    });
    await rm(join(cwd, 'lineage'), { recursive: true, force: true });
    const trained = { ...env, MLFLOW_TRACKING_URI: server.url };
    await run(['make', 'train'], { cwd, env: trained });
  });
  afterAll(() => server?.stop());

  const ask = async (alias: string): Promise<[string, Run['run']]> => {
    const { model_version: version } = await server.ask<Version>(
      `registered-models/alias?name=${name}&alias=${alias}`,
    );
    const { run: found } = await server.ask<Run>(
      `runs/get?run_id=${version.run_id}`,
    );
    return [version.version, found];
  };
  const measured = (found: Run['run'], key: string) =>
    found.data.metrics.find(metric => metric.key === key)?.value;

  it('has the baseline as its first version and what beats it as the second', async () => {
    const [first, baseline] = await ask('baseline');
    const [second, champion] = await ask('champion');
    expect([first, second]).toEqual(['1', '2']);
    expect(champion.info.status).toBe('FINISHED');
    expect(measured(baseline, 'roc_auc')).toBe(0.5);
    expect(measured(champion, 'roc_auc')).toBeGreaterThan(0.9);
  });

  it('says which data each version learned from and was measured on', async () => {
    const [, champion] = await ask('champion');
    const data = champion.inputs.dataset_inputs.map(({ dataset }) => dataset);
    expect(new Set(data.map(dataset => dataset.name))).toEqual(
      new Set([`${name}-data`]),
    );
    expect(new Set(data.map(dataset => dataset.digest)).size).toBe(2);
  });

  it('tells lineage the version by the name that MLflow has for it', async () => {
    const text = await readFile(join(cwd, 'lineage/events.ndjson'), 'utf8');
    const last = JSON.parse(text.trim().split('\n').pop() ?? '');
    const { host } = new URL(server.url);
    expect(last.outputs).toMatchObject([
      {
        namespace: `mlflow://${host}`,
        name,
        facets: { version: { datasetVersion: '2' } },
      },
    ]);
    const [, champion] = await ask('champion');
    expect(last.run.runId.replaceAll('-', '')).toBe(
      (
        await server.ask<Version>(
          `registered-models/alias?name=${name}&alias=champion`,
        )
      ).model_version.run_id,
    );
    expect(champion.info.status).toBe('FINISHED');
  });

  it('writes a drift report and a validation result for the portal', async () => {
    await run(['make', 'monitor'], { cwd, env });
    const validation = JSON.parse(
      await readFile(
        join(cwd, `reports/great_expectations/${name}-data.json`),
        'utf8',
      ),
    );
    expect(validation.success).toBe(true);
  });
});
