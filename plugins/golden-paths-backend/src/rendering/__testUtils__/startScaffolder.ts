import {
  createBackendModule,
  createBackendPlugin,
  type AuthService,
  type BackendFeature,
  coreServices,
} from '@backstage/backend-plugin-api';
import { startTestBackend } from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import scaffolderPlugin from '@backstage/plugin-scaffolder-backend';
import type { TemplateEntityV1beta3 } from '@backstage/plugin-scaffolder-common';
import {
  createTemplateAction,
  scaffolderActionsExtensionPoint,
  scaffolderServiceRef,
  type ScaffolderService,
} from '@backstage/plugin-scaffolder-node';
import type { FileTree } from '@waymark/plugin-golden-paths-common';
import { parse } from 'yaml';
import type { TemplateContent } from '../../contents';

/** Publishes nowhere, and supports no dry run, as the hosts' actions. */
const publish = createTemplateAction({
  id: 'test:publish',
  async handler() {
    throw new Error('a dry run made something');
  },
});

/** Says what it would make, as our own actions do. */
const register = createTemplateAction({
  id: 'test:register',
  supportsDryRun: true,
  schema: { input: { name: z => z.string() } },
  async handler(ctx) {
    ctx.logger.info(`Would make the registered model '${ctx.input.name}'`);
  },
});

/** Goes on until the backend stops, also where it begins after that. */
function createHang() {
  let release = () => {};
  const released = new Promise<void>(done => {
    release = done;
  });
  return {
    action: createTemplateAction({
      id: 'test:hang',
      supportsDryRun: true,
      handler: () => released,
    }),
    release: () => release(),
  };
}

/** The real scaffolder, as a backend of the same installation sees it. */
export async function startScaffolder(
  options: { entities?: Entity[]; features?: BackendFeature[] } = {},
): Promise<{
  scaffolder: ScaffolderService;
  auth: AuthService;
  stop(): Promise<void>;
}> {
  const { entities = [], features = [] } = options;
  const hang = createHang();
  const found: { scaffolder?: ScaffolderService; auth?: AuthService } = {};
  const backend = await startTestBackend({
    features: [
      scaffolderPlugin,
      catalogServiceMock.factory({ entities }),
      createBackendModule({
        pluginId: 'scaffolder',
        moduleId: 'test-actions',
        register(env) {
          env.registerInit({
            deps: { actions: scaffolderActionsExtensionPoint },
            init: async ({ actions }) =>
              actions.addActions(publish, register, hang.action),
          });
        },
      }),
      createBackendPlugin({
        pluginId: 'golden-paths',
        register(env) {
          env.registerInit({
            deps: { scaffolder: scaffolderServiceRef, auth: coreServices.auth },
            init: async services => {
              Object.assign(found, services);
            },
          });
        },
      }),
      ...features,
    ],
  });
  const { scaffolder, auth } = found;
  if (!scaffolder || !auth) {
    throw new Error('the plugin got no scaffolder');
  }
  return {
    scaffolder,
    auth,
    stop: async () => {
      hang.release();
      await backend.stop();
    },
  };
}

/** A template with its folder, as if it had been read. */
export function contentOf(
  yaml: string,
  files: Record<string, string | Uint8Array>,
  executables: string[] = [],
): TemplateContent {
  const entity = parse(yaml) as TemplateEntityV1beta3;
  const tree: FileTree = new Map(
    Object.entries({ 'template.yaml': yaml, ...files }).map(
      ([path, content]) => [
        path,
        {
          content: Buffer.from(content),
          ...(executables.includes(path) && { executable: true }),
        },
      ],
    ),
  );
  return {
    ref: `template:default/${entity.metadata.name}`,
    entity,
    hash: 'hash',
    seq: 1,
    files: tree,
    seenAt: '2026-11-22T10:00:00.000Z',
  };
}
