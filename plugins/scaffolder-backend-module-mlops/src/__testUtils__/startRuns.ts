import {
  type BackendFeature,
  createBackendModule,
  createBackendPlugin,
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
  type ScaffolderService,
} from '@backstage/plugin-scaffolder-node';
import type { JsonObject, JsonValue } from '@backstage/types';
import { scaffolderModuleMlops } from '../module';

/** How a run ended. */
export interface Run {
  taskId: string;
  status: string;
  output: JsonObject;
  log: string;
}

/** A scaffolder with our module. */
export interface Runs {
  /** Runs a template to its end; `onStep` hears of each step that begins. */
  run(
    template: string,
    values: Record<string, JsonValue>,
    onStep?: (step: string, taskId: string) => void,
  ): Promise<Run>;
  /** Runs the same run again, to its end. */
  retry(taskId: string): Promise<Run>;
  cancel(taskId: string): Promise<void>;
  /** Of the backend's APIs: `http://localhost:1234/api`. */
  apiUrl: string;
  /** What the action `example:announce` told the world. */
  announced: string[];
  stop(): Promise<void>;
}

const announced: string[] = [];

/** Actions of others: one that makes something, one that fails, one that waits. */
const foreignActions = createBackendModule({
  pluginId: 'scaffolder',
  moduleId: 'example',
  register(env) {
    env.registerInit({
      deps: { actions: scaffolderActionsExtensionPoint },
      async init({ actions }) {
        actions.addActions(
          createTemplateAction({
            id: 'example:announce',
            schema: { input: { text: z => z.string() } },
            async handler(ctx) {
              announced.push(ctx.input.text);
            },
          }),
          createTemplateAction({
            id: 'example:fail',
            async handler() {
              throw new Error('It was not to be');
            },
          }),
          createTemplateAction({
            id: 'example:wait',
            async handler(ctx) {
              // The run says that the step began before this is called.
              await new Promise<void>(done => {
                if (ctx.signal?.aborted) {
                  done();
                }
                ctx.signal?.addEventListener('abort', () => done());
              });
            },
          }),
        );
      },
    });
  },
});

/** Starts a backend with the real scaffolder and templates in its catalog. */
export async function startRuns(options: {
  templates: Entity[];
  config: JsonObject;
  features: BackendFeature[];
}): Promise<Runs> {
  const { templates, config, features } = options;
  let scaffolder: ScaffolderService | undefined;
  const probe = createBackendPlugin({
    pluginId: 'probe',
    register(env) {
      env.registerInit({
        deps: { service: scaffolderServiceRef },
        async init({ service }) {
          scaffolder = service;
        },
      });
    },
  });
  const backend = await startTestBackend({
    features: [
      scaffolderPlugin,
      scaffolderModuleMlops,
      foreignActions,
      probe,
      catalogServiceMock.factory({ entities: templates }),
      mockServices.rootConfig.factory({
        data: { app: { baseUrl: 'http://portal.example.org' }, ...config },
      }),
      ...features,
    ],
  });
  if (!scaffolder) {
    throw new Error('the probe got no scaffolder');
  }
  const service = scaffolder;
  const as = { credentials: mockCredentials.user('user:default/ann') };
  announced.length = 0;

  const heard = new Map<string, number>();

  /** Follows a run to its end, from what was heard of it last. */
  const follow = async (
    taskId: string,
    onStep?: (step: string, taskId: string) => void,
  ): Promise<Run> => {
    const log: string[] = [];
    for (;;) {
      const after = heard.get(taskId);
      // Answers when there is more to tell.
      const events = await service.getLogs({ taskId, after }, as);
      for (const { id, body } of events) {
        heard.set(taskId, id);
        log.push(body.message);
        if (body.stepId && body.status === 'processing') {
          onStep?.(body.stepId, taskId);
        }
      }
      const end = events.find(({ type }) => type === 'completion');
      if (end) {
        const { status } = await service.getTask({ taskId }, as);
        const output = Object(end.body).output ?? {};
        return { taskId, status, output, log: log.join('\n') };
      }
    }
  };

  return {
    announced,
    apiUrl: `http://localhost:${backend.server.port()}/api`,
    stop: () => backend.stop(),
    async run(template, values, onStep) {
      const { taskId } = await service.scaffold(
        { templateRef: `template:default/${template}`, values },
        as,
      );
      return follow(taskId, onStep);
    },
    async retry(taskId) {
      await service.retry({ taskId }, as);
      return follow(taskId);
    },
    async cancel(taskId) {
      await service.cancelTask({ taskId }, as);
    },
  };
}
