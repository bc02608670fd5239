import { TestDatabases } from '@backstage/backend-test-utils';
import {
  ANNOTATION_MLFLOW_REGISTERED_MODEL,
  ANNOTATION_SOURCE_ID,
} from '@waymark/plugin-mlops-common';
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

describe.each(databases.eachSupportedId())(
  'who shows an object on %s',
  databaseId => {
    let knex: Knex;
    let registry: Awaited<ReturnType<typeof registryWithCatalog>>;

    beforeEach(async () => {
      knex = await databases.init(databaseId);
      registry = await registryWithCatalog(knex);
    });

    it('does not bind by name to an entity that names another object', async () => {
      const { report, declare, pull, bindings } = registry;
      await report('prod', model('churn'));
      await pull();
      await declare(naming('churn', 'lab/churn'));
      await report('lab', model('churn'));
      expect(await bindings()).toEqual({
        'lab/churn': 'annotation model:default/churn',
        'prod/churn': expect.stringMatching(
          /^discovered model:default\/churn-[0-9a-f]{8}$/,
        ),
      });
      await pull();
      const [own, moved] = [...registry.catalog.entries()];
      expect(own[1].metadata.annotations).toMatchObject({
        [ANNOTATION_MLFLOW_REGISTERED_MODEL]: 'lab/churn',
      });
      expect(moved[1].metadata.annotations).toMatchObject({
        [ANNOTATION_SOURCE_ID]: 'prod',
      });
    });

    it('still binds by name when the annotation means nothing here', async () => {
      const { report, declare, bindings } = registry;
      await declare(naming('churn', 'closed-down/churn'));
      await declare(naming('fraud', 'no-slash'));
      await report('prod', model('churn'), model('fraud'));
      expect(await bindings()).toEqual({
        'prod/churn': 'name model:default/churn',
        'prod/fraud': 'name model:default/fraud',
      });
    });

    it('takes a copy of a discovered entity for the declaration it is', async () => {
      const { report, declare, pull, bindings, catalog } = registry;
      await report('prod', model('churn'));
      await pull();
      const copied = catalog.get('model:default/churn')!;
      await declare({
        ...copied,
        metadata: {
          ...copied.metadata,
          annotations: {
            ...copied.metadata.annotations,
            // What the catalog sets for what it reads from a repository.
            'backstage.io/managed-by-location': 'url:https://git.example.org/x',
          },
        },
      });
      expect(await bindings()).toEqual({
        'prod/churn': 'annotation model:default/churn',
      });
      expect(await pull()).toEqual(['remove model:default/churn']);
      expect(catalog.has('model:default/churn')).toBe(true);
    });

    it('leaves an object that two entities name to the first of them', async () => {
      const { report, declare, undeclare, bindings } = registry;
      await report('prod', model('churn'));
      await declare(
        naming('zeta', 'prod/churn'),
        naming('alpha', 'prod/churn'),
      );
      expect(await bindings()).toEqual({
        'prod/churn': 'annotation model:default/alpha',
      });
      await undeclare('model:default/alpha');
      expect(await bindings()).toEqual({
        'prod/churn': 'annotation model:default/zeta',
      });
    });

    it('follows the connector that read the entity itself', async () => {
      const { report, declare, pull, bindings } = registry;
      await declare(naming('exit-risk', 'prod/churn'));
      await report(
        'prod',
        model('churn', { entityRef: 'Model:default/Given' }),
      );
      expect(await bindings()).toEqual({
        'prod/churn': 'connector model:default/given',
      });
      expect(await pull()).toEqual([]);
      await report('prod', model('churn'));
      expect(await bindings()).toEqual({
        'prod/churn': 'annotation model:default/exit-risk',
      });
    });

    it('withdraws what the connector came to know the entity of', async () => {
      const { report, pull } = registry;
      await report('prod', model('churn'));
      await pull();
      await report(
        'prod',
        model('churn', { entityRef: 'model:default/given' }),
      );
      expect(await pull()).toEqual([
        'replaced model:default/churn model:default/given',
      ]);
    });

    it('does not mistake other kinds for declarations', async () => {
      const { report, declare, bindings } = registry;
      await report('prod', model('churn'));
      await declare({
        ...declared('Component', 'churn'),
        metadata: naming('churn', 'prod/churn').metadata,
      });
      await declare(declared('Dataset', 'churn'));
      expect(await bindings()).toEqual({
        'prod/churn': 'discovered model:default/churn',
      });
    });
  },
);
