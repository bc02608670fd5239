import { TestDatabases } from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import type { Knex } from 'knex';
import { findGoneObjects } from './findGoneObjects';
import {
  CONNECTIONS,
  declared,
  naming,
  registryWithCatalog,
} from './registryWithCatalog.test.fixture';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

describe.each(databases.eachSupportedId())('mentions on %s', databaseId => {
  let knex: Knex;
  let registry: Awaited<ReturnType<typeof registryWithCatalog>>;

  beforeEach(async () => {
    knex = await databases.init(databaseId);
    registry = await registryWithCatalog(knex);
  });

  const party = (kind: string, name: string): Entity => ({
    apiVersion: 'backstage.io/v1alpha1',
    kind,
    metadata: { name, namespace: 'default' },
    spec: {},
  });
  const specOf = (ref: string) => registry.catalog.get(ref)?.spec;

  it('finds an owner when the group or user becomes known', async () => {
    const { report, pull, declare, undeclare } = registry;
    await report(
      'prod',
      { type: 'model', id: 'a', name: 'a', owner: 'ada' },
      { type: 'model', id: 'b', name: 'b', owner: 'retention' },
      { type: 'model', id: 'c', name: 'c' },
    );
    await pull();
    expect(specOf('model:default/a')?.owner).toBe('ada');
    expect(specOf('model:default/c')?.owner).toBeUndefined();
    await declare(party('User', 'Ada'), party('Group', 'other'));
    expect(await pull()).toEqual(['upsert model:default/a']);
    expect(specOf('model:default/a')?.owner).toBe('user:default/ada');
    await undeclare('user:default/ada');
    expect(await pull()).toEqual(['upsert model:default/a']);
    expect(specOf('model:default/a')?.owner).toBe('ada');
  });

  it('relates discovered entities, whichever was reported first', async () => {
    const { report, pull, declare } = registry;
    const orders = { name: 'orders', role: 'training' };
    await report('repos', {
      type: 'model',
      id: 'churn',
      name: 'churn',
      trainedOn: [
        orders,
        { name: 'x', role: 'training', entityRef: 'dataset:shop/x' },
        { name: 'nowhere', role: 'training' },
      ],
    });
    await pull();
    expect(specOf('model:default/churn')?.trainedOn).toEqual([
      'dataset:shop/x',
    ]);
    await report('repos', { type: 'dataset', id: 'd1', name: 'orders' });
    await pull();
    await pull();
    expect(specOf('model:default/churn')?.trainedOn).toEqual([
      'dataset:default/orders',
      'dataset:shop/x',
    ]);
    // Another entity shows the data set from now on, as the connector says.
    await report('repos', {
      type: 'dataset',
      id: 'd1',
      name: 'orders',
      entityRef: 'dataset:default/warehouse-orders',
    });
    await pull();
    await pull();
    expect(specOf('model:default/churn')?.trainedOn).toEqual([
      'dataset:default/warehouse-orders',
      'dataset:shop/x',
    ]);
    // It is discovered again, and then gone.
    await report('repos', { type: 'dataset', id: 'd1', name: 'orders' });
    await pull();
    await pull();
    expect(specOf('model:default/churn')?.trainedOn).toEqual([
      'dataset:default/orders',
      'dataset:shop/x',
    ]);
    await registry.vanish('repos', 'd1');
    await pull();
    await pull();
    expect(specOf('model:default/churn')?.trainedOn).toEqual([
      'dataset:shop/x',
    ]);
    // A declaration of the same name changes nothing but who shows it.
    await report('repos', { type: 'dataset', id: 'd1', name: 'orders' });
    await declare(declared('Dataset', 'orders'));
    await report('repos', {
      type: 'model',
      id: 'fraud',
      name: 'fraud',
      trainedOn: [orders],
      derivedFrom: ['churn', 'model:default/base', 'nowhere'],
    });
    await pull();
    expect(specOf('model:default/fraud')).toMatchObject({
      trainedOn: ['dataset:default/orders'],
      derivedFrom: ['model:default/base', 'model:default/churn'],
    });
  });

  it('says which declared object is gone, once the source was read completely', async () => {
    const { report, vanish, declare, mirror } = registry;
    await report('prod', { type: 'model', id: 'churn', name: 'churn' });
    await declare(
      naming('exit-risk', 'prod/churn'),
      naming('lost', 'prod/lost'),
      naming('elsewhere', 'lab/lost'),
      naming('typo', 'nowhere/lost'),
      declared('Model', 'plain'),
    );
    const gone = async () => {
      const { items } = await mirror.queryEntities();
      const found = await findGoneObjects(knex, {
        entities: items,
        connections: CONNECTIONS,
      });
      return [...found.keys()];
    };
    const source = { type: 'mlflow', state: 'ok' };
    await knex('sources').insert([
      { ...source, id: 'prod' },
      { ...source, id: 'lab' },
    ]);
    expect(await gone()).toEqual([]);
    await knex('sources')
      .where({ id: 'prod' })
      .update({ last_full_success_at: '2026-11-01T00:00:00.000Z' });
    expect(await gone()).toEqual(['model:default/lost']);
    await vanish('prod', 'churn');
    expect(await gone()).toEqual([
      'model:default/exit-risk',
      'model:default/lost',
    ]);
  });
});
