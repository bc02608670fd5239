import type { Entity } from '@backstage/catalog-model';
import {
  createFrontendModule,
  ApiBlueprint,
  type ExtensionDefinition,
} from '@backstage/frontend-plugin-api';
import { mockApis, renderTestApp } from '@backstage/frontend-test-utils';
import { createTestEntityPage } from '@backstage/plugin-catalog-react/testUtils';
import { screen } from '@testing-library/react';
import mlopsPlugin from '../alpha';
import { mlopsApiRef } from '../api';
import {
  fakeMlopsApi,
  makeDataset,
  makeExploreItem,
  makeModel,
  makePipeline,
  makeVersion,
  pageOf,
} from '../fixtures';
import { entityCards } from './entityCards';
import * as contents from './entityContents';
import * as cards from './entityCards';

const none = async () => pageOf([]);
const some =
  <T,>(item: T) =>
  async () =>
    pageOf([item]);
const source = { id: 'mlflow' };

const api = fakeMlopsApi({
  items: [makeExploreItem({ title: 'churn' })],
  overrides: {
    getModelVersions: some(makeVersion({ version: '7' })),
    getRuns: none,
    getCard: async () => ({ card: {}, missing: [], from: {} }),
    getDeployments: none,
    getQuality: none,
    getDrift: none,
    getCi: some({
      provider: 'github',
      state: 'passed' as const,
      at: '2026-03-01T00:00:00Z',
      source,
    }),
    getDatasetSchema: async () => ({ fields: [] }),
    getDatasetVersions: none,
    getProvenance: none,
  },
});

const mlopsApi = ApiBlueprint.make({
  params: defineParams =>
    defineParams({ api: mlopsApiRef, deps: {}, factory: () => api }),
});

/** Renders extensions of the plugin on the page of an entity. */
function render(entity: Entity, ...extensions: ExtensionDefinition[]) {
  renderTestApp({
    extensions: [createTestEntityPage({ entity }), ...extensions],
    features: [
      createFrontendModule({ pluginId: 'mlops', extensions: [mlopsApi] }),
    ],
    apis: [[mlopsApiRef, api], mockApis.permission()],
  });
}

const model = makeModel({
  spec: { monitoring: { tool: 'evidently', metrics: [] } },
});
const dataset = makeDataset();
const pipeline = makePipeline();

describe('the entity extensions of the new frontend system', () => {
  it.each<[string, Entity, ExtensionDefinition]>([
    ['Model', model, cards.modelOverviewCard],
    ['Versions', model, cards.modelVersionsCard],
    ['Deployments', model, cards.deploymentsCard],
    ['Drift', model, cards.driftCard],
    ['CI', model, cards.ciCard],
    ['Model card', model, cards.cardSummaryCard],
    ['Made from and used by', model, cards.relationsCard],
    ['Where each value comes from', model, cards.provenanceCard],
    ['Dataset', dataset, cards.datasetAboutCard],
    ['Versions', dataset, cards.datasetVersionsCard],
    ['Schema', dataset, cards.datasetSchemaCard],
    ['Quality checks', dataset, cards.qualityCard],
    ['Pipeline', pipeline, cards.pipelineAboutCard],
    ['Runs', pipeline, cards.runsCard],
  ])('have the card %s', async (title, entity, card) => {
    render(entity, card);
    expect(
      await screen.findByRole('heading', { name: title }),
    ).toBeInTheDocument();
  });

  it.each<[string, Entity, ExtensionDefinition]>([
    ['Versions', model, contents.versionsContent],
    ['Versions', dataset, contents.versionsContent],
    ['Runs', pipeline, contents.runsContent],
    ['Model card', model, contents.cardContent],
    ['Quality checks', dataset, contents.qualityContent],
  ])('have the tab %s', async (title, entity, content) => {
    render(entity, content);
    expect(
      await screen.findByRole('heading', { name: title }),
    ).toBeInTheDocument();
  });

  it('show nothing on the page of another kind', async () => {
    const component = {
      apiVersion: 'backstage.io/v1alpha1',
      kind: 'Component',
      metadata: { name: 'website' },
    };
    render(component, ...entityCards, ...contents.entityContents);
    expect(await screen.findByTestId('empty-entity-page')).toBeInTheDocument();
  });

  it.each([
    'entity-card:mlops/model',
    'entity-card:mlops/dataset',
    'entity-card:mlops/pipeline',
    'entity-card:mlops/model-versions',
    'entity-card:mlops/dataset-versions',
    'entity-card:mlops/dataset-schema',
    'entity-card:mlops/runs',
    'entity-card:mlops/quality',
    'entity-card:mlops/provenance',
    'entity-card:mlops/relations',
    'entity-card:mlops/card',
    'entity-card:mlops/deployments',
    'entity-card:mlops/drift',
    'entity-card:mlops/ci',
    'entity-content:mlops/versions',
    'entity-content:mlops/runs',
    'entity-content:mlops/card',
    'entity-content:mlops/quality',
    'page:mlops/home',
  ] as const)('are part of the plugin: %s', id => {
    expect(mlopsPlugin.getExtension(id)).toBeDefined();
  });
});

describe('the home page of the new frontend system', () => {
  it('is at the root of the app', async () => {
    renderTestApp({
      features: [
        mlopsPlugin,
        createFrontendModule({ pluginId: 'mlops', extensions: [mlopsApi] }),
      ],
      apis: [mockApis.permission()],
      initialRouteEntries: ['/'],
    });
    expect(
      await screen.findByRole('link', { name: '1 Model' }),
    ).toBeInTheDocument();
  });
});
