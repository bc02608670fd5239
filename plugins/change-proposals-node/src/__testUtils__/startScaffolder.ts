import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import {
  createBackendModule,
  createBackendPlugin,
  type BackstageCredentials,
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
  serializeDirectoryContents,
  type ScaffolderService,
} from '@backstage/plugin-scaffolder-node';
import { parse } from 'yaml';

/** What a publish action was given. */
export interface Published {
  action: string;
  input: Record<string, unknown>;
  /** Contents by path below the source path. */
  files: Record<string, string>;
  /** Paths of those that may be run. */
  executables: string[];
  user?: string;
}

/** Stands where a host's publish action stands. */
export interface StubbedAction {
  id: string;
  /** Names of what the real action takes; it takes nothing else. */
  inputs: string[];
  outputs: Record<string, string>;
  /** Ends the action with an error, or holds it up until cancelled. */
  trouble?: 'fails' | 'hangs';
}

/** The template of this repository, as the catalog would have it. */
export async function readShippedTemplate(name: string): Promise<Entity> {
  const file = resolve(
    __dirname,
    '../../../../templates',
    name,
    'template.yaml',
  );
  const entity: Entity = parse(await readFile(file, 'utf8'));
  entity.metadata.annotations = {
    'backstage.io/managed-by-location': `file:${file}`,
  };
  return entity;
}

/** The scaffolder's backend with shipped templates and stubbed publishing. */
export async function startScaffolder(options: {
  templates: Entity[];
  action: StubbedAction;
  /** Others of the same host. */
  more?: StubbedAction[];
}): Promise<{
  scaffolder: ScaffolderService;
  credentials: BackstageCredentials;
  published: Published[];
  /** The task ids whose publish action was told to stop. */
  cancelled: string[];
  stop(): Promise<void>;
}> {
  const { templates, action, more = [] } = options;
  const published: Published[] = [];
  const cancelled: string[] = [];
  let scaffolder: ScaffolderService | undefined;

  const stubs = [action, ...more].map(stub => createStub(stub));

  function createStub(stubbed: StubbedAction) {
    return createTemplateAction({
      id: stubbed.id,
      schema: {
        input: z =>
          z.object(
            Object.fromEntries(
              stubbed.inputs.map(name => [name, z.any().optional()]),
            ),
          ),
      },
      async handler(ctx) {
        const files = await serializeDirectoryContents(
          resolve(ctx.workspacePath, String(ctx.input.sourcePath)),
        );
        published.push({
          action: stubbed.id,
          input: { ...ctx.input },
          files: Object.fromEntries(
            files.map(({ path, content }) => [path, content.toString()]),
          ),
          executables: files
            .filter(({ executable }) => executable)
            .map(({ path }) => path),
          user: ctx.user?.ref,
        });
        if (stubbed.trouble === 'fails') {
          throw new Error('Resource not accessible by integration');
        }
        if (stubbed.trouble === 'hangs') {
          await new Promise<void>(done => {
            ctx.signal?.addEventListener('abort', () => done(), { once: true });
          });
          cancelled.push(ctx.task.id);
        }
        for (const [name, value] of Object.entries(stubbed.outputs)) {
          ctx.output(name as never, value as never);
        }
      },
    });
  }

  const backend = await startTestBackend({
    features: [
      scaffolderPlugin,
      catalogServiceMock.factory({ entities: templates }),
      mockServices.rootConfig.factory({
        data: { app: { baseUrl: 'http://x' } },
      }),
      createBackendModule({
        pluginId: 'scaffolder',
        moduleId: 'stubbed-publish',
        register(env) {
          env.registerInit({
            deps: { actions: scaffolderActionsExtensionPoint },
            init: async ({ actions }) => actions.addActions(...stubs),
          });
        },
      }),
      createBackendPlugin({
        pluginId: 'probe',
        register(env) {
          env.registerInit({
            deps: {
              service: scaffolderServiceRef,
            },
            init: async ({ service }) => {
              scaffolder = service;
            },
          });
        },
      }),
    ],
  });
  if (!scaffolder) {
    throw new Error('the probe got no scaffolder');
  }
  return {
    scaffolder,
    credentials: mockCredentials.user('user:default/lena'),
    published,
    cancelled,
    stop: () => backend.stop(),
  };
}
