import { migrationsDirectory } from '../database/openDatabase';
import {
  registryDatabases,
  registryWriter,
  SEEN_AT,
} from '../queries/__testUtils__/registry';
import { readTrace, reportedSource } from './__testUtils__/reportedSource';

const databases = registryDatabases();
const MIGRATION = { name: '20261121110000_trace.js' };

describe.each(databases.eachSupportedId())('the log on %s', id => {
  /** A registry as it was before there was a log. */
  async function setup() {
    const knex = await databases.open(id);
    const directory = migrationsDirectory;
    await knex.migrate.down({ directory, ...MIGRATION } as never);
    expect(await knex.schema.hasTable('trace_log')).toBe(false);
    const mlflow = registryWriter(knex);
    await mlflow.object({ type: 'model', id: 'churn' });
    return {
      knex,
      mlflow,
      migrate: () => knex.migrate.up({ directory, ...MIGRATION } as never),
    };
  }

  it('begins with the aliases that stored versions have', async () => {
    const { knex, mlflow, migrate } = await setup();
    await mlflow.version({ modelId: 'churn', version: '1' });
    await mlflow.version({
      modelId: 'churn',
      version: '2',
      aliases: ['champion', 'prod'],
    });
    await migrate();
    const steps = (await readTrace(knex)).filter(step => step.alias);
    expect(
      steps.map(({ alias, action, version, at, timeFrom }) => {
        return [alias, action, version, at, timeFrom];
      }),
    ).toEqual([
      ['prod', 'promoted', '2', SEEN_AT, 'observed'],
      ['champion', 'promoted', '2', SEEN_AT, 'observed'],
    ]);
  });

  it('begins with all of many rows', async () => {
    const { knex, mlflow, migrate } = await setup();
    const count = 1_203;
    await knex.transaction(async tx => {
      const writer = registryWriter(tx);
      for (let i = 0; i < count; i++) {
        await writer.version({
          modelId: 'churn',
          version: `${i}`,
          aliases: ['a'],
        });
      }
    });
    await mlflow.version({ modelId: 'other', version: '1', aliases: ['b'] });
    await migrate();
    const [{ rows }] = await knex('trace_log')
      .where({ object_id: 'churn' })
      .countDistinct({ rows: 'version' });
    expect(Number(rows)).toBe(count);
    expect(await knex('trace_log').where({ object_id: 'other' })).toHaveLength(
      1,
    );
  });

  it('takes a deployment that is reported again for the one it has', async () => {
    const { knex, mlflow, migrate } = await setup();
    const deployment = {
      type: 'deployment' as const,
      id: 'p',
      subject: { kind: 'model' as const, id: 'churn' },
      at: '2026-04-01T00:00:00.000Z',
      version: '1',
      environment: 'production',
      region: 'eu',
    };
    await mlflow.report(deployment);
    await migrate();
    const { report } = await reportedSource(knex);
    // Its hash differs, so that it is stored and recorded again.
    await report('2026-06-01T00:00:00.000Z', deployment);
    expect(await readTrace(knex)).toMatchObject([
      { action: 'deployed', region: 'eu', timeFrom: 'source' },
    ]);
  });
});
