import type { Entity } from '@backstage/catalog-model';
import {
  ApiBlueprint,
  createFrontendModule,
  createFrontendPlugin,
  type ExtensionDefinition,
} from '@backstage/frontend-plugin-api';
import { mockApis, renderTestApp } from '@backstage/frontend-test-utils';
import { createTestEntityPage } from '@backstage/plugin-catalog-react/testUtils';
import type { JsonObject } from '@backstage/types';
import { screen, waitFor, within } from '@testing-library/react';
import mlopsPlugin from '../alpha';
import { mlopsApiRef } from '../api';
import {
  fakeEntityPages,
  makeDataset,
  makePipeline,
  modelWithEverything,
} from '../fixtures';
import { entityCards } from './entityCards';
import * as cards from './entityCards';
import { entityContents } from './entityContents';
import * as contents from './entityContents';

const api = fakeEntityPages();

const mlopsApi = ApiBlueprint.make({
  params: defineParams =>
    defineParams({ api: mlopsApiRef, deps: {}, factory: () => api }),
});

/** Renders extensions of the plugin on the page of an entity. */
function render(
  entity: Entity,
  extensions: ExtensionDefinition[],
  config: JsonObject[] = [],
) {
  renderTestApp({
    extensions: [createTestEntityPage({ entity })],
    features: [
      createFrontendPlugin({
        pluginId: 'mlops',
        extensions: [mlopsApi, ...extensions],
      }),
    ],
    apis: [mockApis.permission()],
    config: {
      app: { baseUrl: 'http://localhost:3000', extensions: config },
      backend: { baseUrl: 'http://localhost:7007' },
    },
  });
}

const model = modelWithEverything;
const dataset = makeDataset();
const pipeline = makePipeline();

describe('the entity extensions of the new frontend system', () => {
  it.each<[string, Entity, ExtensionDefinition]>([
    ['Model', model, cards.modelOverviewCard],
    ['Versions', model, cards.modelVersionsCard],
    ['Product', model, cards.productCard],
    ['Monitoring', model, cards.monitoringCard],
    ['Compliance', model, cards.complianceCard],
    ['Deployments', model, cards.deploymentsCard],
    ['CI', model, cards.ciCard],
    ['Model card', model, cards.cardSummaryCard],
    ['Made from and used by', model, cards.relationsCard],
    ['Where each value comes from', model, cards.provenanceCard],
    ['Dataset', dataset, cards.datasetAboutCard],
    ['Versions', dataset, cards.datasetVersionsCard],
    ['Schema', dataset, cards.datasetSchemaCard],
    ['Who uses it', dataset, cards.datasetUsageCard],
    ['Quality checks', dataset, cards.qualityCard],
    ['Drift', dataset, cards.driftCard],
    ['Pipeline', pipeline, cards.pipelineAboutCard],
    ['Runs', pipeline, cards.runsCard],
  ])('have the card %s', async (title, entity, card) => {
    render(entity, [card]);
    // A card may be drawn anew when its data comes.
    await waitFor(() =>
      expect(screen.getByRole('heading', { name: title })).toBeInTheDocument(),
    );
  });

  it.each<[string, Entity, ExtensionDefinition]>([
    ['Versions', model, contents.versionsContent],
    ['Versions', dataset, contents.versionsContent],
    ['Runs', pipeline, contents.runsContent],
    ['Model card', model, contents.cardContent],
    ['Quality over time', dataset, contents.qualityContent],
    ['How it is watched', model, contents.monitoringContent],
    ['Trace', model, contents.traceContent],
  ])('have the tab %s', async (title, entity, content) => {
    render(entity, [content]);
    // A card may be drawn anew when its data comes.
    await waitFor(() =>
      expect(screen.getByRole('heading', { name: title })).toBeInTheDocument(),
    );
  });

  it('show nothing on the page of another kind', async () => {
    const component = {
      apiVersion: 'backstage.io/v1alpha1',
      kind: 'Component',
      metadata: { name: 'website' },
    };
    render(component, [...entityCards, ...entityContents]);
    expect(await screen.findByTestId('empty-entity-page')).toBeInTheDocument();
  });
});

describe('the configuration of entity extensions', () => {
  it.each([
    ['entity-card:mlops/product', cards.productCard, model],
    ['entity-card:mlops/dataset-schema', cards.datasetSchemaCard, dataset],
    ['entity-card:mlops/runs', cards.runsCard, pipeline],
  ])('gives %s another title', async (id, card, entity) => {
    render(entity, [card], [{ [id]: { config: { title: 'Unsere Sicht' } } }]);
    expect(
      await screen.findByRole('heading', { name: 'Unsere Sicht' }),
    ).toBeInTheDocument();
  });

  it('limits the rows of a card', async () => {
    render(
      model,
      [cards.modelVersionsCard],
      [{ 'entity-card:mlops/model-versions': { config: { rows: 2 } } }],
    );
    const table = await screen.findByRole('table');
    // The row of the headings, and two versions of three.
    expect(within(table).getAllByRole('row')).toHaveLength(3);
  });

  it('chooses the columns of a list', async () => {
    render(
      model,
      [contents.versionsContent],
      [
        {
          'entity-content:mlops/versions': {
            config: { columns: ['created', 'metric:roc_auc'] },
          },
        },
      ],
    );
    await screen.findByRole('heading', { name: 'Versions' });
    const names = (await screen.findAllByRole('columnheader')).map(
      cell => cell.textContent,
    );
    expect(names).toEqual(
      expect.arrayContaining([
        expect.stringContaining('Created'),
        expect.stringContaining('roc_auc'),
      ]),
    );
    expect(names.join()).not.toMatch(/Commit|Status|Aliases/);
  });

  it('puts a card on the pages that its filter chooses', async () => {
    render(
      dataset,
      [cards.relationsCard, cards.provenanceCard],
      [
        {
          'entity-card:mlops/relations': {
            config: { filter: { kind: 'model' } },
          },
        },
      ],
    );
    expect(
      await screen.findByRole('heading', {
        name: 'Where each value comes from',
      }),
    ).toBeInTheDocument();
    expect(
      screen.queryByRole('heading', { name: 'Made from and used by' }),
    ).not.toBeInTheDocument();
  });
});

describe('the plugin of the new frontend system', () => {
  it.each([
    'entity-card:mlops/model',
    'entity-card:mlops/dataset',
    'entity-card:mlops/pipeline',
    'entity-card:mlops/model-versions',
    'entity-card:mlops/product',
    'entity-card:mlops/monitoring',
    'entity-card:mlops/compliance',
    'entity-card:mlops/dataset-versions',
    'entity-card:mlops/dataset-schema',
    'entity-card:mlops/dataset-usage',
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
    'entity-content:mlops/monitoring',
    'entity-content:mlops/trace',
    'page:mlops/home',
  ] as const)('has %s', id => {
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
