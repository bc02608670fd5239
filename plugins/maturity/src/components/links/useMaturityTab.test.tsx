import {
  createFrontendPlugin,
  PageBlueprint,
} from '@backstage/frontend-plugin-api';
import {
  mockApis,
  renderInTestApp,
  renderTestApp,
} from '@backstage/frontend-test-utils';
import catalogPlugin from '@backstage/plugin-catalog/alpha';
import { catalogApiRef, entityRouteRef } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { screen } from '@testing-library/react';
import maturityPlugin from '../../alpha';
import { useMaturityTab } from './useMaturityTab';

function Probe() {
  return <p>{useMaturityTab()('model:default/churn')}</p>;
}

const probe = createFrontendPlugin({
  pluginId: 'probe',
  extensions: [
    PageBlueprint.make({
      params: {
        path: '/probe',
        title: 'Probe',
        loader: async () => <Probe />,
      },
    }),
  ],
});

const TAB = 'entity-content:maturity/maturity';

describe('useMaturityTab', () => {
  it.each([
    ['/levels', [{ [TAB]: { config: { path: '/levels' } } }]],
    ['/maturity', []],
    // Nobody leads anywhere from a tab that the app does not have.
    ['/maturity', [{ [TAB]: false }]],
  ])('is at %s where the app says %j', async (path, extensions) => {
    renderTestApp({
      features: [catalogPlugin, maturityPlugin, probe],
      apis: [
        mockApis.permission(),
        [catalogApiRef, catalogApiMock({ entities: [] })],
      ],
      initialRouteEntries: ['/probe'],
      config: { app: { extensions } },
    });
    expect(
      await screen.findByText(`/catalog/default/model/churn${path}`),
    ).toBeInTheDocument();
  });

  it('is where it is documented to be in an app that does not tell', async () => {
    renderInTestApp(<Probe />, {
      mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
    });
    expect(
      await screen.findByText('/catalog/default/model/churn/maturity'),
    ).toBeInTheDocument();
  });
});
