import {
  coreServices,
  createBackendPlugin,
  type AuthService,
  type BackendFeature,
} from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { ResponseError } from '@backstage/errors';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import scaffolderPlugin from '@backstage/plugin-scaffolder-backend';
import type { TemplateEntityV1beta3 } from '@backstage/plugin-scaffolder-common';
import {
  scaffolderServiceRef,
  type ScaffolderService,
} from '@backstage/plugin-scaffolder-node';
import type { JsonObject } from '@backstage/types';
import scaffolderModuleMlops from '@waymark/plugin-scaffolder-backend-module-mlops';
import { readTemplate, readTemplateFolder } from './readTemplate';

/** What a dry run made: files by their path, and the template's outputs. */
export interface Rendered {
  files: Map<string, { content: Buffer; executable: boolean }>;
  output: JsonObject;
}

type Entities = NonNullable<
  NonNullable<Parameters<typeof catalogServiceMock.factory>[0]>['entities']
>;

/** What templates find in the portal. */
export interface Surroundings {
  /** What the catalog has beside the templates. */
  entities?: Entities;
  /** Configuration beside the usual one. */
  config?: JsonObject;
  features?: readonly BackendFeature[];
  /** Ref of who fills in the form; the portal itself without. */
  person?: string;
}

/** What the templates' steps look for in a portal; a dry run calls none of it. */
const PORTAL = {
  mlops: {
    mlflow: {
      connections: { mlflow: { baseUrl: 'https://mlflow.example.org' } },
    },
    gitTargets: [
      {
        id: 'example',
        title: 'Example',
        remote: 'https://git.example.org/{name}.git',
        viewUrl: 'https://git.example.org/{name}',
        author: { name: 'Example', email: 'example@example.org' },
      },
      {
        id: 'folder',
        title: 'A folder',
        directory: '/srv/repositories',
        viewUrl: 'https://git.example.org/folder/{name}',
        author: { name: 'Example', email: 'example@example.org' },
      },
    ],
  },
};

/**
 * The scaffolder with its own actions and ours, which renders templates of
 * this repository by dry runs.
 */
export async function startScaffolder(
  templates: readonly string[],
  surroundings: Surroundings = {},
): Promise<{
  render(template: string, answers: JsonObject): Promise<Rendered>;
  stop(): Promise<void>;
}> {
  const { entities = [], config, features = [], person } = surroundings;
  const shipped = new Map<string, TemplateEntityV1beta3>(
    templates.map(name => [name, readTemplate(name)]),
  );
  const found: { scaffolder?: ScaffolderService; auth?: AuthService } = {};
  const backend = await startTestBackend({
    features: [
      mockServices.rootLogger.factory({ level: 'error' }),
      mockServices.rootConfig.factory({ data: { ...PORTAL, ...config } }),
      catalogServiceMock.factory({
        entities: [...shipped.values(), ...entities],
      }),
      ...features,
      scaffolderPlugin,
      scaffolderModuleMlops,
      createBackendPlugin({
        pluginId: 'templates',
        register(env) {
          env.registerInit({
            deps: { scaffolder: scaffolderServiceRef, auth: coreServices.auth },
            init: async services => {
              Object.assign(found, services);
            },
          });
        },
      }),
    ],
  });
  const { scaffolder, auth } = found;
  if (!scaffolder || !auth) {
    throw new Error('the backend started without a scaffolder');
  }
  const credentials = person
    ? mockCredentials.user(person)
    : await auth.getOwnServiceCredentials();
  return {
    async render(name, answers) {
      const template = shipped.get(name);
      if (!template) {
        throw new Error(`this scaffolder was started without ${name}`);
      }
      const answer = await scaffolder
        .dryRun(
          {
            template,
            values: answers,
            directoryContents: await readTemplateFolder(name),
          },
          { credentials },
        )
        .catch(error => {
          throw new Error(
            `${name} does not render: ${error instanceof ResponseError ? error.cause.message : error}`,
          );
        });
      return {
        files: new Map(
          answer.directoryContents.map(file => [
            file.path.replace(/^\.\//, ''),
            {
              content: Buffer.from(file.base64Content, 'base64'),
              executable: file.executable ?? false,
            },
          ]),
        ),
        output: (answer.output ?? {}) as JsonObject,
      };
    },
    stop: () => backend.stop(),
  };
}
