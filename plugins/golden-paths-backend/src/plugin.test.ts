import {
  type BackendFeature,
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { GoldenPathsClient } from '@waymark/plugin-golden-paths-common';
import { Router } from 'express';
import { FakeScaffolder } from './__testUtils__/FakeScaffolder';
import { CHURN, ORGANISATION, PIPELINE } from './__testUtils__/organisation';
import goldenPathsPlugin from '.';

jest.setTimeout(60_000);

/** What of the scaffolder's API a receipt is ended by. */
function scaffolderPlugin(runs: FakeScaffolder): BackendFeature {
  return createBackendPlugin({
    pluginId: 'scaffolder',
    register(env) {
      env.registerInit({
        deps: { httpRouter: coreServices.httpRouter },
        async init({ httpRouter }) {
          const router = Router();
          router.get('/v2/tasks/:taskId', async ({ params }, res) => {
            res.json(await runs.getTask(params));
          });
          router.get('/v2/tasks/:taskId/events', async ({ params }, res) => {
            res.json(await runs.getLogs(params));
          });
          httpRouter.use(router);
        },
      });
    },
  });
}

/** A backend with the plugin as it is installed, and clients of it. */
async function startGoldenPaths(
  options: { goldenPaths?: object; features?: BackendFeature[] } = {},
) {
  const { goldenPaths = {}, features = [] } = options;
  const { server } = await startTestBackend({
    features: [
      goldenPathsPlugin,
      catalogServiceMock.factory({ entities: ORGANISATION }),
      mockServices.rootConfig.factory({
        data: {
          goldenPaths: { catalogMirror: { sweepSeconds: 1 }, ...goldenPaths },
        } as never,
      }),
      ...features,
    ],
  });
  return {
    client: new GoldenPathsClient({
      discoveryApi: {
        getBaseUrl: async pluginId =>
          `http://localhost:${server.port()}/api/${pluginId}`,
      },
    }),
    person: { token: mockCredentials.user.token('user:default/ann') },
    runner: {
      token: mockCredentials.service.token({
        onBehalfOf: mockCredentials.service('plugin:scaffolder'),
        targetPluginId: 'golden-paths',
      }),
    },
  };
}

/** Asks until the answer is what is waited for. */
async function askUntil<T>(
  ask: () => Promise<T>,
  done: (answer: T) => boolean,
): Promise<T> {
  let answer = await ask();
  while (!done(answer)) {
    await new Promise(resolve => setTimeout(resolve, 50));
    answer = await ask();
  }
  return answer;
}

describe('the golden-paths plugin', () => {
  it('starts without the scaffolder, and serves what templates made', async () => {
    const { client, person } = await startGoldenPaths();
    const { items } = await askUntil(
      async () => client.listProjects({ template: PIPELINE }, person),
      page => page.items.length > 0,
    );
    expect(items.map(({ entityRef }) => entityRef)).toEqual([
      CHURN,
      'model:default/uplift',
    ]);
    const templates = await client.listTemplates({}, person);
    expect(templates.items.map(({ projects }) => projects.total)).toEqual([
      1, 2,
    ]);
  });

  it('keeps drafts of a person, from the wizard to the link', async () => {
    const { client, person } = await startGoldenPaths();
    const id = '6f1d9c1e-1111-4222-8333-444455556666';
    await askUntil(
      async () => client.listTemplates({}, person),
      page => page.items.length > 0,
    );
    const saved = await client.saveDraft(
      id,
      { templateRef: PIPELINE, formData: { name: 'churn', token: 'geheim' } },
      person,
    );
    expect(saved.formData).toEqual({ name: 'churn' });
    expect(await client.getDraft(id, person)).toEqual(saved);
    await client.deleteDraft(id, person);
    expect((await client.listDrafts({}, person)).items).toEqual([]);
  });

  it('follows a run of the scaffolder to its end', async () => {
    const runs = new FakeScaffolder();
    const { client, person, runner } = await startGoldenPaths({
      features: [scaffolderPlugin(runs)],
    });
    runs.tell('t1', { status: 'processing' });
    await client.startReceipt(
      't1',
      { templateRef: PIPELINE, createdBy: 'user:default/ann' },
      runner,
    );
    await client.putReceiptItem(
      't1',
      'repository:a/b',
      {
        kind: 'repository',
        title: 'b',
        action: 'mlops:git:publish',
        state: 'created',
        undo: { name: 'b' },
      },
      runner,
    );
    const { items } = await client.listReceiptItems('t1', runner);
    expect(items).toEqual([
      expect.objectContaining({ key: 'repository:a/b', undo: { name: 'b' } }),
    ]);
    await expect(
      client.startReceipt('t2', { templateRef: PIPELINE }, person),
    ).rejects.toMatchObject({ statusCode: 403 });

    // Later than the receipt's begin, which is this machine's time.
    const at = new Date(Date.now() + 30_000).toISOString();
    runs.tell('t1', {
      status: 'completed',
      steps: { publish: 'completed' },
      at,
    });
    const receipt = await askUntil(
      async () => client.getReceipt('t1', person),
      ({ state }) => state !== 'running',
    );
    expect(receipt).toMatchObject({
      state: 'succeeded',
      endedAt: at,
      items: [{ state: 'created' }, { state: 'foreign' }],
    });
  });

  it('does not start with a setting that means nothing', async () => {
    await expect(
      startGoldenPaths({ goldenPaths: { keepDraftsFor: 'long' } }),
    ).rejects.toThrow(/goldenPaths.keepDraftsFor/);
  });
});
