import { mockCredentials } from '@backstage/backend-test-utils';
import { createAnswerCheck } from '@waymark/plugin-openapi-operations-node/testUtils';
import request from 'supertest';
import { FakeMirror, mirrorEntity } from '../queries/__testUtils__/FakeMirror';
import { registryDatabases } from '../queries/__testUtils__/registry';
import { openApiDocument } from '../schema';
import { fillRegistry, registryEntities } from './__testUtils__/fillRegistry';
import { startApi } from './__testUtils__/startApi';

jest.setTimeout(60_000);

const databases = registryDatabases();
const churn = '/api/mlops/v1/entities/model/default/churn';
const customers = '/api/mlops/v1/entities/dataset/default/customers';

describe.each(databases.eachSupportedId())('the overview’s route on %s', id => {
  async function setup() {
    const knex = await databases.open(id);
    await fillRegistry(knex);
    const mirror = new FakeMirror(registryEntities());
    const api = await startApi({ knex, mirror });
    await api.index();
    const get = (path: string) =>
      request(api.app)
        .get(path)
        .set('Authorization', mockCredentials.user.header());
    return { ...api, mirror, get };
  }

  it('answers the overview of every kind as the document describes', async () => {
    const { get, mirror, index } = await setup();
    mirror.entities.set(
      'model:default/churn',
      mirrorEntity('model:default/churn', {
        lifecycle: 'production',
        spec: {
          product: {
            sla: { quality: [{ metric: 'auc', min: 0.7 }] },
            baseline: { description: 'a rule', version: '1' },
          },
          monitoring: { tool: 'evidently', schedule: '@daily' },
        },
      }),
    );
    mirror.entities.set(
      'dataset:default/customers',
      mirrorEntity('dataset:default/customers', {
        spec: { freshness: 'P1D' },
      }),
    );
    mirror.entities.set(
      'pipeline:default/training',
      mirrorEntity('pipeline:default/training', {
        spec: { schedule: '@daily' },
      }),
    );
    await index();
    const check = createAnswerCheck(openApiDocument);
    const paths = [
      churn,
      customers,
      churn.replace(/model.*/, 'pipeline/default/training'),
    ];
    for (const path of paths) {
      const { body, status } = await get(`${path}/overview`);
      expect({ path, status }).toEqual({ path, status: 200 });
      expect({ path, errors: check('getOverview', body) }).toEqual({
        path,
        errors: [],
      });
    }
    const { body: model } = await get(`${churn}/overview`);
    expect(model).toMatchObject({
      item: { attention: expect.arrayContaining(['stale']) },
      model: {
        totalVersions: 2,
        metrics: [{ name: 'auc', target: 0.7, baseline: { version: '1' } }],
        serving: [{ version: '2' }],
        lastTrained: { action: 'trained', runId: 'r1' },
      },
      runs: { totalRuns: 1, successRate: 1, medianDurationMs: 10_000 },
      quality: [{ suite: 'schema' }],
      drift: { total: 1, worst: [{ metric: 'psi' }] },
      ci: [{ provider: 'github' }],
    });
    const { body: data } = await get(`${customers}/overview`);
    expect(data.dataset).toMatchObject({
      versions: [{ version: 'd1' }],
      fields: { total: 1 },
      freshness: { state: 'stale' },
    });
  });

  it('shows no endpoint that the asker may not see', async () => {
    const { get, mirror } = await setup();
    const shown = await get(`${churn}/deployments`);
    expect(shown.body.items[0].endpoint).toBe('component:default/api');
    mirror.policy = new Set(['model:default/churn']);
    const hidden = await get(`${churn}/deployments`);
    expect(hidden.body.items).toHaveLength(1);
    expect(hidden.body.items[0]).not.toHaveProperty('endpoint');
    const overview = await get(`${churn}/overview`);
    expect(overview.body.model.serving).toHaveLength(1);
    expect(overview.body.model.serving[0]).not.toHaveProperty('endpoint');
  });
});
