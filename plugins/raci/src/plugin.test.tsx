import { identityApiRef } from '@backstage/core-plugin-api';
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
import { raciApiRef } from './api';
import { catalogEntities, churnModel, fakeRaciApi } from './fixtures';
import {
  EntityRaciOwnershipCard,
  EntityRaciCard,
  EntityRaciContent,
  RaciPage,
} from './plugin';

async function render(element: ReactElement) {
  await renderInTestApp(
    <TestApiProvider
      apis={[
        [raciApiRef, fakeRaciApi()],
        [catalogApiRef, catalogApiMock({ entities: catalogEntities })],
        [identityApiRef, mockApis.identity()],
      ]}
    >
      <EntityProvider entity={churnModel}>
        <Routes>
          <Route path="/*" element={element} />
        </Routes>
      </EntityProvider>
    </TestApiProvider>,
    { mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef } },
  );
}

describe('the plugin in the classic frontend system', () => {
  it('has a page with a header of its own', async () => {
    await render(<RaciPage />);
    expect(
      await screen.findByRole('heading', { name: 'RACI' }),
    ).toBeInTheDocument();
    expect(
      await screen.findByRole('link', { name: 'Churn' }),
    ).toBeInTheDocument();
  });

  it('has a tab', async () => {
    await render(<EntityRaciContent />);
    expect(
      await screen.findByRole('button', { name: 'Edit' }),
    ).toBeInTheDocument();
  });

  it('has a card of who acts, which takes a title', async () => {
    await render(<EntityRaciCard title="Who acts" />);
    expect(await screen.findByText('Who acts')).toBeInTheDocument();
    expect(await screen.findByText('5 gaps')).toBeInTheDocument();
  });

  it('has a card of who owns, which takes a title, and needs no list to link to', async () => {
    await render(<EntityRaciOwnershipCard title="Who owns" />);
    expect(await screen.findByText('Who owns')).toBeInTheDocument();
    expect(await screen.findByText('1 model')).toBeInTheDocument();
  });
});
