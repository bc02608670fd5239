import {
  ApiBlueprint,
  createFrontendModule,
} from '@backstage/frontend-plugin-api';
import { mockApis, renderTestApp } from '@backstage/frontend-test-utils';
import { entityRouteRef } from '@backstage/plugin-catalog-react';
import { EntityCardBlueprint } from '@backstage/plugin-catalog-react/alpha';
import { createTestEntityPage } from '@backstage/plugin-catalog-react/testUtils';
import type { JsonObject } from '@backstage/types';
import { screen } from '@testing-library/react';
import { churnModel } from './__testUtils__/renderLineage';
import lineagePlugin from './alpha';
import { lineageApiRef } from './api';
import { lineageCard, lineageContent } from './extensions/entity';
import { churn, churnLineage, fakeLineageApi } from './fixtures';

const fake = createFrontendModule({
  pluginId: 'lineage',
  extensions: [
    ApiBlueprint.make({
      params: defineParams =>
        defineParams({
          api: lineageApiRef,
          deps: {},
          factory: () => fakeLineageApi(churnLineage),
        }),
    }),
  ],
});

function render(path: string, extensions: JsonObject[] = []) {
  renderTestApp({
    features: [lineagePlugin, fake],
    apis: [mockApis.permission()],
    initialRouteEntries: [path],
    mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
    config: {
      app: { baseUrl: 'http://localhost:3000', extensions },
      backend: { baseUrl: 'http://localhost:7007' },
    },
  });
}

const address = `node=${encodeURIComponent(churn.model.id)}&view=table`;

describe('the plugin in the new frontend system', () => {
  it('has a page', async () => {
    render(`/lineage?${address}`);
    expect(
      await screen.findByRole('table', { name: '6 nodes' }),
    ).toBeInTheDocument();
  });

  it('takes path, title, direction, depth and limit of the page from the configuration', async () => {
    render(`/origin?${address}`, [
      {
        'page:lineage': {
          config: {
            path: '/origin',
            title: 'Origins',
            direction: 'upstream',
            depth: 1,
            limit: 3,
          },
        },
      },
    ]);
    expect(
      await screen.findByRole('table', { name: '3 nodes' }),
    ).toBeInTheDocument();
    expect(screen.getByRole('combobox', { name: 'Direction' })).toHaveValue(
      'upstream',
    );
    expect(screen.getByRole('combobox', { name: 'Levels' })).toHaveValue('1');
    expect(screen.getAllByText('Origins')).not.toHaveLength(0);
  });
});

describe('on entity pages', () => {
  function renderEntity(kind: string, extension: typeof lineageCard) {
    renderTestApp({
      extensions: [
        createTestEntityPage({ entity: { ...churnModel, kind } }),
        extension,
      ],
      apis: [
        [lineageApiRef, fakeLineageApi(churnLineage)],
        mockApis.permission(),
      ],
      mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
    });
  }

  it.each(['Model', 'Dataset', 'Pipeline', 'Component', 'API'])(
    'has a card on those of a %s',
    async kind => {
      renderEntity(kind, lineageCard);
      expect(await screen.findByText('Lineage')).toBeInTheDocument();
    },
  );

  it('has neither card nor tab on those of a Group', async () => {
    const other = EntityCardBlueprint.make({
      name: 'other',
      params: { loader: async () => <p>another card</p> },
    });
    renderTestApp({
      extensions: [
        createTestEntityPage({ entity: { ...churnModel, kind: 'Group' } }),
        lineageCard,
        lineageContent,
        other,
      ],
      apis: [
        [lineageApiRef, fakeLineageApi(churnLineage)],
        mockApis.permission(),
      ],
    });
    await screen.findByText('another card');
    expect(screen.queryByText('Lineage')).toBeNull();
  });
});
