import { createDevApp } from '@backstage/frontend-dev-utils';
import {
  ApiBlueprint,
  createFrontendModule,
} from '@backstage/frontend-plugin-api';
import catalogPlugin from '@backstage/plugin-catalog/alpha';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import scaffolderPlugin from '@backstage/plugin-scaffolder/alpha';
import {
  scaffolderApiRef,
  type ScaffolderApi,
} from '@backstage/plugin-scaffolder-react';
import waymarkFields from '../src/alpha';
import { answerInPage } from './backends';
import { template } from './template';

const targets = [
  { id: 'disk', title: 'This machine' },
  { id: 'forge', title: 'Our forge' },
];

const scaffolder: Partial<ScaffolderApi> = {
  getTemplateParameterSchema: async () => template,
  autocomplete: async ({ resource, context }) => {
    if (resource === 'git-targets') {
      return { results: targets };
    }
    return context.name === 'taken'
      ? { results: [{ id: 'taken', title: 'There is a repository taken.' }] }
      : { results: [] };
  },
};

const entities = ['ben', 'cara'].map(name => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'User',
  metadata: { name },
  spec: { profile: { displayName: name === 'ben' ? 'Ben Ito' : 'Cara Lind' } },
}));

/**
 * The fields alone, in the scaffolder's own wizard over backends that live in
 * the page: `/create/templates/default/training`.
 */
const backend = [
  createFrontendModule({
    pluginId: 'scaffolder',
    extensions: [
      ApiBlueprint.make({
        params: defineParams =>
          defineParams({
            api: scaffolderApiRef,
            deps: {},
            factory: () => scaffolder as ScaffolderApi,
          }),
      }),
    ],
  }),
  createFrontendModule({
    pluginId: 'catalog',
    extensions: [
      ApiBlueprint.make({
        params: defineParams =>
          defineParams({
            api: catalogApiRef,
            deps: {},
            factory: () => catalogApiMock({ entities }),
          }),
      }),
    ],
  }),
];

answerInPage();
createDevApp({
  features: [catalogPlugin, scaffolderPlugin, waymarkFields, ...backend],
});
