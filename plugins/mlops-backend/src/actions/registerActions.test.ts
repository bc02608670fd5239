import { mockCredentials } from '@backstage/backend-test-utils';
import { actionsRegistryServiceMock } from '@backstage/backend-test-utils/alpha';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import type { JsonObject } from '@backstage/types';
import { FakeMirror } from '../queries/__testUtils__/FakeMirror';
import { registryDatabases } from '../queries/__testUtils__/registry';
import {
  fillRegistry,
  registryEntities,
} from '../service/__testUtils__/fillRegistry';
import { startApi } from '../service/__testUtils__/startApi';
import type { Asker, MlopsReads } from '../service';
import { registerActions } from './registerActions';

const databases = registryDatabases();
const model = { kind: 'model', namespace: 'default', name: 'churn' };
const dataset = { kind: 'dataset', namespace: 'default', name: 'customers' };
const churn = { entityRef: 'model:default/churn' };
const customers = { entityRef: 'dataset:default/customers' };
const page = { limit: 50, cursor: undefined };

type Read = (reads: MlopsReads, asker: Asker) => Promise<object>;

/** Every action with an input, and the read it must answer like. */
const CASES: Record<string, [JsonObject, Read]> = {
  'list-sources': [{}, (r, a) => r.listSources(page, a)],
  'list-source-problems': [
    { sourceId: 'mlflow' },
    (r, a) => r.listSourceProblems('mlflow', page, a),
  ],
  explore: [
    { q: 'churn', filters: { kind: ['Model'] }, limit: 1 },
    (r, a) =>
      r.explore({ q: 'churn', filters: { kind: ['Model'] }, limit: 1 }, a),
  ],
  'get-entity-overview': [churn, (r, a) => r.getOverview(model, a)],
  'get-model-version': [
    { ...churn, version: '2' },
    (r, a) => r.getModelVersion(model, '2', a),
  ],
  'compare-model-versions': [
    { ...churn, left: '1', right: '2' },
    (r, a) => r.compareModelVersions(model, { left: '1', right: '2' }, a),
  ],
  'get-card': [churn, (r, a) => r.getCard(model, {}, a)],
  'compare-cards': [
    { ...churn, left: '1', right: '2' },
    (r, a) => r.compareCards(model, { left: '1', right: '2' }, a),
  ],
  'get-monitoring': [churn, (r, a) => r.getMonitoring(model, a)],
  'list-trace': [
    { ...churn, version: '2' },
    (r, a) => r.listTrace(model, { ...page, version: '2' }, a),
  ],
  'get-dataset-schema': [customers, (r, a) => r.getDatasetSchema(dataset, a)],
  'list-model-versions': [
    {
      ...churn,
      q: 'anna',
      alias: [],
      sort: { field: 'metric:auc', order: 'desc' },
      metrics: ['auc'],
      limit: 1,
    },
    (r, a) =>
      r.listModelVersions(
        model,
        {
          q: 'anna',
          sort: { field: 'metric:auc', order: 'desc' },
          metrics: ['auc'],
          limit: 1,
        },
        a,
      ),
  ],
  'get-metric-history': [
    { ...churn, metric: 'auc' },
    (r, a) => r.getMetricHistory(model, 'auc', a),
  ],
  'get-run': [{ ...churn, runId: 'r1' }, (r, a) => r.getRun(model, 'r1', a)],
  'compare-runs': [
    { ...churn, left: 'r1', right: 'r1' },
    (r, a) => r.compareRuns(model, { left: 'r1', right: 'r1' }, a),
  ],
  'list-dataset-versions': [
    customers,
    (r, a) => r.listDatasetVersions(dataset, page, a),
  ],
  'list-runs': [
    { ...churn, q: 'train', state: ['finished'], metrics: [] },
    (r, a) =>
      r.listRuns(
        model,
        { ...page, q: 'train', state: ['finished'], metrics: [] },
        a,
      ),
  ],
  'list-deployments': [churn, (r, a) => r.listDeployments(model, page, a)],
  'list-quality-results': [churn, (r, a) => r.listQuality(model, page, a)],
  'list-drift-results': [churn, (r, a) => r.listDrift(model, page, a)],
  'list-ci-results': [churn, (r, a) => r.listCi(model, page, a)],
  'list-provenance': [churn, (r, a) => r.listProvenance(model, page, a)],
};

