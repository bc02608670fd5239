import {
  ApiBlueprint,
  createFrontendModule,
} from '@backstage/frontend-plugin-api';
import { mockApis, renderTestApp } from '@backstage/frontend-test-utils';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import scaffolderPlugin from '@backstage/plugin-scaffolder/alpha';
import {
  scaffolderApiRef,
  type ScaffolderApi,
} from '@backstage/plugin-scaffolder-react';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import waymarkFields from './alpha';

const steps = [
  {
    title: 'All',
    schema: {
      properties: {
        name: { type: 'string', title: 'Name', 'ui:field': 'WaymarkName' },
        target: { type: 'string', 'ui:field': 'WaymarkGitTarget' },
        data: {
          type: 'array',
          title: 'Data',
          items: { type: 'string' },
          'ui:field': 'WaymarkAsset',
        },
        product: {
          type: 'object',
          title: 'Product',
          'ui:field': 'WaymarkProductBrief',
        },
        tools: {
          type: 'object',
          title: 'Tools',
          properties: { ci: { type: 'string', title: 'CI', enum: ['github'] } },
          'ui:field': 'WaymarkToolchain',
        },
        raci: {
          type: 'array',
          title: 'RACI',
          items: { type: 'object' },
          'ui:field': 'WaymarkRaci',
        },
        sla: {
          type: 'object',
          title: 'SLA',
          properties: { latencyMs: { type: 'number' } },
          'ui:field': 'WaymarkSla',
        },
        plan: { type: 'string', title: 'Plan', 'ui:field': 'WaymarkPlan' },
        draft: { type: 'string', 'ui:field': 'WaymarkDraft' },
      },
    },
  },
];

const answers: Partial<ScaffolderApi> = {
  getTemplateParameterSchema: async () => ({ title: 'Training', steps }),
  autocomplete: async ({ resource }) => ({
    results:
      resource === 'git-targets' ? [{ id: 'd', title: 'This disk' }] : [],
  }),
};

const scaffolderWithoutBackend = createFrontendModule({
  pluginId: 'scaffolder',
  extensions: [
    ApiBlueprint.make({
      params: defineParams =>
        defineParams({
          api: scaffolderApiRef,
          deps: {},
          factory: () => answers as ScaffolderApi,
        }),
    }),
  ],
});

describe('the module in the new frontend system', () => {
  it("brings its fields to the scaffolder's own wizard", async () => {
    renderTestApp({
      features: [scaffolderPlugin, scaffolderWithoutBackend, waymarkFields],
      apis: [
        mockApis.permission(),
        [catalogApiRef, catalogApiMock({ entities: [] })],
      ],
      initialRouteEntries: ['/create/templates/default/training'],
      config: {
        app: { baseUrl: 'http://localhost:3000' },
        backend: { baseUrl: 'http://localhost:7007' },
      },
    });
    await userEvent.type(
      await screen.findByRole('textbox', { name: 'Name' }),
      'churn',
    );
    expect(await screen.findByText('This name is free.')).toBeInTheDocument();
    expect(
      await screen.findByText('The repository is made in This disk.'),
    ).toBeInTheDocument();
    const names = ['Data', 'Product', 'Tools', 'RACI', 'SLA', 'Plan', 'Draft'];
    for (const name of names) {
      expect(await screen.findByRole('group', { name })).toBeInTheDocument();
    }
  });
});
