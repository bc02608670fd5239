import {
  ApiBlueprint,
  createFrontendModule,
} from '@backstage/frontend-plugin-api';
import type { Entity } from '@backstage/catalog-model';
import {
  identityApiRef,
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
import raciPlugin from './alpha';
import { raciApiRef } from './api';
import { ownershipCard, raciCard, raciContent } from './extensions/entity';
import { catalogEntities, churnModel, fakeRaciApi } from './fixtures';

const fake = createFrontendModule({
  pluginId: 'raci',
  extensions: [
    ApiBlueprint.make({
      params: defineParams =>
        defineParams({
          api: raciApiRef,
          deps: {},
          factory: () => fakeRaciApi(),
        }),
    }),
  ],
});

describe('the plugin in the new frontend system', () => {
  it('has a page', async () => {
    renderTestApp({
      features: [raciPlugin, fake],
      apis: [
        mockApis.permission(),
        [catalogApiRef, catalogApiMock({ entities: catalogEntities })],
      ],
      initialRouteEntries: ['/raci'],
      mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
      config: {
        app: { baseUrl: 'http://localhost:3000' },
        backend: { baseUrl: 'http://localhost:7007' },
      },
    });
    expect(
      await screen.findByRole('link', { name: 'Churn' }),
    ).toBeInTheDocument();
  });
});

describe('on entity pages', () => {
  function render(
    entity: Entity,
    extensions: ExtensionDefinition[],
    otherCard = false,
  ) {
    const other = EntityCardBlueprint.make({
      name: 'other',
      params: { loader: async () => <p>another card</p> },
    });
    renderTestApp({
      extensions: [
        createTestEntityPage({ entity }),
        ...extensions,
        ...(otherCard ? [other] : []),
      ],
      apis: [
        [raciApiRef, fakeRaciApi()],
        [catalogApiRef, catalogApiMock({ entities: catalogEntities })],
        [identityApiRef, mockApis.identity()],
        mockApis.permission(),
      ],
      mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
    });
  }
  const ofKind = (kind: string, spec: Entity['spec'] = {}): Entity => ({
    ...churnModel,
    kind,
    spec,
  });

  it.each(['Model', 'Dataset', 'Pipeline'])(
    'has the RACI card on those of a %s',
    async kind => {
      render(ofKind(kind), [raciCard]);
      expect(await screen.findByText('RACI')).toBeInTheDocument();
    },
  );

  it('has the RACI card wherever somebody states who acts', async () => {
    render(ofKind('Component', { raci: [{ activity: 'data' }] }), [raciCard]);
    expect(await screen.findByText('RACI')).toBeInTheDocument();
  });

  it('has neither RACI card nor tab on those of any other component', async () => {
    render(ofKind('Component'), [raciCard, raciContent], true);
    await screen.findByText('another card');
    expect(screen.queryByText('RACI')).toBeNull();
  });

  it.each(['Model', 'Component', 'API', 'Resource', 'System', 'Domain'])(
    'has the ownership card on those of a %s',
    async kind => {
      render(ofKind(kind), [ownershipCard]);
      expect(await screen.findByText('Ownership')).toBeInTheDocument();
    },
  );

  it('has no ownership card on those of a Group', async () => {
    render(ofKind('Group'), [ownershipCard], true);
    await screen.findByText('another card');
    expect(screen.queryByText('Ownership')).toBeNull();
  });
});
