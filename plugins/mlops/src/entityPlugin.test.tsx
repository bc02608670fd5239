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
import { screen, waitFor, within } from '@testing-library/react';
import type { ReactElement } from 'react';
import { Route, Routes } from 'react-router-dom';
import { mlopsApiRef } from './api';
import * as classic from './index';
import {
  fakeEntityPages,
  makeDataset,
  makePipeline,
  modelWithEverything,
} from './fixtures';

const api = fakeEntityPages();

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

const model = modelWithEverything;
const dataset = makeDataset();
const pipeline = makePipeline();

describe('the entity extensions of the classic frontend system', () => {
  it.each<[string, Entity, ReactElement]>([
    ['Model', model, <classic.EntityMlopsModelCard />],
    ['Versions', model, <classic.EntityMlopsModelVersionsCard />],
    ['Deployments', model, <classic.EntityMlopsDeploymentsCard />],
    ['Product', model, <classic.EntityMlopsProductCard />],
    ['Monitoring', model, <classic.EntityMlopsMonitoringCard />],
    ['Compliance', model, <classic.EntityMlopsComplianceCard />],
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
    ['Who uses it', dataset, <classic.EntityMlopsDatasetUsageCard />],
    ['Quality checks', dataset, <classic.EntityMlopsQualityCard />],
    ['Drift', dataset, <classic.EntityMlopsDriftCard />],
    ['Pipeline', pipeline, <classic.EntityMlopsPipelineCard />],
    ['Runs', pipeline, <classic.EntityMlopsRunsCard />],
    ['Versions', model, <classic.EntityMlopsVersionsContent />],
    ['Runs', pipeline, <classic.EntityMlopsRunsContent />],
    ['Model card', model, <classic.EntityMlopsCardContent />],
    ['Quality over time', dataset, <classic.EntityMlopsQualityContent />],
    ['How it is watched', model, <classic.EntityMlopsMonitoringContent />],
    ['Trace', model, <classic.EntityMlopsTraceContent />],
    ['Our view', model, <classic.EntityMlopsProductCard title="Our view" />],
  ])('have %s', async (title, entity, element) => {
    await render(<EntityProvider entity={entity}>{element}</EntityProvider>);
    // A card may be drawn anew when its data comes.
    await waitFor(() =>
      expect(screen.getByRole('heading', { name: title })).toBeInTheDocument(),
    );
  });

  it('limit the rows of a card', async () => {
    await render(
      <EntityProvider entity={model}>
        <classic.EntityMlopsModelVersionsCard rows={2} />
      </EntityProvider>,
    );
    const table = await screen.findByRole('table');
    // The row of the headings, and two versions of three.
    expect(within(table).getAllByRole('row')).toHaveLength(3);
  });

  it.each<[string, Entity, string[]]>([
    ['a model', model, ['Model', 'Versions', 'Product', 'Compliance', 'CI']],
    ['a dataset', dataset, ['Dataset', 'Schema', 'Who uses it', 'CI']],
    ['a pipeline', pipeline, ['Pipeline', 'Runs', 'CI']],
  ])('have an overview of %s with its cards', async (_, entity, titles) => {
    await render(
      <EntityProvider entity={entity}>
        <classic.EntityMlopsOverviewContent about={<h2>About</h2>} />
      </EntityProvider>,
    );
    for (const name of [...titles, 'About']) {
      expect(await screen.findByRole('heading', { name })).toBeInTheDocument();
    }
  });

  it('have a home page with a header of its own', async () => {
    await render(<classic.MlopsHomePage />);
    expect(
      await screen.findByRole('heading', { name: 'Home' }),
    ).toBeInTheDocument();
    expect(await screen.findByText('Datasets')).toBeInTheDocument();
  });
});
