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
import { maturityApiRef } from './api';
import { catalogEntities, churnModel, fakeMaturityApi } from './fixtures';
import {
  EntityMaturityContent,
  EntityScorecardCard,
  MaturityPage,
} from './plugin';

async function render(element: ReactElement) {
  await renderInTestApp(
    <TestApiProvider
      apis={[
        [maturityApiRef, fakeMaturityApi()],
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
    await render(<MaturityPage />);
    expect(
      await screen.findByRole('heading', { name: 'Maturity' }),
    ).toBeInTheDocument();
  });

  it('has a tab', async () => {
    await render(<EntityMaturityContent />);
    expect(
      await screen.findByRole('button', {
        name: 'Fails A monitor is declared',
      }),
    ).toBeInTheDocument();
  });

  it('has a card, which takes a title and needs neither tab nor Create page', async () => {
    await render(<EntityScorecardCard title="How far it is" />);
    expect(await screen.findByText('How far it is')).toBeInTheDocument();
    expect(await screen.findByText(/Level 1 · Started/)).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'All checks' })).toBeNull();
    expect(screen.getByText('A monitor is declared')).toBeInTheDocument();
  });
});
