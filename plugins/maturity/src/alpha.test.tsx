import type { Entity } from '@backstage/catalog-model';
import {
  ApiBlueprint,
  createFrontendModule,
  createFrontendPlugin,
  createRouteRef,
  createSubRouteRef,
  identityApiRef,
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
import maturityPlugin from './alpha';
import { maturityApiRef } from './api';
import { maturityContent, scorecardCard } from './extensions/entity';
import { catalogEntities, churnModel, fakeMaturityApi } from './fixtures';

const fake = createFrontendModule({
  pluginId: 'maturity',
  extensions: [
    ApiBlueprint.make({
      params: defineParams =>
        defineParams({
          api: maturityApiRef,
          deps: {},
          factory: () => fakeMaturityApi(),
        }),
    }),
  ],
});

describe('on entity pages', () => {
  function render(entity: Entity, extensions: ExtensionDefinition[]) {
    const other = EntityCardBlueprint.make({
      name: 'other',
      params: { loader: async () => <p>another card</p> },
    });
    renderTestApp({
      extensions: [createTestEntityPage({ entity }), ...extensions, other],
      apis: [
        [maturityApiRef, fakeMaturityApi()],
        [catalogApiRef, catalogApiMock({ entities: catalogEntities })],
        [identityApiRef, mockApis.identity()],
        mockApis.permission(),
      ],
      mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
    });
  }
  const ofKind = (kind: string): Entity => ({ ...churnModel, kind });

  it.each([
    'Model',
    'Dataset',
    'Pipeline',
    'Component',
    'API',
    'System',
    'Resource',
  ])('has the card on those of a %s', async kind => {
    render(ofKind(kind), [scorecardCard]);
    expect(await screen.findByText('Maturity')).toBeInTheDocument();
  });

  it('has the tab', async () => {
    render(churnModel, [maturityContent]);
    expect(await screen.findByText('Where it stands')).toBeInTheDocument();
    expect(
      await screen.findByRole('button', {
        name: 'Fails A monitor is declared',
      }),
    ).toBeInTheDocument();
  });

  it('has neither card nor tab on those of a Group', async () => {
    render(ofKind('Group'), [scorecardCard, maturityContent]);
    await screen.findByText('another card');
    expect(screen.queryByText('Maturity')).toBeNull();
    expect(screen.queryByText('Where it stands')).toBeNull();
  });
});

describe('the plugin in the new frontend system', () => {
  it('opens templates in the Create page where the app has one', async () => {
    const root = createRouteRef();
    const selectedTemplate = createSubRouteRef({
      parent: root,
      path: '/templates/:namespace/:templateName',
    });
    const create = createFrontendPlugin({
      pluginId: 'scaffolder',
      routes: { selectedTemplate },
      extensions: [
        PageBlueprint.make({
          params: {
            path: '/create',
            title: 'Create',
            routeRef: root,
            loader: async () => <p>the Create page</p>,
          },
        }),
      ],
    });
    renderTestApp({
      features: [create, maturityPlugin, fake],
      extensions: [createTestEntityPage({ entity: churnModel })],
      apis: [
        mockApis.permission(),
        [catalogApiRef, catalogApiMock({ entities: catalogEntities })],
      ],
      mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
    });
    const [button] = await screen.findAllByRole('button', {
      name: 'Fix it with the template template:default/declare-monitoring: A monitor is declared',
    });
    const url = new URL(
      button.getAttribute('href') ?? '',
      'https://portal.example.org',
    );
    expect(url.pathname).toBe('/create/templates/default/declare-monitoring');
    expect(JSON.parse(url.searchParams.get('formData') ?? '')).toEqual({
      entityRef: 'model:default/churn',
    });
  });
});
