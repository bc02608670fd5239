import { FakeMirror, mirrorEntity } from '../queries/__testUtils__/FakeMirror';
import {
  ranking,
  readAll,
  registryDatabases,
  registryWriter,
} from '../queries/__testUtils__/registry';
import { listSearchDocuments } from './listSearchDocuments';

const databases = registryDatabases();
const subject = { kind: 'model' as const, id: 'churn' };

describe.each(databases.eachSupportedId())('search documents on %s', id => {
  async function setup(...entities: ReturnType<typeof mirrorEntity>[]) {
    const knex = await databases.open(id);
    const mlflow = registryWriter(knex);
    await mlflow.object({
      type: 'model',
      id: 'churn',
      name: 'Churn (β) 100%',
      description: 'from the registry',
    });
    const mirror = new FakeMirror(entities);
    const read = (limit = 50) =>
      readAll(
        page => listSearchDocuments({ knex, ranking, mirror, page }),
        limit,
      );
    return { knex, mlflow, read };
  }

  const churn = mirrorEntity('model:default/churn', {
    title: 'Churn',
    type: 'classification',
    lifecycle: 'production',
    owner: 'group:default/growth',
    system: 'system:default/crm',
    tags: ['tabular'],
    relations: [
      { type: 'trainedOn', targetRef: 'dataset:default/customers' },
      { type: 'ownedBy', targetRef: 'group:default/growth' },
    ],
    spec: {
      product: { problem: 'Customers leave', outcomes: [{ metric: 'churn' }] },
      card: {
        overview: 'Who leaves',
        metrics: [{ name: 'lift', value: 3 }],
        limitations: ['Few businesses'],
      },
    },
  });
  const growth = mirrorEntity('group:default/growth', {
    title: 'Customer growth',
  });

  it('tell all that people search by', async () => {
    const { mlflow, read } = await setup(churn, growth);
    await mlflow.version({
      modelId: 'churn',
      version: '1',
      aliases: ['champion'],
      metrics: [{ name: 'roc_auc', value: 0.9 }],
      datasets: [{ name: 'train.csv', role: 'training' }],
    });
    await mlflow.version({ modelId: 'churn', version: '2', aliases: ['next'] });
    await mlflow.run({
      id: 'r1',
      subjects: [subject],
      metrics: [{ name: 'loss', value: 0.1 }],
      inputs: [
        { name: 'june', role: 'input', entityRef: 'dataset:default/june' },
        { name: 'base', role: 'input model' },
      ],
    });
    await mlflow.report({
      type: 'card',
      id: 'card',
      subject,
      at: '2026-01-01T00:00:00.000Z',
      format: 'hugging-face',
      card: {
        overview: 'Who leaves',
        contact: 'ml@example.org',
        metrics: [{ name: 'f1', value: 0.5 }],
      },
    });
    const [document, ...others] = await read();
    expect(others).toEqual([]);
    expect(document).toMatchObject({
      entityRef: 'model:default/churn',
      title: 'Churn',
      description: 'from the registry',
      kind: 'Model',
      type: 'classification',
      lifecycle: 'production',
      owner: 'group:default/growth',
      ownerTitle: 'Customer growth',
      system: 'system:default/crm',
      tags: ['tabular'],
    });
    expect(document.metrics.sort()).toEqual(['f1', 'lift', 'loss', 'roc_auc']);
    expect(document.aliases.sort()).toEqual(['champion', 'next']);
    expect(document.datasets.sort()).toEqual([
      'dataset:default/customers',
      'dataset:default/june',
      'june',
      'train.csv',
    ]);
    expect(document.text?.split('\n')).toEqual([
      'Churn (β) 100%',
      'Customers leave',
      'churn',
      'Who leaves',
      'Few businesses',
      'ml@example.org',
    ]);
  });

  it('are there for every entity of our kinds, page by page', async () => {
    const names = ['a', 'b', 'c', 'd', 'e'];
    const { read } = await setup(
      growth,
      ...names.map(name => mirrorEntity(`dataset:default/${name}`)),
      mirrorEntity('pipeline:default/p', {
        spec: { orchestrator: 'airflow' },
      }),
    );
    const documents = await read(2);
    expect(documents.map(document => document.entityRef)).toEqual([
      ...names.map(name => `dataset:default/${name}`),
      'pipeline:default/p',
    ]);
    expect(documents.at(-1)).toEqual({
      entityRef: 'pipeline:default/p',
      title: 'p',
      kind: 'Pipeline',
      platform: 'airflow',
      tags: [],
      metrics: [],
      datasets: [],
      aliases: [],
    });
  });

  it('stay within their limits', async () => {
    const { mlflow, read } = await setup(
      mirrorEntity('model:default/churn', {
        spec: { card: { overview: 'x'.repeat(20_000) } },
      }),
    );
    await mlflow.version({
      modelId: 'churn',
      version: '1',
      metrics: Array.from({ length: 600 }, (_, i) => ({
        name: `m${i}`,
        value: 1,
      })),
      datasets: Array.from({ length: 300 }, (_, i) => ({
        name: `d${i}`,
        role: 'training',
      })),
    });
    const [document] = await read();
    expect(document.metrics).toHaveLength(500);
    expect(document.datasets).toHaveLength(200);
    expect(document.text).toHaveLength(10_000);
  });
});
