import { identityApiRef, storageApiRef } from '@backstage/core-plugin-api';
import {
  catalogApiRef,
  EntityProvider,
  entityRouteRef,
} from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import {
  mockApis,
  renderInTestApp,
  TestApiProvider,
} from '@backstage/test-utils';
import { screen } from '@testing-library/react';
import type { ReactElement } from 'react';
import { Route, Routes } from 'react-router-dom';
import { churnModel } from './__testUtils__/renderLineage';
import { lineageApiRef } from './api';
import { churnLineage, fakeLineageApi } from './fixtures';
import { EntityLineageCard, EntityLineageContent, LineagePage } from './plugin';

async function render(element: ReactElement, address = '/') {
  await renderInTestApp(
    <TestApiProvider
      apis={[
        [lineageApiRef, fakeLineageApi(churnLineage)],
        [catalogApiRef, catalogApiMock({ entities: [] })],
        [storageApiRef, mockApis.storage()],
        [identityApiRef, mockApis.identity()],
      ]}
    >
      <EntityProvider entity={churnModel}>
        <Routes>
          <Route path="/*" element={element} />
        </Routes>
      </EntityProvider>
    </TestApiProvider>,
    {
      mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
      routeEntries: [address],
    },
  );
}

describe('the plugin in the classic frontend system', () => {
  it('has a page with a header of its own', async () => {
    await render(<LineagePage />);
    expect(
      await screen.findByRole('heading', { name: 'Lineage' }),
    ).toBeInTheDocument();
    expect(
      await screen.findByText('What do you want to trace?'),
    ).toBeInTheDocument();
  });

  it('has a tab about the entity, which takes depth and limit', async () => {
    await render(<EntityLineageContent depth={1} limit={3} />, '/?view=table');
    expect(
      await screen.findByRole('table', { name: '3 nodes' }),
    ).toBeInTheDocument();
  });

  it('has a card, which takes a title', async () => {
    await render(<EntityLineageCard title="Origin" />);
    expect(await screen.findByText('Origin')).toBeInTheDocument();
    expect(await screen.findByText('3 upstream')).toBeInTheDocument();
  });
});
