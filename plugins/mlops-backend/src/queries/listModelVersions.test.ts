import {
  ranking,
  readAll,
  registryDatabases,
  registryWriter,
  SEEN_AT,
} from './__testUtils__/registry';
import { linkVersions } from './linkEntities';
import { getModelVersion, listModelVersions } from './listModelVersions';

const databases = registryDatabases();
const entityRef = 'model:default/churn';
const model = { kind: 'model' as const, id: 'churn' };

describe.each(databases.eachSupportedId())('versions of a model on %s', id => {
  async function setup() {
    const knex = await databases.open(id);
    return {
      knex,
      mlflow: registryWriter(knex, 'mlflow'),
      git: registryWriter(knex, 'git'),
      base: { knex, ranking, entityRef },
    };
  }

  it('come page by page, the newest first, without repeats', async () => {
    const { mlflow, base } = await setup();
    await mlflow.object({ type: 'model', ...model });
    for (let n = 1; n <= 12; n++) {
      await mlflow.version({ modelId: 'churn', version: String(n) });
    }
    const versions = await readAll(
      page => listModelVersions({ ...base, page }),
      5,
    );
    expect(versions.map(v => v.version)).toEqual(
      [12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1].map(String),
    );
  });

  it('that two sources report are one, filled from both', async () => {
    const { mlflow, git, base } = await setup();
    await mlflow.object({ type: 'model', ...model });
    await git.object({ type: 'model', id: 'models/churn' }, entityRef);
    await git.version({
      modelId: 'models/churn',
      version: '3',
      commit: 'abc',
      description: 'from git',
      metrics: [
        { name: 'auc', value: 0.1, dataset: 'test' },
        { name: 'f1', value: 0.7 },
      ],
      aliases: ['pinned'],
    });
    await mlflow.version({
      modelId: 'churn',
      version: '3',
      aliases: ['champion'],
      description: 'from mlflow',
      metrics: [{ name: 'auc', value: 0.9, dataset: 'test' }],
      url: 'https://mlflow.example/3',
    });
    const { items } = await listModelVersions({
      ...base,
      page: { limit: 10 },
    });
    expect(items).toEqual([
      expect.objectContaining({
        version: '3',
        aliases: ['champion', 'pinned'],
        description: 'from mlflow',
        commit: 'abc',
        metrics: [
          { name: 'auc', value: 0.9, dataset: 'test' },
          { name: 'f1', value: 0.7 },
        ],
        source: {
          id: 'mlflow',
          type: 'mlflow',
          url: 'https://mlflow.example/3',
        },
        seenAt: SEEN_AT,
      }),
    ]);
  });

  it('of other models are not shown', async () => {
    const { mlflow, base } = await setup();
    await mlflow.object({ type: 'model', ...model });
    await mlflow.object({ type: 'model', id: 'other' });
    await mlflow.version({ modelId: 'other', version: '1' });
    const { items } = await listModelVersions({
      ...base,
      page: { limit: 10 },
    });
    expect(items).toEqual([]);
  });

  it('name what exists when one is not found', async () => {
    const { mlflow, base } = await setup();
    await mlflow.object({ type: 'model', ...model });
    await mlflow.version({ modelId: 'churn', version: '1' });
    await mlflow.version({ modelId: 'churn', version: '2' });
    await expect(
      getModelVersion({ ...base, version: '%' }),
    ).rejects.toMatchObject({
      name: 'NotFoundError',
      message: expect.stringContaining('the newest versions are 2, 1'),
    });
    await expect(
      getModelVersion({ ...base, version: '2' }),
    ).resolves.toMatchObject({ version: '2' });
  });

  it('link their data sets to the entities those are', async () => {
    const { knex, mlflow, git, base } = await setup();
    await mlflow.object({ type: 'model', ...model });
    await mlflow.object(
      { type: 'dataset', id: 'ds-1', name: 'customers' },
      'dataset:default/customers',
    );
    await git.object(
      { type: 'dataset', id: 'ds-2', name: 'elsewhere' },
      'dataset:default/elsewhere',
    );
    await mlflow.version({
      modelId: 'churn',
      version: '1',
      datasets: [
        { name: 'customers', role: 'training' },
        { name: 'elsewhere', role: 'training' },
      ],
    });
    const { items } = await listModelVersions({
      ...base,
      page: { limit: 1 },
    });
    const [version] = await linkVersions(knex, items);
    expect(version.datasets).toEqual([
      {
        name: 'customers',
        role: 'training',
        entityRef: 'dataset:default/customers',
      },
      { name: 'elsewhere', role: 'training' },
    ]);
  });
});
