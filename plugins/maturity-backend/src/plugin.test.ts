import { authServiceFactory } from '@backstage/backend-defaults/auth';
import { httpAuthServiceFactory } from '@backstage/backend-defaults/httpAuth';
import { permissionsServiceFactory } from '@backstage/backend-defaults/permissions';
import {
  type BackendFeature,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import {
  type FactRetriever,
  maturityExtensionPoint,
} from '@waymark/plugin-maturity-node';
import request from 'supertest';
import maturityPlugin from '.';

jest.setTimeout(60_000);

const CHURN = 'model:default/churn';

const RUBRIC = `
id: shop
version: '1'
title: Shop
levels:
  - { level: 0, name: Begun }
  - { level: 1, name: Running }
tracks:
  - id: tracking
    title: Tracking
    checks:
      - id: ran
        title: It ran
        level: 1
        condition: { fact: runs/count, operator: greaterThan, value: 0 }
        why: What never ran is an idea.
`;

const runs: FactRetriever = {
  id: 'runs',
  title: 'Runs',
  facts: [
    { id: 'count', type: 'number', title: 'runs', description: 'Recorded.' },
  ],
  every: { hours: 1 },
  batchSize: 10,
  retrieve: async entities =>
    new Map(
      entities.map(({ entityRef }) => [
        entityRef,
        { facts: { count: { value: 3 } } },
      ]),
    ),
};

const shop = createBackendModule({
  pluginId: 'maturity',
  moduleId: 'shop',
  register(env) {
    env.registerInit({
      deps: { maturity: maturityExtensionPoint },
      async init({ maturity }) {
        maturity.addFactRetriever(runs);
        maturity.addRubric({ source: 'shop.yaml', yaml: RUBRIC });
      },
    });
  },
});

/** A backend with the plugin as it is installed, over a catalog of a test's own. */
async function startMaturity(options: {
  maturity?: object;
  config?: object;
  features?: BackendFeature[];
}) {
  const { maturity = {}, config = {}, features = [] } = options;
  const { server } = await startTestBackend({
    features: [
      maturityPlugin,
      shop,
      catalogServiceMock.factory({
        entities: [
          {
            apiVersion: 'mlops.waymark.dev/v1alpha1',
            kind: 'Model',
            metadata: { name: 'churn', namespace: 'default' },
            spec: { type: 'classification', owner: 'team' },
          },
        ],
      }),
      mockServices.rootConfig.factory({
        data: {
          maturity: { catalogMirror: { sweepSeconds: 1 }, ...maturity },
          ...config,
        } as never,
      }),
      ...features,
    ],
  });
  return server;
}

/** Asks until the answer is what is waited for. */
async function askUntil(
  ask: () => request.Test,
  done: (answer: request.Response) => boolean,
): Promise<request.Response> {
  let answer = await ask();
  while (!done(answer)) {
    await new Promise(resolve => setTimeout(resolve, 50));
    answer = await ask();
  }
  return answer;
}

describe('the maturity plugin', () => {
  it('serves what rubrics of modules make of facts of modules', async () => {
    const server = await startMaturity({});
    const answer = await askUntil(
      () =>
        request(server)
          .get('/api/maturity/v1/entities/model/default/churn')
          .set('Authorization', mockCredentials.user.header()),
      ({ status, body }) => status === 200 && body.rubrics[0]?.level === 1,
    );
    expect(answer.body).toMatchObject({
      entityRef: CHURN,
      rubrics: [
        {
          id: 'shop',
          levelName: 'Running',
          tracks: [{ id: 'tracking', checks: [{ id: 'ran', result: 'pass' }] }],
        },
      ],
    });
  });

  it('works on when a configured rubric cannot be read', async () => {
    const server = await startMaturity({
      maturity: { rubrics: [{ file: 'no/such/rubric.yaml' }] },
    });
    const { status, body } = await request(server)
      .get('/api/maturity/v1/rubrics')
      .set('Authorization', mockCredentials.user.header());
    expect(status).toBe(200);
    expect(body.items).toEqual([expect.objectContaining({ id: 'shop' })]);
    expect(body.problems).toEqual([
      expect.objectContaining({
        severity: 'error',
        source: 'no/such/rubric.yaml',
      }),
    ]);
  });

  it('does not start with a setting that means nothing', async () => {
    await expect(
      startMaturity({ maturity: { gate: { minLevel: 'high' } } }),
    ).rejects.toThrow(/maturity.gate.minLevel/);
  });

  it('does not start with two retrievers of one source', async () => {
    const again = createBackendModule({
      pluginId: 'maturity',
      moduleId: 'again',
      register(env) {
        env.registerInit({
          deps: { maturity: maturityExtensionPoint },
          async init({ maturity }) {
            maturity.addFactRetriever(runs);
          },
        });
      },
    });
    await expect(startMaturity({ features: [again] })).rejects.toThrow(
      /'runs' is registered twice/,
    );
  });
});

describe('a token that is restricted to the gate', () => {
  const GATE_TOKEN = 'token-of-ci-for-the-gate';
  const OTHER_TOKEN = 'token-of-ci-for-something-else';
  /** As the README tells an adopter. */
  const externalAccess = [
    {
      type: 'static',
      options: { token: GATE_TOKEN, subject: 'ci' },
      accessRestrictions: [{ plugin: 'maturity', permission: 'maturity.gate' }],
    },
    {
      type: 'static',
      options: { token: OTHER_TOKEN, subject: 'other' },
      accessRestrictions: [{ plugin: 'catalog' }],
    },
  ];

  it('may ask the gate, and nothing else', async () => {
    const server = await startMaturity({
      config: {
        permission: { enabled: true },
        backend: {
          baseUrl: 'http://localhost',
          listen: { port: 0 },
          auth: { externalAccess },
        },
      },
      features: [
        authServiceFactory,
        httpAuthServiceFactory,
        permissionsServiceFactory,
      ],
    });
    const gate = (token: string) =>
      request(server)
        .post('/api/maturity/v1/gate')
        .set('Authorization', `Bearer ${token}`)
        .send({ entityRef: CHURN, minLevel: 1 });

    const answer = await askUntil(
      () => gate(GATE_TOKEN),
      ({ status, body }) => status !== 404 && body.passed !== false,
    );
    expect(answer.status).toBe(200);
    expect(answer.body).toMatchObject({ passed: true, level: 1 });

    const rubrics = await request(server)
      .get('/api/maturity/v1/rubrics')
      .set('Authorization', `Bearer ${GATE_TOKEN}`);
    expect(rubrics.status).toBe(403);
    expect((await gate(OTHER_TOKEN)).status).toBe(403);
    expect((await gate('a-guess-of-somebody')).status).toBe(401);
  });
});
