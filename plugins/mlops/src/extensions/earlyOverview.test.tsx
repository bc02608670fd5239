import {
  ApiBlueprint,
  createFrontendModule,
  createFrontendPlugin,
  PageBlueprint,
} from '@backstage/frontend-plugin-api';
import { mockApis, renderTestApp } from '@backstage/frontend-test-utils';
import type { JsonObject } from '@backstage/types';
import type { MlopsApi } from '@waymark/plugin-mlops-common';
import { screen, waitFor } from '@testing-library/react';
import mlopsPlugin from '../alpha';
import { mlopsApiRef } from '../api';
import { fakeMlopsApi } from '../fixtures';

/** Opens an address of an app whose catalog has not answered yet. */
function open(path: string, extensions: JsonObject[] = []) {
  const getOverview = jest.fn<
    ReturnType<MlopsApi['getOverview']>,
    Parameters<MlopsApi['getOverview']>
  >(() => new Promise(() => {}));
  const page = PageBlueprint.make({
    name: 'entity',
    params: {
      path: '/catalog/:namespace/:kind/:name',
      loader: async () => <p>the catalog is asked</p>,
    },
  });
  const home = PageBlueprint.make({
    name: 'elsewhere',
    params: { path: '/docs', loader: async () => <p>elsewhere</p> },
  });
  renderTestApp({
    features: [
      mlopsPlugin,
      createFrontendPlugin({ pluginId: 'catalog', extensions: [page, home] }),
      createFrontendModule({
        pluginId: 'mlops',
        extensions: [
          ApiBlueprint.make({
            params: defineParams =>
              defineParams({
                api: mlopsApiRef,
                deps: {},
                factory: () => fakeMlopsApi({ overrides: { getOverview } }),
              }),
          }),
        ],
      }),
    ],
    apis: [mockApis.permission()],
    initialRouteEntries: [path],
    config: {
      app: { baseUrl: 'http://localhost:3000', extensions },
      backend: { baseUrl: 'http://localhost:7007' },
    },
  });
  return getOverview;
}

describe('the early question for an overview', () => {
  it('is asked once the address names an entity of ours', async () => {
    const getOverview = open('/catalog/default/Model/Churn');
    await waitFor(() => expect(getOverview).toHaveBeenCalledTimes(1));
    expect(getOverview.mock.calls[0][0]).toEqual({
      kind: 'model',
      namespace: 'default',
      name: 'churn',
    });
  });

  it('follows the page of the entity where the app has moved it', async () => {
    const getOverview = open('/things/default/model/churn', [
      {
        'page:catalog/entity': {
          config: { path: '/things/:namespace/:kind/:name' },
        },
      },
    ]);
    await waitFor(() => expect(getOverview).toHaveBeenCalledTimes(1));
  });

  it.each([
    ['of another kind', '/catalog/default/component/churn'],
    ['that only looks like one', '/docs/default/model/churn'],
    ['of a tab', '/catalog/default/model/churn/versions'],
  ])('is not asked on a page %s', async (_, path) => {
    const getOverview = open(path);
    await screen.findByText(/the catalog is asked|elsewhere/);
    // What would be asked is asked once the module of the cards is here.
    await import('../components/entity/cards');
    expect(getOverview).not.toHaveBeenCalled();
  });
});
