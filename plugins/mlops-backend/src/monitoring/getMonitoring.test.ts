import type { DriftRecord, QualityRecord } from '@waymark/plugin-mlops-node';
import { mirrorEntity } from '../queries/__testUtils__/FakeMirror';
import {
  ranking,
  registryDatabases,
  registryWriter,
} from '../queries/__testUtils__/registry';
import { getMonitoring } from './getMonitoring';

const databases = registryDatabases();
const entityRef = 'model:default/churn';
const subject = { kind: 'model' as const, id: 'churn' };
const now = Date.parse('2026-06-10T12:00:00.000Z');
const day = (number: number) =>
  new Date(Date.UTC(2026, 5, number, 6)).toISOString();

describe.each(databases.eachSupportedId())('monitoring on %s', id => {
  async function setup() {
    const knex = await databases.open(id);
    const mlflow = registryWriter(knex);
    const git = registryWriter(knex, 'git');
    await mlflow.object({ type: 'model', id: 'churn' });
    await git.object({ type: 'model', id: 'churn' });
    const drift = (
      at: string,
      metrics: DriftRecord['metrics'],
      { writer = mlflow, url }: { writer?: typeof git; url?: string } = {},
    ) => writer.report({ type: 'drift', id: at, subject, at, metrics, url });
    const quality = (
      at: string,
      checks: QualityRecord['checks'],
      suite = 'schema',
    ) =>
      git.report({
        type: 'quality',
        id: `${suite} ${at}`,
        subject,
        at,
        suite,
        checks,
      });
    const read = (monitoring?: object) =>
      getMonitoring({
        knex,
        ranking,
        entity: mirrorEntity(entityRef, {
          spec: monitoring ? { monitoring: monitoring as never } : {},
        }),
        now,
      });
    return { knex, mlflow, git, drift, quality, read };
  }

  it('has nothing to tell where nothing was reported or declared', async () => {
    const { read } = await setup();
    expect(await read()).toEqual({ drift: [], quality: [], truncated: false });
  });

  it('gives drift by metric and column, what drifted last first', async () => {
    const { drift, read } = await setup();
    const psi = { metric: 'psi', threshold: 0.2 };
    await drift(day(1), [
      { ...psi, value: 0.1, state: 'ok', column: 'age' },
      { metric: 'share', value: 0.9, state: 'drifted', threshold: 0.5 },
    ]);
    await drift(
      day(2),
      [
        { ...psi, value: 0.3, state: 'drifted', column: 'age' },
        { metric: 'psi', value: 0.1, state: 'ok', column: 'calls' },
        { metric: 'share', value: 0.1, state: 'ok' },
      ],
      { url: 'https://reports.example/2' },
    );
    const { drift: series } = await read();
    expect(
      series.map(({ metric, column, state }) => [metric, column, state]),
    ).toEqual([
      ['psi', 'age', 'drifted'],
      ['share', undefined, 'ok'],
      ['psi', 'calls', 'ok'],
    ]);
    expect(series[0]).toEqual({
      metric: 'psi',
      column: 'age',
      threshold: 0.2,
      state: 'drifted',
      points: [
        { at: day(1), value: 0.1, threshold: 0.2, state: 'ok' },
        {
          at: day(2),
          value: 0.3,
          threshold: 0.2,
          state: 'drifted',
          url: 'https://reports.example/2',
        },
      ],
      source: {
        id: 'mlflow',
        type: 'mlflow',
        url: 'https://reports.example/2',
      },
    });
    // The newest threshold that was given, though the newest report had none.
    expect(series[1].threshold).toBe(0.5);
  });

  it('keeps what two sources measure apart', async () => {
    const { drift, git, read } = await setup();
    const metrics = [{ metric: 'psi', value: 0.1, state: 'ok' as const }];
    await drift(day(1), metrics);
    await drift(day(1), metrics, { writer: git });
    const { drift: series } = await read();
    expect(series.map(({ source }) => source.id).sort()).toEqual([
      'git',
      'mlflow',
    ]);
  });

  it('says what fails now, and since when without a break', async () => {
    const { quality, read } = await setup();
    const check = (name: string, passed: boolean, column?: string) => ({
      name,
      passed,
      ...(column && { column }),
    });
    await quality(day(1), [check('unique', false), check('not null', false)]);
    await quality(day(2), [check('unique', true), check('not null', false)]);
    await quality(day(3), [
      check('unique', false),
      check('not null', false),
      check('not null', true, 'age'),
    ]);
    await quality(day(4), [
      check('unique', false),
      check('not null', false),
      { ...check('not null', false, 'age'), observed: '3', message: '3 empty' },
    ]);
    const { quality: series, lastReport } = await read();
    expect(series).toMatchObject([
      {
        suite: 'schema',
        points: [
          { at: day(1), passed: 0, failed: 2 },
          { at: day(2), passed: 1, failed: 1 },
          { at: day(3), passed: 1, failed: 2 },
          { at: day(4), passed: 0, failed: 3 },
        ],
      },
    ]);
    expect(series[0].failing).toEqual([
      { name: 'unique', since: day(3) },
      { name: 'not null', since: day(1) },
      {
        name: 'not null',
        column: 'age',
        observed: '3',
        message: '3 empty',
        since: day(4),
      },
    ]);
    expect(lastReport).toMatchObject({ at: day(4), source: { id: 'git' } });
  });

  it('takes a result without the check for a break', async () => {
    const { quality, read } = await setup();
    await quality(day(1), [{ name: 'unique', passed: false }]);
    await quality(day(2), []);
    await quality(day(3), [{ name: 'unique', passed: false }]);
    expect((await read()).quality[0].failing).toEqual([
      { name: 'unique', since: day(3) },
    ]);
  });

  it('judges whether reports come as often as declared', async () => {
    const { drift, read } = await setup();
    const declared = { tool: 'evidently', schedule: '0 6 * * *' };
    expect((await read(declared)).schedule?.state).toBe('unknown');
    await drift(day(8), [{ metric: 'psi', value: 0.1, state: 'ok' }]);
    const late = await read(declared);
    expect(late).toMatchObject({
      declared,
      lastReport: { at: day(8), source: { id: 'mlflow' } },
      schedule: { state: 'late', expectedAt: day(9) },
    });
    await drift(day(10), [{ metric: 'psi', value: 0.1, state: 'ok' }]);
    expect((await read(declared)).schedule?.state).toBe('on-time');
    expect(await read({ tool: 'evidently' })).not.toHaveProperty('schedule');
  });

  it('gives the newest of a long history and says that there is more', async () => {
    const { knex, drift, read } = await setup();
    const at = (i: number) => new Date(now - i * 3_600_000).toISOString();
    await drift(at(0), [{ metric: 'psi', value: 0, state: 'ok' }]);
    const row = await knex('reports').first();
    await knex.batchInsert(
      'reports',
      Array.from({ length: 230 }, (_, i) => ({
        ...row,
        report_id: `r${i}`,
        at: at(i + 1),
        data: row.data.replace('"value":0', `"value":${i + 1}`),
      })),
      50,
    );
    const { drift: series, truncated } = await read();
    expect(truncated).toBe(true);
    expect(series[0].points).toHaveLength(200);
    expect(series[0].points.at(-1)).toMatchObject({ value: 0, at: at(0) });
    expect(series[0].points[0]).toMatchObject({ value: 199, at: at(199) });
  });
});
