import type { CardRecord } from '@waymark/plugin-mlops-node';
import { mirrorEntity } from './__testUtils__/FakeMirror';
import {
  ranking,
  registryDatabases,
  registryWriter,
  SEEN_AT,
} from './__testUtils__/registry';
import { getCard } from './getCard';

const databases = registryDatabases();
const entityRef = 'model:default/churn';
const at = '2026-03-01T00:00:00.000Z';

describe.each(databases.eachSupportedId())('cards by version on %s', id => {
  async function setup() {
    const knex = await databases.open(id);
    const mlflow = registryWriter(knex);
    const git = registryWriter(knex, 'git');
    await mlflow.object({ type: 'model', id: 'churn' });
    await git.object({ type: 'model', id: 'churn' });
    for (const [version, value] of [
      ['1', 0.7],
      ['2', 0.8],
      ['3', 0.9],
    ] as const) {
      await mlflow.version({
        modelId: 'churn',
        version,
        url: `https://mlflow.example/${version}`,
        metrics: [{ name: 'auc', value }],
        params: [{ name: 'depth', value: version }],
        datasets: [{ name: `data-${version}`, role: 'training' }],
      });
    }
    const write = (change: Partial<CardRecord> & { id: string }) =>
      git.report({
        type: 'card',
        subject: { kind: 'model', id: 'churn' },
        at,
        format: 'google-model-card',
        card: {},
        ...change,
      });
    const read = (version?: string, card?: object) =>
      getCard({
        knex,
        ranking,
        entity: mirrorEntity(entityRef, { spec: card ? { card } : {} }),
        version,
      });
    return { write, read };
  }

  it('gives the metrics, parameters and data of the version', async () => {
    const { read } = await setup();
    expect(await read('1')).toMatchObject({
      version: '1',
      card: {
        metrics: [{ name: 'auc', value: 0.7 }],
        parameters: [{ name: 'depth', value: '1' }],
        trainingData: [{ name: 'data-1' }],
      },
      from: {
        metrics: {
          from: 'mlflow',
          at: SEEN_AT,
          format: 'registry',
          url: 'https://mlflow.example/1',
        },
      },
    });
    expect(await read()).toEqual(await read('3'));
    expect(await read()).toMatchObject({ version: '3' });
  });

  it('does not give an older version what is said of the newest', async () => {
    const { read, write } = await setup();
    await write({
      id: 'card',
      path: 'README.md',
      url: 'https://git.example/README.md',
      format: 'hugging-face',
      card: {
        users: ['sales'],
        metrics: [{ name: 'lift', value: 3 }],
      },
    });
    const declared = {
      overview: 'Who leaves',
      metrics: [{ name: 'auc', value: 0.9 }],
      trainingData: [{ name: 'declared' }],
    };
    const newest = await read(undefined, declared);
    expect(newest.card.metrics?.map(metric => metric.name)).toEqual([
      'auc',
      'lift',
    ]);
    expect(newest.card.trainingData).toEqual([{ name: 'declared' }]);
    const written = {
      from: 'git',
      at,
      format: 'hugging-face',
      path: 'README.md',
      url: 'https://git.example/README.md',
    };
    expect(newest.from).toMatchObject({
      overview: { from: 'declared', format: 'declared' },
      users: written,
      metrics: { from: 'declared' },
      'metrics.1': written,
    });
    expect((await read('2', declared)).card).toEqual({
      overview: 'Who leaves',
      users: ['sales'],
      metrics: [{ name: 'auc', value: 0.8 }],
      parameters: [{ name: 'depth', value: '2' }],
      trainingData: [{ name: 'data-2' }],
    });
  });

  it('gives what was written for just that version, and only there', async () => {
    const { read, write } = await setup();
    await write({
      id: 'two',
      version: 'v2',
      card: {
        overview: 'The second',
        limitations: ['few businesses'],
        metrics: [
          {
            name: 'auc',
            value: 0.8,
            slice: 'north',
            confidenceInterval: { lower: 0.7, upper: 0.9 },
          },
        ],
      },
    });
    const declared = { overview: 'Who leaves' };
    expect((await read('2', declared)).card).toMatchObject({
      overview: 'The second',
      metrics: [
        { slice: 'north', confidenceInterval: { lower: 0.7, upper: 0.9 } },
        { name: 'auc', value: 0.8 },
      ],
    });
    // Its words may still hold for others, its figures do not.
    for (const version of ['1', '3']) {
      const { card } = await read(version, declared);
      expect(card.overview).toBe('Who leaves');
      expect(card.limitations).toEqual(['few businesses']);
      expect(card.metrics).toHaveLength(1);
    }
  });

  it('refuses a version that there is not, and of what is no model', async () => {
    const { read } = await setup();
    await expect(read('9')).rejects.toThrow(/No version '9'.* 3, 2, 1/);
    const knex = await databases.open(id);
    await expect(
      getCard({
        knex,
        ranking,
        entity: mirrorEntity('dataset:default/d'),
        version: '1',
      }),
    ).rejects.toThrow(/dataset:default\/d is a Dataset/);
  });
});
