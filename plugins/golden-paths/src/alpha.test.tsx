import type { Entity } from '@backstage/catalog-model';
import {
  ApiBlueprint,
  createFrontendModule,
  createFrontendPlugin,
  createRouteRef,
  createSubRouteRef,
  PageBlueprint,
  type ExtensionDefinition,
} from '@backstage/frontend-plugin-api';
import { mockApis, renderTestApp } from '@backstage/frontend-test-utils';
import { catalogApiRef, entityRouteRef } from '@backstage/plugin-catalog-react';
import { EntityCardBlueprint } from '@backstage/plugin-catalog-react/alpha';
import {
  catalogApiMock,
  createTestEntityPage,
} from '@backstage/plugin-catalog-react/testUtils';
import { screen } from '@testing-library/react';
import goldenPathsPlugin from './alpha';
import { goldenPathsApiRef } from './api';
import { adoptionCard, projectCard } from './extensions/entity';
import {
  catalogEntities,
  churnModel,
  fakeGoldenPathsApi,
  makeDraft,
  trainingTemplate,
} from './fixtures';

describe('on entity pages', () => {
  function render(entity: Entity, extensions: ExtensionDefinition[]) {
    const other = EntityCardBlueprint.make({
      name: 'other',
      params: { loader: async () => <p>another card</p> },
    });
    renderTestApp({
      extensions: [createTestEntityPage({ entity }), ...extensions, other],
      apis: [
        [goldenPathsApiRef, fakeGoldenPathsApi()],
        [catalogApiRef, catalogApiMock({ entities: catalogEntities })],
        mockApis.permission(),
      ],
      mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
    });
  }

  it('has the card of a project on what was made from a template', async () => {
    render(churnModel, [projectCard, adoptionCard]);
    expect(await screen.findByText('Golden path')).toBeInTheDocument();
    expect(await screen.findByText('2 versions behind')).toBeInTheDocument();
    expect(screen.queryByText('Adoption')).toBeNull();
  });

  it('has the card of adoption on templates', async () => {
    render(trainingTemplate, [projectCard, adoptionCard]);
    expect(await screen.findByText('Adoption')).toBeInTheDocument();
    expect(screen.queryByText('Golden path')).toBeNull();
  });

  it('has neither on what says nothing of a template', async () => {
    const { annotations, ...metadata } = churnModel.metadata;
    render({ ...churnModel, metadata }, [projectCard, adoptionCard]);
    await screen.findByText('another card');
    expect(screen.queryByText('Golden path')).toBeNull();
    expect(screen.queryByText('Adoption')).toBeNull();
  });
});

describe('the plugin in the new frontend system', () => {
  const fake = createFrontendModule({
    pluginId: 'golden-paths',
    extensions: [
      ApiBlueprint.make({
        params: defineParams =>
          defineParams({
            api: goldenPathsApiRef,
            deps: {},
            factory: () => fakeGoldenPathsApi(),
          }),
      }),
    ],
  });

  function render(address: string) {
    const root = createRouteRef();
    const create = createFrontendPlugin({
      pluginId: 'scaffolder',
      routes: {
        selectedTemplate: createSubRouteRef({
          parent: root,
          path: '/templates/:namespace/:templateName',
        }),
        ongoingTask: createSubRouteRef({
          parent: root,
          path: '/tasks/:taskId',
        }),
      },
      extensions: [
        PageBlueprint.make({
          params: {
            path: '/make',
            title: 'Make',
            routeRef: root,
            loader: async () => <p>the wizard</p>,
          },
        }),
      ],
    });
    renderTestApp({
      features: [create, goldenPathsPlugin, fake],
      apis: [
        mockApis.permission(),
        [catalogApiRef, catalogApiMock({ entities: catalogEntities })],
      ],
      initialRouteEntries: [address],
      mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
    });
  }

  it('has a page that leads to the wizard where the app has it', async () => {
    render('/golden-paths?tab=receipts');
    const [run] = await screen.findAllByRole('link', {
      name: 'Open the run of Training pipeline',
    });
    expect(run).toHaveAttribute('href', '/make/tasks/task-1');
  });

  it('goes on from a draft to its form', async () => {
    render(`/golden-paths/drafts/${makeDraft().id}`);
    expect(await screen.findByText('the wizard')).toBeInTheDocument();
  });
});
