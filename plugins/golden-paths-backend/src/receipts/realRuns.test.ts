import { randomUUID } from 'node:crypto';
import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import scaffolderPlugin from '@backstage/plugin-scaffolder-backend';
import {
  createTemplateAction,
  scaffolderActionsExtensionPoint,
  scaffolderServiceRef,
} from '@backstage/plugin-scaffolder-node';
import {
  GoldenPathsClient,
  type Receipt,
} from '@waymark/plugin-golden-paths-common';
import request from 'supertest';
import goldenPathsPlugin from '..';
import { discoverRuns } from './discoverRuns';

jest.setTimeout(120_000);

const TEMPLATE: Entity = {
  apiVersion: 'scaffolder.backstage.io/v1beta3',
  kind: 'Template',
  metadata: {
    name: 'pipeline',
    namespace: 'default',
    annotations: {
      'backstage.io/managed-by-location': 'url:https://git.example.org/t.yaml',
    },
  },
  spec: {
    type: 'model',
    parameters: [
      {
        properties: {
          name: { type: 'string' },
          breaks: { type: 'boolean' },
        },
      },
    ],
    steps: [
      { id: 'say', name: 'Say it', action: 'debug:log' },
      { id: 'made', name: 'Make it', action: 'publish:test' },
      {
        id: 'skipped',
        name: 'Not this one',
        action: 'publish:test',
        if: false,
      },
      {
        id: 'broken',
        name: 'Break it',
        action: 'break:test',
        if: '${{ parameters.breaks }}',
      },
    ],
  },
};

const actions = createBackendModule({
  pluginId: 'scaffolder',
  moduleId: 'test-actions',
  register(env) {
    env.registerInit({
      deps: { scaffolder: scaffolderActionsExtensionPoint },
      async init({ scaffolder }) {
        scaffolder.addActions(
          createTemplateAction({ id: 'publish:test', handler: async () => {} }),
          createTemplateAction({
            id: 'break:test',
            handler: async () => {
              throw new Error('The host is away');
            },
          }),
        );
      },
    });
  },
});

/** Both plugins as they are installed, in one backend. */
async function startBoth() {
  let discover: (() => Promise<number>) | undefined;
  const { server } = await startTestBackend({
    features: [
      goldenPathsPlugin,
      scaffolderPlugin,
      actions,
      createBackendModule({
        pluginId: 'golden-paths',
        moduleId: 'discovery-at-once',
        register(env) {
          env.registerInit({
            deps: {
              auth: coreServices.auth,
              database: coreServices.database,
              logger: coreServices.logger,
              scaffolder: scaffolderServiceRef,
            },
            async init({ database, ...services }) {
              const knex = await database.getClient();
              discover = async () =>
                discoverRuns({
                  ...services,
                  knex,
                  mirror: { getEntities: async () => new Map() },
                  keepMs: 60 * 60_000,
                });
            },
          });
        },
      }),
      catalogServiceMock.factory({ entities: [TEMPLATE] }),
      mockServices.rootConfig.factory({ data: {} }),
    ],
  });
  const client = new GoldenPathsClient({
    discoveryApi: {
      getBaseUrl: async id => `http://localhost:${server.port()}/api/${id}`,
    },
  });
  const runner = {
    token: mockCredentials.service.token({
      onBehalfOf: mockCredentials.service('plugin:scaffolder'),
      targetPluginId: 'golden-paths',
    }),
  };
  const person = { token: mockCredentials.user.token('user:default/ann') };
  return {
    discover: async () => discover!(),
    /** Runs the template; the id of its run. */
    async begin(values: object): Promise<string> {
      const { status, body } = await request(server)
        .post('/api/scaffolder/v2/tasks')
        .set('Authorization', mockCredentials.user.header('user:default/ann'))
        .send({ templateRef: 'template:default/pipeline', values });
      expect({ status, error: body.error }).toEqual({ status: 201 });
      return body.id;
    },
    tell: async (taskId: string) =>
      client.startReceipt(
        taskId,
        {
          templateRef: 'template:default/pipeline',
          createdBy: 'user:default/ann',
        },
        runner,
      ),
    drafts: async () => (await client.listDrafts({}, person)).items,
    async keep(id: string, name: string): Promise<void> {
      const templateRef = 'template:default/pipeline';
      const draft = { templateRef, formData: { name, draft: id } };
      const save = async () =>
        client.saveDraft(id, draft, person).catch(error => {
          // What the catalog has is read in the background.
          if (error.cause?.name !== 'NotFoundError') {
            throw error;
          }
          return undefined;
        });
      while (!(await save())) {
        await new Promise(resolve => setTimeout(resolve, 100));
      }
    },
    /** The receipt of a run that has ended. */
    async see(taskId: string): Promise<Receipt> {
      let receipt = await client.getReceipt(taskId, person);
      while (receipt.state === 'running') {
        await new Promise(resolve => setTimeout(resolve, 100));
        receipt = await client.getReceipt(taskId, person);
      }
      return receipt;
    },
  };
}

describe('receipts of the real scaffolder', () => {
  it('say how its runs ended, and what actions of others made', async () => {
    const { begin, tell, see } = await startBoth();
    const run = async (values: object) => {
      const taskId = await begin(values);
      await tell(taskId);
      return see(taskId);
    };
    const begun = Date.now();
    const succeeded = await run({ name: 'churn', breaks: false });
    expect(succeeded).toMatchObject({ state: 'succeeded' });
    expect(succeeded.failure).toBeUndefined();
    expect(Date.parse(succeeded.endedAt!)).toBeGreaterThanOrEqual(
      begun - 1_000,
    );
    expect(Date.parse(succeeded.endedAt!)).toBeLessThanOrEqual(Date.now());
    expect(succeeded.items.map(({ key, title }) => [key, title])).toEqual([
      ['step:made', 'Make it'],
    ]);

    const failed = await run({ name: 'churn', breaks: true });
    expect(failed).toMatchObject({
      state: 'failed',
      failure: {
        step: 'Break it',
        message: expect.stringContaining('The host is away'),
      },
    });
    expect(failed.items.map(({ key, reason }) => [key, reason])).toEqual([
      ['step:made', expect.stringContaining("'publish:test' made it")],
      ['step:broken', expect.stringContaining("'break:test' failed")],
    ]);
  });

  it('are there for runs that no action told of', async () => {
    const { begin, discover, see } = await startBoth();
    const taskId = await begin({ name: 'churn', breaks: true });
    expect(await discover()).toBe(1);
    expect(await discover()).toBe(0);
    expect(await see(taskId)).toMatchObject({
      template: { ref: 'template:default/pipeline' },
      createdBy: 'user:default/ann',
      state: 'failed',
      failure: { step: 'Break it' },
      // Which answers are secrets is not known without the template.
      answers: {},
    });
  });

  it('end the draft of the form that they were begun with', async () => {
    const { begin, tell, see, keep, drafts } = await startBoth();
    const [used, other] = [randomUUID(), randomUUID()];
    await keep(other, 'uplift');
    await keep(used, 'churn');
    const taskId = await begin({ name: 'churn', breaks: false, draft: used });
    await tell(taskId);
    expect(await see(taskId)).toMatchObject({ state: 'succeeded' });
    expect((await drafts()).map(({ id }) => id)).toEqual([other]);
  });
});
