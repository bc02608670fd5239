import { existsSync, readdirSync, readFileSync } from 'node:fs';
import {
  coreServices,
  createServiceFactory,
  resolvePackagePath,
} from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
  TestDatabases,
} from '@backstage/backend-test-utils';
import { eventsServiceRef } from '@backstage/plugin-events-node';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import type { LineageGraph } from '@waymark/plugin-lineage-common';
import type { Knex } from 'knex';
import request from 'supertest';
import { OPENLINEAGE_TOPIC } from './events';
import lineagePlugin from './index';

jest.setTimeout(120_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

const PROJECTS = resolvePackagePath(
  '@waymark/plugin-lineage-backend',
  '../../examples/projects',
);

/** Real events: what the example organisation's projects recorded. */
const recorded: object[] = readdirSync(PROJECTS)
  .map(project => `${PROJECTS}/${project}/lineage/events.ndjson`)
  .filter(path => existsSync(path))
  .flatMap(path => readFileSync(path, 'utf8').split('\n'))
  .filter(line => line !== '')
  .map(line => JSON.parse(line));

const MODEL = { namespace: 'mlflow://tideway', name: 'customer-churn' };

/** As the connector of repositories tells what a project's files say. */
const deployment = {
  eventType: 'COMPLETE',
  eventTime: new Date(Date.now() - 60_000).toISOString(),
  producer: 'https://example.com/deployer',
  schemaURL: 'https://openlineage.io/spec/2-0-2/OpenLineage.json',
  run: {
    runId: '01941f29-7c00-7aaa-8000-5d3b8a1f2c44',
    facets: {
      waymark_deployment: {
        _producer: 'https://example.com/deployer',
        _schemaURL:
          'https://mlops.waymark.dev/spec/facets/1-0-0/DeploymentRunFacet.json',
        endpoint: 'component:default/churn-service',
        environment: 'production',
        model: MODEL,
        version: '1',
      },
    },
  },
  job: { namespace: 'deployer', name: 'deploy customer-churn' },
  inputs: [MODEL],
  outputs: [],
};

async function start(knex: Knex) {
  const events = mockServices.events();
  const backend = await startTestBackend({
    features: [
      lineagePlugin,
      catalogServiceMock.factory({ entities: [] }),
      createServiceFactory({
        service: coreServices.database,
        deps: {},
        factory: () => ({ getClient: async () => knex }),
      }),
      createServiceFactory({
        service: eventsServiceRef,
        deps: {},
        factory: () => events,
      }),
    ],
  });
  const { server } = backend;
  const api = '/api/lineage/v1';
  return {
    stop: () => backend.stop(),
    events,
    server,
    get: (path: string) => request(server).get(`${api}${path}`),
    send: (body: unknown, path = '/lineage') =>
      request(server)
        .post(`${api}${path}`)
        .set('authorization', mockCredentials.service.header())
        .send(body as object),
  };
}

describe.each(databases.eachSupportedId())('the plugin on %s', databaseId => {
  let knex: Knex;
  let backend: Awaited<ReturnType<typeof start>>;

  beforeEach(async () => {
    knex = await databases.init(databaseId);
    backend = await start(knex);
  });
  afterEach(() => backend.stop());

  const graphOf = async (query: string): Promise<LineageGraph> => {
    const { body, status } = await backend.get(`/graph?${query}`);
    expect([status, body.error]).toEqual([200, undefined]);
    return body;
  };
  const rootOfModel = `type=model&namespace=${encodeURIComponent(MODEL.namespace)}&name=${MODEL.name}`;

  it('tells the way from data to the endpoint by recorded events', async () => {
    expect(recorded.length).toBeGreaterThan(100);
    await backend.send(recorded, '/lineage/batch').expect(204);
    await backend.send(deployment).expect(200, {});

    const graph = await graphOf(`${rootOfModel}&depth=5`);
    const nameOf = (id: string) =>
      graph.nodes.find(node => node.id === id)!.name;
    const edges = graph.edges.map(
      ({ from, to, kind }) => `${nameOf(from)} ${kind} ${nameOf(to)}`,
    );
    expect(edges).toEqual(
      expect.arrayContaining([
        'customer-churn serving component:default/churn-service',
        expect.stringMatching(/\.csv derivation customer-churn$/),
      ]),
    );
    expect(graph.nodes.find(({ id }) => id === graph.root)).toMatchObject({
      ...MODEL,
      type: 'model',
    });
  });

  it('says the same however often it is told', async () => {
    await backend.send(recorded, '/lineage/batch').expect(204);
    const once = await graphOf(`${rootOfModel}&depth=5&granularity=job`);
    await backend.send([...recorded].reverse(), '/lineage/batch').expect(204);
    expect(await graphOf(`${rootOfModel}&depth=5&granularity=job`)).toEqual(
      once,
    );
  });

  it('makes the same graph anew from the events it kept', async () => {
    await backend.send(recorded, '/lineage/batch').expect(204);
    const query = `${rootOfModel}&depth=5&granularity=job`;
    const before = await graphOf(query);
    expect(before.edges.length).toBeGreaterThan(3);
    await backend.send({}, '/rebuild').expect(202);
    let state = 'running';
    while (state === 'running') {
      const { body } = await backend.get('/status');
      state = body.rebuild.state;
    }
    expect(await graphOf(query)).toEqual(before);
  });

  it('takes what is good of a batch, and says what is not', async () => {
    const answer = await backend.send(
      [deployment, { ...deployment, run: { runId: 'x' } }],
      '/lineage/batch',
    );
    expect(answer.body).toMatchObject({
      status: 'partial_success',
      failed_events: [
        {
          index: 1,
          reason: expect.stringMatching(/^\/run\/runId is "x"/),
          retriable: false,
        },
      ],
    });
    const { edges } = await graphOf(rootOfModel);
    expect(edges).toHaveLength(1);
  });

  it('takes many single events at once, each written once', async () => {
    const answers = await Promise.all(
      recorded.slice(0, 40).map(event => backend.send(event)),
    );
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200));
    const [{ count }] = await knex('raw_events').sum({ count: 'count' });
    expect(Number(count)).toBe(40);
  });

  it('takes events from the topic', async () => {
    await backend.events.publish({
      topic: OPENLINEAGE_TOPIC,
      eventPayload: deployment,
    });
    const { edges } = await graphOf(rootOfModel);
    expect(edges).toHaveLength(1);
  });

  it('never answers input with a 5xx', async () => {
    const bad: [string | object, number][] = [
      ['{"eventTime": ', 400],
      [
        { ...deployment, job: { namespace: 'x'.repeat(10_000), name: 'y' } },
        400,
      ],
      [{ ...deployment, eventTime: '2999-01-01T00:00:00Z' }, 400],
      [{ ...deployment, eventTime: '1970-01-01T00:00:00Z' }, 400],
      [{ ...deployment, inputs: [{ namespace: 'a\0', name: 'b' }] }, 400],
      [{ ...deployment, big: 'x'.repeat(20_000_000) }, 413],
      [`{"deep": ${'['.repeat(100_000)}${']'.repeat(100_000)}}`, 400],
    ];
    for (const [body, status] of bad) {
      const answer = await backend
        .send(typeof body === 'string' ? body : JSON.stringify(body))
        .set('content-type', 'application/json');
      expect(answer.status).toBe(status);
      expect(answer.body.error.message).not.toBe('');
    }
    expect(await knex('nodes')).toEqual([]);
    expect(await knex('raw_events')).toEqual([]);
  });

  it('keeps texts that databases find hard', async () => {
    const hard = 'NUL \0, half \ud800, whole \u{1f600}, quote \' " \\';
    const facet = {
      _producer: 'p',
      _schemaURL: 's',
      description: hard,
      [hard]: [hard],
    };
    const input = {
      namespace: "it's",
      name: 'a "b" \\ \u{1f600}',
      facets: { documentation: facet },
    };
    await backend
      .send(JSON.stringify({ ...deployment, inputs: [input] }))
      .set('content-type', 'application/json')
      .expect(200);
    const { body } = await backend.get(
      `/node?type=dataset&namespace=${encodeURIComponent(input.namespace)}&name=${encodeURIComponent(input.name)}`,
    );
    expect(body.facets).toEqual([
      expect.objectContaining({ name: 'documentation', body: facet }),
    ]);
  });

  it('shows the schemas of its facets and its document to anybody', async () => {
    const nobody = mockCredentials.none.header();
    const { body } = await backend
      .get('/facets/DeploymentRunFacet.json')
      .set('authorization', nobody)
      .expect(200);
    expect(body.$id).toMatch(/DeploymentRunFacet\.json$/);
    await backend.get('/graph').set('authorization', nobody).expect(401);
    const document = await request(backend.server)
      .get('/api/lineage/openapi.json')
      .expect(200);
    expect(Object.keys(document.body.paths)).toEqual(
      expect.arrayContaining(['/v1/lineage/batch', '/v1/graph', '/v1/facets']),
    );
  });
});
