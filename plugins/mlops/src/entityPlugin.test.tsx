import type { Entity } from '@backstage/catalog-model';
import { identityApiRef } from '@backstage/core-plugin-api';
import { permissionApiRef } from '@backstage/plugin-permission-react';
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
import { mlopsApiRef } from './api';
import * as classic from './entityPlugin';
import {
  fakeMlopsApi,
  makeDataset,
  makeExploreItem,
  makeModel,
  makePipeline,
  pageOf,
} from './fixtures';

const none = async () => pageOf([]);
const api = fakeMlopsApi({
  items: [makeExploreItem({ title: 'churn' })],
  overrides: {
    getModelVersions: none,
    getRuns: none,
    getCard: async () => ({ card: {}, missing: [], from: {} }),
    getDeployments: none,
    getQuality: none,
    getDrift: none,
    getCi: async () =>
      pageOf([
        {
          provider: 'github',
          state: 'passed' as const,
          at: '2026-03-01T00:00:00Z',
          source: { id: 'repository' },
        },
      ]),
    getDatasetSchema: async () => ({ fields: [] }),
    getDatasetVersions: none,
    getProvenance: none,
  },
});

async function render(element: ReactElement) {
  await renderInTestApp(
    <TestApiProvider
      apis={[
        [mlopsApiRef, api],
        [permissionApiRef, mockApis.permission()],
        [identityApiRef, mockApis.identity()],
        [catalogApiRef, catalogApiMock()],
      ]}
    >
      <Routes>
        <Route path="/" element={element} />
      </Routes>
    </TestApiProvider>,
    { mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef } },
  );
}

const model = makeModel({
  spec: { monitoring: { tool: 'evidently', metrics: [] } },
});
const dataset = makeDataset();
const pipeline = makePipeline();

describe('the entity extensions of the classic frontend system', () => {
  it.each<[string, Entity, ReactElement]>([
    ['Model', model, <classic.EntityMlopsModelCard />],
    ['Versions', model, <classic.EntityMlopsModelVersionsCard />],
    ['Deployments', model, <classic.EntityMlopsDeploymentsCard />],
    ['Drift', model, <classic.EntityMlopsDriftCard />],
    ['CI', model, <classic.EntityMlopsCiCard />],
    ['Model card', model, <classic.EntityMlopsCardSummaryCard />],
    ['Made from and used by', model, <classic.EntityMlopsRelationsCard />],
    [
      'Where each value comes from',
      model,
      <classic.EntityMlopsProvenanceCard />,
    ],
    ['Dataset', dataset, <classic.EntityMlopsDatasetCard />],
    ['Versions', dataset, <classic.EntityMlopsDatasetVersionsCard />],
    ['Schema', dataset, <classic.EntityMlopsDatasetSchemaCard />],
    ['Quality checks', dataset, <classic.EntityMlopsQualityCard />],
    ['Pipeline', pipeline, <classic.EntityMlopsPipelineCard />],
    ['Runs', pipeline, <classic.EntityMlopsRunsCard />],
    ['Versions', model, <classic.EntityMlopsVersionsContent />],
    ['Runs', pipeline, <classic.EntityMlopsRunsContent />],
    ['Model card', model, <classic.EntityMlopsCardContent />],
    ['Quality checks', dataset, <classic.EntityMlopsQualityContent />],
  ])('have %s', async (title, entity, element) => {
    await render(<EntityProvider entity={entity}>{element}</EntityProvider>);
    expect(
      await screen.findByRole('heading', { name: title }),
    ).toBeInTheDocument();
  });

  it('have a home page with a header of its own', async () => {
    await render(<classic.MlopsHomePage />);
    expect(
      await screen.findByRole('heading', { name: 'Home' }),
    ).toBeInTheDocument();
    expect(await screen.findByText('Datasets')).toBeInTheDocument();
  });
});
