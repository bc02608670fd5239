import {
  ranking,
  readAll,
  registryDatabases,
  registryWriter,
} from './__testUtils__/registry';
import { listCi, listDeployments, listDrift, listQuality } from './listReports';

const databases = registryDatabases();
const entityRef = 'model:default/churn';
const model = { kind: 'model' as const, id: 'churn' };

describe.each(databases.eachSupportedId())('reports on %s', id => {
  async function setup() {
    const knex = await databases.open(id);
    return {
      knex,
      mlflow: registryWriter(knex, 'mlflow'),
      git: registryWriter(knex, 'git'),
      base: { knex, ranking, entityRef },
    };
  }

  const at = (day: number) =>
    `2026-04-${String(day).padStart(2, '0')}T00:00:00.000Z`;

  it('of drift come metric by metric across pages', async () => {
    const { mlflow, base } = await setup();
    await mlflow.object({ type: 'model', ...model });
    for (let day = 1; day <= 3; day++) {
      await mlflow.report({
        type: 'drift',
        id: `d${day}`,
        subject: model,
        at: at(day),
        metrics: ['a', 'b', 'c'].map(metric => ({
          metric,
          value: day,
          threshold: 2,
          state: day > 2 ? 'drifted' : 'ok',
        })),
      });
    }
    await mlflow.report({
      type: 'drift',
      id: 'd0',
      subject: model,
      at: at(20),
      metrics: [],
    });
    const drift = await readAll(page => listDrift({ ...base, page }), 2);
    expect(drift.map(d => `${d.value}${d.metric}`)).toEqual([
      '3a',
      '3b',
      '3c',
      '2a',
      '2b',
      '2c',
      '1a',
      '1b',
      '1c',
    ]);
    expect(drift[0]).toEqual({
      at: at(3),
      metric: 'a',
      value: 3,
      threshold: 2,
      state: 'drifted',
      source: { id: 'mlflow', type: 'mlflow' },
    });
  });

  it('without any metric do not end the list', async () => {
    const { mlflow, base } = await setup();
    await mlflow.object({ type: 'model', ...model });
    for (let day = 1; day <= 9; day++) {
      await mlflow.report({
        type: 'drift',
        id: `d${day}`,
        subject: model,
        at: at(day),
        metrics: day === 1 ? [{ metric: 'a', value: 1, state: 'ok' }] : [],
      });
    }
    const drift = await readAll(page => listDrift({ ...base, page }), 1);
    expect(drift.map(d => d.metric)).toEqual(['a']);
  });

  it('of quality count passed and failed checks', async () => {
    const { mlflow, base } = await setup();
    await mlflow.object({ type: 'model', ...model });
    await mlflow.report({
      type: 'quality',
      id: 'q',
      subject: model,
      at: at(1),
      suite: 'schema',
      url: 'https://ge.example/q',
      checks: [
        { name: 'not null', passed: true },
        { name: 'range', passed: false, column: 'age' },
        { name: 'unique', passed: false },
      ],
    });
    const { items } = await listQuality({ ...base, page: { limit: 10 } });
    expect(items).toEqual([
      expect.objectContaining({
        suite: 'schema',
        at: at(1),
        passed: 1,
        failed: 2,
        source: { id: 'mlflow', type: 'mlflow', url: 'https://ge.example/q' },
      }),
    ]);
  });

  it('of CI and deployments come page by page, the newest first', async () => {
    const { git, base } = await setup();
    await git.object({ type: 'model', ...model });
    for (let day = 1; day <= 5; day++) {
      await git.report({
        type: 'ci',
        id: `c${day}`,
        subject: model,
        at: at(day),
        provider: 'github',
        state: 'passed',
        commit: `${day}`,
      });
      await git.report({
        type: 'deployment',
        id: `p${day}`,
        subject: model,
        at: at(day),
        version: `${day}`,
        environment: 'production',
      });
    }
    const ci = await readAll(page => listCi({ ...base, page }), 2);
    const deployments = await readAll(
      page => listDeployments({ ...base, page }),
      2,
    );
    expect(ci.map(c => c.commit)).toEqual(['5', '4', '3', '2', '1']);
    expect(deployments.map(d => [d.version, d.since])).toEqual(
      [5, 4, 3, 2, 1].map(day => [`${day}`, at(day)]),
    );
  });

  it('refuse the cursor of another list', async () => {
    const { git, base } = await setup();
    await git.object({ type: 'model', ...model });
    for (const state of ['passed', 'failed'] as const) {
      await git.report({
        type: 'ci',
        id: state,
        subject: model,
        at: at(1),
        provider: 'github',
        state,
      });
    }
    const { pageInfo } = await listCi({ ...base, page: { limit: 1 } });
    await expect(
      listQuality({
        ...base,
        page: { limit: 1, cursor: pageInfo.nextCursor },
      }),
    ).rejects.toMatchObject({
      name: 'InputError',
      message: expect.stringContaining("'cursor'"),
    });
  });
});
