import { setImmediate } from 'node:timers/promises';
import {
  coreServices,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import searchPlugin from '@backstage/plugin-search-backend';
import {
  AuthorizeResult,
  type PolicyDecision,
} from '@backstage/plugin-permission-common';
import { TestPipeline } from '@backstage/plugin-search-backend-node';
import type { SearchDocument } from '@waymark/plugin-mlops-common';
import request from 'supertest';
import { mlopsStub, searchDocument } from './__testUtils__/mlopsStub';
import { MlopsCollatorFactory } from './collator/MlopsCollatorFactory';
import searchModuleMlops from './index';

jest.setTimeout(30_000);

const CHURN = searchDocument({
  entityRef: 'model:default/customer-churn',
  title: 'Customer churn',
  lifecycle: 'production',
  owner: 'group:default/customer-insight',
  ownerTitle: 'Insight guild',
  tags: ['tabular'],
  metrics: ['roc_auc'],
  datasets: ['dataset:default/subscriptions', 'crm/calls.parquet'],
  aliases: ['champion'],
  text: 'Orders the retention list.',
});
const DOCUMENTS: SearchDocument[] = [
  searchDocument({
    entityRef: 'dataset:default/plain',
    title: 'Plain',
    kind: 'Dataset',
  }),
  CHURN,
  searchDocument({
    entityRef: 'model:default/secret',
    title: 'Secret churn',
    tags: ['tabular'],
  }),
  searchDocument({
    entityRef: 'pipeline:default/export',
    title: 'Export',
    kind: 'Pipeline',
  }),
  searchDocument({ entityRef: 'model:default/last', title: 'Last' }),
];

/** The real search backend with its Lunr engine over our collator. */
async function startSearch() {
  const { plugin, requests } = mlopsStub(DOCUMENTS);
  const hidden = new Set<string>();
  const scheduler = mockServices.scheduler();
  const { server } = await startTestBackend({
    features: [
      searchPlugin,
      searchModuleMlops,
      plugin,
      mockServices.permissions.mock({
        authorizeConditional: async questions =>
          questions.map(({ permission }): PolicyDecision => ({
            result: AuthorizeResult.CONDITIONAL,
            pluginId: 'catalog',
            resourceType: permission.name,
            conditions: { rule: 'r', resourceType: 'catalog-entity' },
          })),
        authorize: async questions =>
          questions.map(question => ({
            result:
              'resourceRef' in question &&
              hidden.has(String(question.resourceRef))
                ? AuthorizeResult.DENY
                : AuthorizeResult.ALLOW,
          })),
      }).factory,
      mockServices.rootConfig.factory({
        data: { permission: { enabled: true } },
      }),
      createServiceFactory({
        service: coreServices.scheduler,
        deps: {},
        factory: () => scheduler,
      }),
    ],
  });
  const find = async (term: string, more = '') => {
    const { body } = await request(server).get(
      `/api/search/query?term=${encodeURIComponent(term)}${more}`,
    );
    return body.results as {
      type: string;
      document: Record<string, string>;
    }[];
  };
  const titles = async (term: string, more?: string) =>
    (await find(term, more)).map(({ document }) => document.title);
  // The index is there some moments after its task has ended.
  const [task] = await scheduler.getScheduledTasks();
  await scheduler.triggerTask(task.id);
  while ((await titles('Last')).length === 0) {
    await setImmediate();
  }
  return { server, find, titles, hidden, requests };
}

describe('search with models, datasets and pipelines', () => {
  let search: Awaited<ReturnType<typeof startSearch>>;
  beforeAll(async () => {
    search = await startSearch();
  });
  beforeEach(() => search.hidden.clear());

  it.each([
    ['name', 'churn'],
    ['tag', 'tabular'],
    ['metric', 'roc_auc'],
    ['part of a metric', 'auc'],
    ['data set', 'subscriptions'],
    ['data set in a source', 'calls.parquet'],
    ['owner', 'customer-insight'],
    ['name of the owner', 'guild'],
    ['alias', 'champion'],
    ['text of its card', 'retention'],
    ['beginning of a word', 'subscr'],
  ])('finds a model by its %s', async (_, term) => {
    expect(await search.titles(term)).toContain('Customer churn');
  });

  it('does not find what has nothing to do with it', async () => {
    expect(await search.titles('roc_auc')).toEqual(['Customer churn']);
    expect(await search.titles('weather')).toEqual([]);
  });

  it('narrows by type, kind and lifecycle as the search page does', async () => {
    expect(await search.titles('churn', '&types[0]=mlops')).toHaveLength(2);
    expect(
      await search.titles('churn', '&filters[lifecycle]=production'),
    ).toEqual(['Customer churn']);
    expect(await search.titles('export', '&filters[kind]=Pipeline')).toEqual([
      'Export',
    ]);
    expect(await search.titles('export', '&filters[kind]=Model')).not.toContain(
      'Export',
    );
  });

  it('gives what a result needs to be shown', async () => {
    const [{ type, document }] = await search.find('subscriptions');
    expect(type).toBe('mlops');
    expect(document).toMatchObject({
      location: '/catalog/default/model/customer-churn',
      kind: 'Model',
      owner: 'group:default/customer-insight',
      ownerTitle: 'Insight guild',
      text: 'Orders the retention list.',
    });
    // Who may see what is nobody's business.
    expect(document).not.toHaveProperty('authorization');
  });

  it('hides what the asker may not see', async () => {
    const { titles, hidden } = search;
    expect((await titles('tabular')).sort()).toEqual([
      'Customer churn',
      'Secret churn',
    ]);
    hidden.add('model:default/secret');
    expect(await titles('tabular')).toEqual(['Customer churn']);
    expect(await titles('secret')).toEqual([]);
  });

  it('reads page by page with the credentials of the search backend', () => {
    expect(search.requests.map(({ url }) => url)).toEqual([
      '/v1/search-documents?limit=100',
      '/v1/search-documents?limit=100&cursor=2',
      '/v1/search-documents?limit=100&cursor=4',
    ]);
    expect(new Set(search.requests.map(({ subject }) => subject))).toEqual(
      new Set(['plugin:search']),
    );
  });
});

describe('MlopsCollatorFactory', () => {
  async function start(documents: SearchDocument[]) {
    const { plugin } = mlopsStub(documents);
    const { server } = await startTestBackend({ features: [plugin] });
    const { port } = server.address() as { port: number };
    const factory = (path = '') =>
      new MlopsCollatorFactory({
        auth: mockServices.auth({ pluginId: 'search' }),
        discovery: mockServices.discovery.mock({
          getBaseUrl: async id => `http://localhost:${port}/api/${id}${path}`,
        }),
        locationTemplate: '/catalog/:namespace/:kind/:name',
      });
    return { factory };
  }

  it('hands out every document once', async () => {
    const { factory } = await start(DOCUMENTS);
    const { documents } = await TestPipeline.fromCollator(
      await factory().getCollator(),
    ).execute();
    expect(documents.map(document => document.title)).toEqual(
      DOCUMENTS.map(document => document.title),
    );
    expect(factory().type).toBe('mlops');
    expect(factory().visibilityPermission.name).toBe('catalog.entity.read');
  });

  it('ends with the error when the mlops backend does not answer', async () => {
    const { factory } = await start(DOCUMENTS);
    const { error } = await TestPipeline.fromCollator(
      await factory('/nothing').getCollator(),
    ).execute();
    expect((error as Error).message).toMatch(/404/);
  });
});
