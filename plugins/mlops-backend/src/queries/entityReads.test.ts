import { mirrorEntity } from './__testUtils__/FakeMirror';
import {
  ranking,
  readAll,
  registryDatabases,
  registryWriter,
  SEEN_AT,
} from './__testUtils__/registry';
import { getCard } from './getCard';
import { getDatasetSchema } from './getDatasetSchema';
import { listDatasetVersions } from './listDatasetVersions';
import { listProvenance } from './listProvenance';

const databases = registryDatabases();
const entityRef = 'model:default/churn';
const model = { kind: 'model' as const, id: 'churn' };

describe.each(databases.eachSupportedId())('reads of an entity on %s', id => {
  async function setup() {
    const knex = await databases.open(id);
    return {
      knex,
      mlflow: registryWriter(knex, 'mlflow'),
      git: registryWriter(knex, 'git'),
    };
  }

  it('give a card out of what is declared, found and known', async () => {
    const { knex, mlflow, git } = await setup();
    await mlflow.object({
      type: 'model',
      ...model,
      description: 'from the registry',
    });
    await mlflow.version({
      modelId: 'churn',
      version: '1',
      metrics: [{ name: 'auc', value: 0.9 }],
      datasets: [
        { name: 'train.csv', role: 'training' },
        { name: 'test.csv', role: 'evaluation' },
      ],
    });
    await git.object({ type: 'model', id: 'm' }, entityRef);
    await git.report({
      type: 'card',
      id: 'README.md',
      subject: { kind: 'model', id: 'm' },
      at: '2026-03-01T00:00:00.000Z',
      format: 'hugging-face',
      card: { license: 'apache-2.0', limitations: ['found'], users: [] },
    });
    const answer = await getCard({
      knex,
      ranking,
      entity: mirrorEntity(entityRef, {
        spec: { card: { limitations: ['declared'] } },
      }),
    });
    expect(answer.card).toMatchObject({
      limitations: ['declared'],
      license: 'apache-2.0',
      overview: 'from the registry',
      metrics: [{ name: 'auc', value: 0.9 }],
      trainingData: [{ name: 'train.csv' }],
      evaluationData: [{ name: 'test.csv' }],
    });
    expect(answer.from).toMatchObject({
      limitations: { from: 'declared' },
      license: { from: 'git', at: '2026-03-01T00:00:00.000Z' },
      overview: { from: 'mlflow', at: SEEN_AT },
      metrics: { from: 'mlflow', at: SEEN_AT },
    });
    expect(answer.missing).toEqual([
      'intendedUse',
      'outOfScopeUse',
      'users',
      'architecture',
      'tradeoffs',
      'ethicalConsiderations',
      'contact',
    ]);
  });

  it('give the schema that is declared, else the one a source knows', async () => {
    const { knex, mlflow } = await setup();
    await mlflow.object({
      type: 'dataset',
      id: 'd',
      schema: [{ name: 'age', type: 'int' }],
    });
    const entity = mirrorEntity('dataset:default/d');
    expect(await getDatasetSchema({ knex, ranking, entity })).toEqual({
      fields: [{ name: 'age', type: 'int' }],
      from: 'mlflow',
      at: SEEN_AT,
    });
    const declared = {
      ...entity,
      spec: { schema: { fields: [{ name: 'x' }] } },
    };
    expect(await getDatasetSchema({ knex, ranking, entity: declared })).toEqual(
      { fields: [{ name: 'x' }], from: 'declared' },
    );
    const unknown = mirrorEntity('dataset:default/unknown');
    expect(await getDatasetSchema({ knex, ranking, entity: unknown })).toEqual({
      fields: [],
    });
  });

  it('give the versions of a data set, those without a time last', async () => {
    const { knex, mlflow, git } = await setup();
    const ref = 'dataset:default/d';
    await mlflow.object({ type: 'dataset', id: 'd' });
    await git.object({ type: 'dataset', id: 'g' }, ref);
    await mlflow.datasetVersion({ datasetId: 'd', version: 'timeless' });
    await mlflow.datasetVersion({
      datasetId: 'd',
      version: 'old',
      createdAt: '2026-01-01T00:00:00.000Z',
      rows: 10,
    });
    await git.datasetVersion({
      datasetId: 'g',
      version: 'old',
      createdAt: '2026-01-01T00:00:00.000Z',
      sizeBytes: 99,
    });
    await mlflow.datasetVersion({
      datasetId: 'd',
      version: 'new',
      createdAt: '2026-02-01T00:00:00.000Z',
    });
    const versions = await readAll(
      page => listDatasetVersions({ knex, ranking, entityRef: ref, page }),
      1,
    );
    expect(versions.map(v => v.version)).toEqual(['new', 'old', 'timeless']);
    expect(versions[1]).toMatchObject({
      rows: 10,
      sizeBytes: 99,
      source: { id: 'mlflow', type: 'mlflow' },
    });
    expect(versions[2].createdAt).toBeUndefined();
  });

  it('say who stated which value, what is declared first', async () => {
    const { knex, mlflow, git } = await setup();
    await mlflow.object({ type: 'model', ...model, owner: 'anna' });
    await git.object(
      { type: 'model', id: 'm', name: 'Churn', modelType: 'classification' },
      entityRef,
    );
    const entity = mirrorEntity(entityRef, {
      owner: 'group:default/growth',
      type: 'classification',
    });
    const items = await readAll(
      page => listProvenance({ knex, ranking, entity, page }),
      2,
    );
    expect(items).toEqual([
      { field: 'title', value: 'churn', from: 'mlflow', at: SEEN_AT },
      { field: 'title', value: 'Churn', from: 'git', at: SEEN_AT },
      { field: 'type', value: 'classification', from: 'declared' },
      { field: 'type', value: 'classification', from: 'git', at: SEEN_AT },
      { field: 'owner', value: 'group:default/growth', from: 'declared' },
      { field: 'owner', value: 'anna', from: 'mlflow', at: SEEN_AT },
    ]);
    const discovered = await listProvenance({
      knex,
      ranking,
      entity: {
        ...entity,
        annotations: { 'mlops.waymark.dev/source': 'mlflow' },
      },
      page: { limit: 50 },
    });
    expect(discovered.items.map(item => item.from)).not.toContain('declared');
  });
});
