import { screen } from '@testing-library/react';
import {
  fakeMlopsApi,
  makeDeployment,
  makeModel,
  makeModelOverview,
  makeOverview,
  makeProductBrief,
  makeTrend,
  makeVersion,
  pageOf,
} from '../../../fixtures';
import { renderOnEntityPage } from '../__testUtils__/renderOnEntityPage';
import { ComplianceCard } from '../compliance/ComplianceCard';
import { ModelCardSummary } from '../modelCard/ModelCardSummary';
import { MonitoringCard } from '../monitoring/MonitoringCard';
import { ProductCard } from '../product/ProductCard';
import { ProvenanceCard } from '../provenance/ProvenanceCard';
import { RelationsCard } from '../relations/RelationsCard';
import { CiCard } from '../reports/CiCard';
import { DeploymentsCard } from '../reports/DeploymentsCard';
import { DriftCard } from '../reports/DriftCard';
import { QualityCard } from '../reports/QualityCard';
import { ModelVersionsCard } from '../versions/ModelVersionsCard';
import { ModelOverviewCard } from './ModelOverviewCard';

const version = makeVersion({ version: '1', aliases: ['champion'] });

it('asks the registry once for a whole overview of a model', async () => {
  const calls: string[] = [];
  const overview = makeOverview({
    model: makeModelOverview({
      versions: [version],
      metrics: [makeTrend([0.5])],
      serving: [makeDeployment({ region: 'eu' })],
    }),
  });
  const recorded = Object.keys(fakeMlopsApi()).map(method => [
    method,
    async () => {
      calls.push(method);
      return method === 'getOverview' ? overview : pageOf([]);
    },
  ]);
  renderOnEntityPage(
    <>
      <ModelOverviewCard />
      <ModelVersionsCard />
      <ProductCard />
      <MonitoringCard />
      <ComplianceCard />
      <QualityCard />
      <DriftCard />
      <ProvenanceCard />
      <RelationsCard />
      <ModelCardSummary />
      <DeploymentsCard />
      <CiCard />
    </>,
    {
      entity: makeModel({ spec: { product: makeProductBrief() } }),
      api: Object.fromEntries(recorded),
    },
  );
  await screen.findAllByText('@champion');
  await screen.findByText('Nobody states a region that deployments', {
    exact: false,
  });
  expect(calls).toEqual(['getOverview']);
});