describe('actions', () => {
  const credentials = mockCredentials.user();

  async function setup() {
    const knex = await databases.open('SQLITE_3');
    await fillRegistry(knex);
    const mirror = new FakeMirror(registryEntities());
    const api = await startApi({ knex, mirror });
    await api.index();
    const actionsRegistry = actionsRegistryServiceMock();
    registerActions({ actionsRegistry, reads: api.reads });
    const invoke = async (name: string, input: JsonObject) =>
      actionsRegistry.invoke({ id: `test:${name}`, input, credentials });
    return { ...api, mirror, actionsRegistry, invoke };
  }

  it('only read, and there is one for every read', async () => {
    const { actionsRegistry, reads } = await setup();
    const { actions } = await actionsRegistry.list();
    expect(actions.map(action => action.name).sort()).toEqual(
      Object.keys(CASES).sort(),
    );
    expect(actions).toHaveLength(Object.keys(reads).length);
    for (const { attributes } of actions) {
      expect(attributes).toEqual({
        readOnly: true,
        destructive: false,
        idempotent: true,
      });
    }
  });

  it.each(Object.entries(CASES))(
    '%s answers as the API does',
    async (name, [input, read]) => {
      const { invoke, reads } = await setup();
      const expected = await read(reads, { credentials });
      const { output } = await invoke(name, input);
      expect(output).toEqual(expected);
      expect((expected as { items?: object[] }).items).not.toEqual([]);
    },
  );

  it.each(Object.entries(CASES).filter(([, [input]]) => input.entityRef))(
    '%s shows nobody what they may not see',
    async (name, [input]) => {
      const { invoke, mirror } = await setup();
      mirror.policy = 'none';
      await expect(invoke(name, input)).rejects.toThrow(/you may not see it/);
    },
  );

  it('of sources want the permission', async () => {
    const { invoke, permissions } = await setup();
    permissions.authorize.mockResolvedValue([{ result: AuthorizeResult.DENY }]);
    await expect(invoke('list-sources', {})).rejects.toThrow(
      /mlops.sources.read/,
    );
    await expect(
      invoke('list-source-problems', { sourceId: 'mlflow' }),
    ).rejects.toThrow(/mlops.sources.read/);
  });

  it('explore shows only what its caller may see', async () => {
    const { invoke, mirror } = await setup();
    mirror.policy = new Set(['dataset:default/customers']);
    const { output } = await invoke('explore', {});
    expect(output).toMatchObject({
      items: [{ entityRef: 'dataset:default/customers' }],
      totalItems: 1,
    });
  });

  it('go on where a page ended', async () => {
    const { invoke } = await setup();
    const first = await invoke('list-model-versions', { ...churn, limit: 1 });
    const { items, pageInfo } = first.output as {
      items: { version: string }[];
      pageInfo: { nextCursor: string };
    };
    const second = await invoke('list-model-versions', {
      ...churn,
      cursor: pageInfo.nextCursor,
    });
    expect(items.map(item => item.version)).toEqual(['2']);
    expect(second.output).toMatchObject({
      items: [{ version: '1' }],
      pageInfo: {},
    });
  });

  it.each<[string, JsonObject, RegExp]>([
    ['list-runs', { entityRef: 'churn' }, /'entityRef' is 'churn'/],
    ['list-runs', { entityRef: 'user:default/a' }, /expected the kind model/],
    ['list-model-versions', customers, /expected the kind model, such as/],
    ['list-runs', { ...churn, limit: 201 }, /limit/],
    ['list-runs', { ...churn, cursor: 'abc' }, /'cursor'/],
    ['get-model-version', { ...churn, version: '\u0000' }, /NUL/],
    ['get-run', { ...churn, runId: 'r9' }, /No run 'r9' of model:default/],
    [
      'list-model-versions',
      { ...churn, sort: { field: 'colour', order: 'asc' } },
      /sort/,
    ],
    ['explore', { filters: { colour: ['red'] } }, /colour/],
  ])('%s refuses the input %j and says why', async (name, input, message) => {
    const { invoke } = await setup();
    await expect(invoke(name, input)).rejects.toThrow(message);
  });
});
