import { permissionApiRef } from '@backstage/plugin-permission-react';
import { entityRouteRef } from '@backstage/plugin-catalog-react';
import {
  mockApis,
  renderInTestApp,
  TestApiProvider,
} from '@backstage/test-utils';
import { screen } from '@testing-library/react';
import type { ReactElement } from 'react';
import { Route, Routes } from 'react-router-dom';
import { mlopsApiRef } from './api';
import { fakeMlopsApi, makeExploreItem, makeSource } from './fixtures';
import { MlopsExplorePage, MlopsSourcesPage } from './plugin';

async function render(page: ReactElement) {
  await renderInTestApp(
    <TestApiProvider
      apis={[
        [
          mlopsApiRef,
          fakeMlopsApi({
            items: [makeExploreItem({ title: 'churn-classifier' })],
            sources: [makeSource({ title: 'MLflow, production' })],
          }),
        ],
        [permissionApiRef, mockApis.permission()],
      ]}
    >
      <Routes>
        <Route path="/" element={page} />
      </Routes>
    </TestApiProvider>,
    { mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef } },
  );
}

describe('the plugin in the classic frontend system', () => {
  it('has an Explore page with a header of its own', async () => {
    await render(<MlopsExplorePage columns={['name', 'owner']} />);
    expect(
      await screen.findByRole('heading', { name: 'Explore' }),
    ).toBeInTheDocument();
    expect(
      await screen.findByRole('link', { name: 'churn-classifier' }),
    ).toHaveAttribute('href', '/catalog/default/model/churn-classifier');
    expect(
      screen.getAllByRole('columnheader').map(cell => cell.textContent),
    ).toEqual(['Name', 'Owner']);
  });

  it('has a Sources page with a header of its own', async () => {
    await render(<MlopsSourcesPage />);
    expect(
      await screen.findByRole('heading', { name: 'Sources' }),
    ).toBeInTheDocument();
    expect(
      await screen.findByRole('region', { name: 'MLflow, production' }),
    ).toBeInTheDocument();
  });
});
