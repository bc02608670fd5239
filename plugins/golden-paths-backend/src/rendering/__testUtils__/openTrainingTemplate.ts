import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { mockServices } from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import scaffolderModuleMlops from '@waymark/plugin-scaffolder-backend-module-mlops';
import type { Knex } from 'knex';
import { parse } from 'yaml';
import { createContents, readKeepSettings } from '../../contents';
import { createRenderer } from '../createRenderer';
import { startScaffolder } from './startScaffolder';

/** The training template, in the catalog. */
export const TRAINING = 'template:default/ml-training-pipeline';

/** Where the training template comes with Waymark. */
export const TRAINING_FOLDER = resolve(
  __dirname,
  '../../../../../templates/ml-training-pipeline',
);

/** Answers to its form, with as little of everything as there is to choose. */
export function answersFor(name: string) {
  return {
    name,
    title: `The ${name} model`,
    description: 'How much of each article is sold tomorrow.',
    owner: 'group:default/forecasting',
    toolchain: {
      packaging: 'pip',
      tracking: 'none',
      orchestrator: 'command',
      dataVersioning: 'none',
      validation: 'none',
      monitoring: 'none',
      ci: 'github',
    },
    raci: [{ activity: 'training', accountable: 'user:default/ada' }],
    lock: false,
  };
}

/**
 * The training template with the real scaffolder, the actions it uses and the
 * contents that are kept of it.
 *
 * @param options.folder where the template is
 * @param options.repositories where its projects would be published
 */
export async function openTrainingTemplate(options: {
  folder: string;
  repositories: string;
  knex: Knex;
  readFiles: Parameters<typeof createContents>[0]['readFiles'];
}) {
  const { folder, repositories, knex, readFiles } = options;
  const entity = readTemplate(join(folder, 'template.yaml'));
  const catalog = catalogServiceMock({ entities: [entity] });
  const logger = mockServices.logger.mock();
  const settings = readKeepSettings(mockServices.rootConfig());
  const backend = await startScaffolder({
    entities: [entity],
    features: [scaffolderModuleMlops, settingsOf(repositories)],
  });
  return {
    catalog,
    logger,
    contents: createContents({
      knex,
      catalog,
      auth: backend.auth,
      readFiles,
      settings,
      logger,
    }),
    renderer: createRenderer({ ...backend, settings }),
    stop: () => backend.stop(),
  };
}

function readTemplate(file: string): Entity {
  const entity = parse(readFileSync(file, 'utf8')) as Entity;
  const { annotations } = entity.metadata;
  const location = { 'backstage.io/managed-by-location': `file:${file}` };
  return {
    ...entity,
    metadata: {
      ...entity.metadata,
      annotations: { ...annotations, ...location },
    },
  };
}

function settingsOf(directory: string) {
  const target = {
    id: 'local',
    title: 'This machine',
    directory,
    viewUrl: 'https://git.example.org/{name}/tree/{branch}',
    author: { name: 'Portal', email: 'portal@example.org' },
  };
  return mockServices.rootConfig.factory({
    data: { mlops: { gitTargets: [target] } },
  });
}
