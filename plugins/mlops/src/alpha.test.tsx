import { mockApis, renderTestApp } from '@backstage/frontend-test-utils';
import {
  createFrontendModule,
  ApiBlueprint,
} from '@backstage/frontend-plugin-api';
import { entityRouteRef } from '@backstage/plugin-catalog-react';
import type { JsonObject } from '@backstage/types';
import { screen } from '@testing-library/react';
import mlopsPlugin from './alpha';
import { mlopsApiRef } from './api';
import { fakeMlopsApi, makeExploreItem, makeSource } from './fixtures';

const fake = createFrontendModule({
  pluginId: 'mlops',
  extensions: [
    ApiBlueprint.make({
      params: defineParams =>
        defineParams({
          api: mlopsApiRef,
          deps: {},
          factory: () =>
            fakeMlopsApi({
              items: [makeExploreItem({ title: 'churn-classifier' })],
              sources: [makeSource({ title: 'MLflow, production' })],
            }),
        }),
    }),
  ],
});

function render(path: string, extensions: JsonObject[] = []) {
  renderTestApp({
    features: [mlopsPlugin, fake],
    apis: [mockApis.permission()],
    initialRouteEntries: [path],
    mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
    config: {
      app: { baseUrl: 'http://localhost:3000', extensions },
      backend: { baseUrl: 'http://localhost:7007' },
    },
  });
}

describe('the plugin in the new frontend system', () => {
  it('has an Explore page under the header of the app', async () => {
    render('/mlops/explore');
    expect(
      await screen.findByRole('link', { name: 'churn-classifier' }),
    ).toHaveAttribute('href', '/catalog/default/model/churn-classifier');
  });

  it('has a Sources page', async () => {
    render('/mlops/sources');
    expect(
      await screen.findByRole('region', { name: 'MLflow, production' }),
    ).toBeInTheDocument();
  });

  it('takes columns, title and path of Explore from the configuration', async () => {
    render('/ml', [
      {
        'page:mlops/explore': {
          config: { path: '/ml', title: 'Find ML', columns: ['name', 'owner'] },
        },
      },
    ]);
    await screen.findByRole('link', { name: 'churn-classifier' });
    expect(
      screen.getAllByRole('columnheader').map(cell => cell.textContent),
    ).toEqual(['Name', 'Owner']);
    expect(screen.getAllByText('Find ML')).not.toHaveLength(0);
  });
});
