import {
  catalogApiRef,
  EntityProvider,
  entityRouteRef,
} from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { renderInTestApp, TestApiProvider } from '@backstage/test-utils';
import { screen } from '@testing-library/react';
import type { ReactElement } from 'react';
import { Route, Routes } from 'react-router-dom';
import { goldenPathsApiRef } from './api';
import {
  catalogEntities,
  churnModel,
  fakeGoldenPathsApi,
  makeDraft,
  trainingTemplate,
} from './fixtures';
import { isCreatedFromTemplate } from './isCreatedFromTemplate';
import {
  EntityAdoptionCard,
  EntityProjectCard,
  GoldenPathsPage,
} from './plugin';

async function render(
  element: ReactElement,
  { entity = churnModel, path = '/golden-paths' } = {},
) {
  await renderInTestApp(
    <TestApiProvider
      apis={[
        [goldenPathsApiRef, fakeGoldenPathsApi()],
        [catalogApiRef, catalogApiMock({ entities: catalogEntities })],
      ]}
    >
      <EntityProvider entity={entity}>
        <Routes>
          <Route path="/golden-paths/*" element={element} />
          <Route
            path="/create/templates/:namespace/:name"
            element={<p>the form</p>}
          />
        </Routes>
      </EntityProvider>
    </TestApiProvider>,
    {
      mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
      routeEntries: [path],
    },
  );
}

describe('the plugin in the classic frontend system', () => {
  it('has a page with a header of its own', async () => {
    await render(<GoldenPathsPage />);
    expect(
      await screen.findByRole('heading', { name: 'Golden paths' }),
    ).toBeInTheDocument();
    expect(
      await screen.findByRole('table', { name: 'Projects' }),
    ).toBeInTheDocument();
  });

  it('goes on from a draft to its form, also where no route is bound', async () => {
    await render(<GoldenPathsPage />, {
      path: `/golden-paths/drafts/${makeDraft().id}`,
    });
    expect(await screen.findByText('the form')).toBeInTheDocument();
  });

  it('has cards, which take a title and need no page', async () => {
    await render(<EntityProjectCard title="Where it is from" />);
    expect(await screen.findByText('Where it is from')).toBeInTheDocument();
    expect(await screen.findByText('2 versions behind')).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Details' })).toBeNull();
  });

  it('has a card of templates', async () => {
    await render(<EntityAdoptionCard />, { entity: trainingTemplate });
    expect(await screen.findByText('75% of 4')).toBeInTheDocument();
  });
});

describe('isCreatedFromTemplate', () => {
  it('is true of what says so', () => {
    expect(isCreatedFromTemplate(churnModel)).toBe(true);
    expect(isCreatedFromTemplate(trainingTemplate)).toBe(false);
  });
});
