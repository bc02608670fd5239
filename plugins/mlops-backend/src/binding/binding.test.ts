import { TestDatabases } from '@backstage/backend-test-utils';
import type { ModelRecord } from '@waymark/plugin-mlops-node';
import type { Knex } from 'knex';
import {
  declared,
  naming,
  registryWithCatalog,
} from './registryWithCatalog.test.fixture';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

const model = (id: string, more: Partial<ModelRecord> = {}): ModelRecord => ({
  type: 'model',
  id,
  name: id,
  ...more,
});

describe.each(databases.eachSupportedId())('binding on %s', databaseId => {
  let knex: Knex;
  let registry: Awaited<ReturnType<typeof registryWithCatalog>>;

  beforeEach(async () => {
    knex = await databases.init(databaseId);
    registry = await registryWithCatalog(knex);
  });

  it('discovers what is declared nowhere, once', async () => {
    const { report, pull, bindings } = registry;
    expect(await report('prod', model('churn'), model('fraud'))).toBe(2);
    expect(await bindings()).toEqual({
      'prod/churn': 'discovered model:default/churn',
      'prod/fraud': 'discovered model:default/fraud',
    });
    expect(await pull()).toEqual([
      'upsert model:default/churn',
      'upsert model:default/fraud',
    ]);
    expect(await report('prod', model('churn'), model('fraud'))).toBe(0);
    expect(await pull()).toEqual([]);
    expect(
      await report('prod', model('churn', { description: 'Leaving' })),
    ).toBe(1);
    expect(await pull()).toEqual(['upsert model:default/churn']);
  });

  it('shows an object on the entity that names it, whoever came first', async () => {
    const { report, declare, pull, bindings } = registry;
    await declare(naming('exit-risk', 'prod/churn'));
    await report('prod', model('churn'), model('fraud'));
    expect(await bindings()).toEqual({
      'prod/churn': 'annotation model:default/exit-risk',
      'prod/fraud': 'discovered model:default/fraud',
    });
    // The catalog never hears of what was never discovered.
    expect(await pull()).toEqual(['upsert model:default/fraud']);
  });

  it('withdraws a discovered entity when a declaration names its object', async () => {
    const { report, declare, undeclare, pull, bindings, touches } = registry;
    await report('prod', model('churn'));
    await pull();
    await touches();
    await declare(naming('exit-risk', 'prod/churn'));
    expect(await bindings()).toEqual({
      'prod/churn': 'annotation model:default/exit-risk',
    });
    expect(await touches()).toEqual([
      'model:default/churn',
      'model:default/exit-risk',
    ]);
    expect(await pull()).toEqual([
      'replaced model:default/churn model:default/exit-risk',
    ]);
    expect(registry.replacements()).toEqual([
      'model:default/churn model:default/exit-risk',
    ]);
    // Nothing more is emitted for it, whatever the source reports.
    await report('prod', model('churn', { description: 'New' }));
    expect(await pull()).toEqual([]);
    // The annotation goes, the entity stays.
    await declare(declared('Model', 'exit-risk'));
    expect(await bindings()).toEqual({
      'prod/churn': 'discovered model:default/churn',
    });
    expect(await pull()).toEqual(['upsert model:default/churn']);
    // It comes back, and then the whole declaration goes.
    await declare(naming('exit-risk', 'prod/churn'));
    await pull();
    await undeclare('model:default/exit-risk');
    expect(await pull()).toEqual(['upsert model:default/churn']);
    expect([...registry.catalog.keys()]).toEqual(['model:default/churn']);
  });

  it('binds by name, and comes back when the declaration vanishes', async () => {
    const { report, declare, undeclare, pull, bindings, touches } = registry;
    await report('prod', model('churn'));
    await pull();
    await touches();
    await declare(declared('Model', 'churn'));
    expect(await bindings()).toEqual({
      'prod/churn': 'name model:default/churn',
    });
    expect(await touches()).toEqual(['model:default/churn']);
    expect(await pull()).toEqual(['remove model:default/churn']);
    expect(registry.replacements()).toEqual([]);
    await undeclare('model:default/churn');
    expect(await bindings()).toEqual({
      'prod/churn': 'discovered model:default/churn',
    });
    expect(await pull()).toEqual(['upsert model:default/churn']);
  });

  it('announces again what the catalog lost behind its back', async () => {
    const { report, undeclare, pull, bindings, catalog } = registry;
    await report('prod', model('churn'), model('fraud'));
    await pull();
    // Deleted by hand, or taken over for a moment that nobody saw.
    await undeclare('model:default/churn');
    expect(await bindings()).toEqual({
      'prod/churn': 'discovered model:default/churn',
      'prod/fraud': 'discovered model:default/fraud',
    });
    expect(await pull()).toEqual(['upsert model:default/churn']);
    expect(catalog.has('model:default/churn')).toBe(true);
    expect(await pull()).toEqual([]);
  });

  it('lets a declaration take over after a month of history', async () => {
    const { report, vanish, declare, pull, bindings } = registry;
    for (let day = 1; day <= 30; day += 1) {
      await report(
        'prod',
        model('churn', { description: `Day ${day}` }),
        model(`day-${day}`),
      );
      await vanish('prod', `day-${day - 1}`);
      await pull();
    }
    await declare(naming('exit-risk', 'prod/churn'));
    expect(await pull()).toEqual([
      'replaced model:default/churn model:default/exit-risk',
    ]);
    expect(await bindings()).toEqual({
      'prod/churn': 'annotation model:default/exit-risk',
      'prod/day-30': 'discovered model:default/day-30',
    });
    expect([...registry.catalog.keys()].sort()).toEqual([
      'model:default/day-30',
      'model:default/exit-risk',
    ]);
  });

  it('keeps same-named objects of two connections apart', async () => {
    const { report, declare, pull, bindings } = registry;
    await report('prod', model('churn'));
    await report('lab', model('churn'), model('Churn '));
    const before = await bindings();
    expect(Object.values(before)).toEqual([
      expect.stringMatching(/^discovered model:default\/churn-[0-9a-f]{8}$/),
      expect.stringMatching(/^discovered model:default\/churn-[0-9a-f]{8}$/),
      'discovered model:default/churn',
    ]);
    expect(new Set(Object.values(before)).size).toBe(3);
    expect(await pull()).toHaveLength(3);
    // Names stay, whoever else goes.
    await registry.vanish('prod', 'churn');
    await report('lab', model('churn', { description: 'New' }));
    expect((await bindings())['lab/churn']).toBe(before['lab/churn']);
    await report('prod', model('churn'));
    await declare(declared('Model', 'churn'));
    expect(await bindings()).toEqual({
      ...before,
      'prod/churn': 'name model:default/churn',
    });
  });

  it('keeps out of the catalog what is not to be discovered', async () => {
    const { report, declare, pull, bindings } = registry;
    const part: ModelRecord = model('part', { discover: false });
    await report('repos', part);
    expect(await bindings()).toEqual({ 'repos/part': 'none' });
    expect(await pull()).toEqual([]);
    await declare(declared('Model', 'part'));
    expect(await bindings()).toEqual({
      'repos/part': 'name model:default/part',
    });
    await report('repos', model('part'));
    await registry.undeclare('model:default/part');
    expect(await pull()).toEqual(['upsert model:default/part']);
    await report('repos', part);
    expect(await pull()).toEqual(['remove model:default/part']);
  });

  it('removes what vanished, and forgets its name', async () => {
    const { report, vanish, pull, bindings } = registry;
    await report('prod', model('churn'));
    await pull();
    await vanish('prod', 'churn');
    expect(await pull()).toEqual(['remove model:default/churn']);
    expect(await bindings()).toEqual({});
    await report('lab', model('churn'));
    expect(await bindings()).toEqual({
      'lab/churn': 'discovered model:default/churn',
    });
    expect(await pull()).toEqual(['upsert model:default/churn']);
  });

  it('misses no declaration that comes while the object is stored', async () => {
    const { report, declare, bindings } = registry;
    await Promise.all(
      Array.from({ length: 10 }, (_, index) => [
        report('prod', model(`m${index}`)),
        declare(naming(`d${index}`, `prod/m${index}`)),
      ]).flat(),
    );
    await registry.mirror.deliver();
    expect(await bindings()).toEqual(
      Object.fromEntries(
        Array.from({ length: 10 }, (_, index) => [
          `prod/m${index}`,
          `annotation model:default/d${index}`,
        ]),
      ),
    );
  });

  it('refuses a connection that is not configured', async () => {
    await expect(registry.report('other', model('churn'))).rejects.toThrow(
      "No connection 'other' is configured",
    );
  });
});
