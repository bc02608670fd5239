import { renderInTestApp } from '@backstage/frontend-test-utils';
import { catalogPlugin } from '@backstage/plugin-catalog';
import {
  catalogApiRef,
  EntityProvider,
  entityRouteRef,
} from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { screen } from '@testing-library/react';
import { MlopsOverviewLayout } from './MlopsOverviewLayout';

const entity = {
  apiVersion: 'mlops.waymark.dev/v1alpha1',
  kind: 'Model',
  metadata: {
    name: 'churn',
    annotations: { 'backstage.io/orphan': 'true' },
  },
};

function render(cards: Parameters<typeof MlopsOverviewLayout>[0]['cards']) {
  renderInTestApp(
    <EntityProvider entity={entity}>
      <MlopsOverviewLayout cards={cards} />
    </EntityProvider>,
    {
      apis: [[catalogApiRef, catalogApiMock({ entities: [entity] })]],
      mountedRoutes: {
        '/catalog': catalogPlugin.routes.catalogIndex,
        '/catalog/:namespace/:kind/:name': entityRouteRef,
      },
    },
  );
}

describe('MlopsOverviewLayout', () => {
  it('has what the page is about before the short cards, in their order', async () => {
    render([
      { type: 'info', element: <p>About</p> },
      { type: 'content', element: <p>Model</p> },
      { type: 'info', element: <p>Links</p> },
      { element: <p>Versions</p> },
    ]);
    await screen.findByText('Versions');
    expect(
      screen
        .getAllByText(/^(About|Model|Links|Versions)$/)
        .map(card => card.textContent),
    ).toEqual(['Model', 'Versions', 'About', 'Links']);
  });

  it('still says what is wrong with the entity', async () => {
    render([{ type: 'content', element: <p>Model</p> }]);
    expect(
      await screen.findByText(/This entity is not referenced by any location/),
    ).toBeInTheDocument();
    expect(screen.getByText('Model')).toBeInTheDocument();
  });
});
