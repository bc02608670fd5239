import type { Entity } from '@backstage/catalog-model';
import { mockApis, renderInTestApp } from '@backstage/frontend-test-utils';
import {
  catalogApiRef,
  EntityProvider,
  entityRouteRef,
} from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { screen, waitFor, within } from '@testing-library/react';
import type { EntityOverview } from '@waymark/plugin-mlops-common';
import { mlopsApiRef } from '../../../api';
import {
  fakeMlopsApi,
  makeDataset,
  makeDeployment,
  makeModel,
  makeModelOverview,
  makeOverview,
} from '../../../fixtures';
import { entityTraceRouteRef } from '../../../routes';
import { cellsOf } from '../__testUtils__/renderOnEntityPage';
import { ComplianceCard } from './ComplianceCard';

function renderCard(options: {
  entity: Entity;
  /** What else the catalog knows. */
  others?: Entity[];
  catalog?: Parameters<typeof catalogApiMock.mock>[0];
  overview?: Partial<EntityOverview>;
}) {
  const { entity, others = [], catalog, overview } = options;
  renderInTestApp(
    <EntityProvider entity={entity}>
      <ComplianceCard />
    </EntityProvider>,
    {
      apis: [
        [
          mlopsApiRef,
          fakeMlopsApi({
            overrides: { getOverview: async () => makeOverview(overview) },
          }),
        ],
        [
          catalogApiRef,
          catalog
            ? catalogApiMock.mock(catalog)
            : catalogApiMock({ entities: [entity, ...others] }),
        ],
        mockApis.permission(),
      ],
      mountedRoutes: {
        '/catalog/:namespace/:kind/:name': entityRouteRef,
        '/trace': entityTraceRouteRef,
      },
    },
  );
}

const rows = async () => {
  const table = await screen.findByRole('table', { name: 'Regions' });
  return within(table)
    .getAllByRole('row')
    .slice(1)
    .map(row => cellsOf(row));
};

const trained = [{ type: 'trainedOn', targetRef: 'dataset:default/customers' }];

describe('the compliance card', () => {
  it('says what is stated in words that need no lawyer', async () => {
    renderCard({
      entity: makeModel({
        spec: {
          compliance: {
            riskClass: 'high',
            personalData: 'pseudonymised',
            purpose: 'Offering instalments, never to refuse supply.',
            retention: 'P3Y',
          },
        },
      }),
    });
    expect(await screen.findByText('High risk')).toBeInTheDocument();
    expect(screen.getByText(/risk management, good data/)).toBeInTheDocument();
    expect(screen.getByText(/Names are replaced/)).toBeInTheDocument();
    expect(
      screen.getByText('Offering instalments, never to refuse supply.'),
    ).toBeInTheDocument();
    expect(screen.getByText('after 3 years')).toBeInTheDocument();
    expect(
      screen.getByRole('link', { name: 'Who did what, when' }),
    ).toHaveAttribute('href', '/trace');
  });

  it('marks where a model is served although its data may not be there', async () => {
    renderCard({
      entity: makeModel({
        spec: { compliance: { regions: ['eu-central', 'us-east'] } },
        relations: trained,
      }),
      others: [
        makeDataset({ spec: { compliance: { regions: ['eu-central'] } } }),
      ],
      overview: {
        needs: [
          {
            code: 'region-mismatch',
            severity: 'error',
            subjects: ['us-east-1'],
          },
        ],
        model: makeModelOverview({
          serving: [
            makeDeployment({ version: '2', region: 'eu-central' }),
            makeDeployment({
              version: '2',
              environment: 'batch',
              region: 'us-east-1',
            }),
            makeDeployment({ version: '3', environment: 'test' }),
          ],
        }),
      },
    });
    expect(
      await screen.findByText('It is served where it may not be: us-east-1.'),
    ).toBeInTheDocument();
    // What is served and the data set come with answers of their own.
    await waitFor(async () =>
      expect(await rows()).toEqual([
        ['The model', 'eu-central, us-east', 'States where it may be'],
        [
          expect.stringContaining('customers'),
          'eu-central',
          'States where it may be',
        ],
        ['Version 2 in production', 'eu-central', 'Allowed'],
        [
          'Version 2 in batch',
          'us-east-1',
          expect.stringMatching(/^Outside of what is allowed: .*customers/),
        ],
        ['Version 3 in test', 'not stated', 'Cannot be judged'],
      ]),
    );
  });

  it('believes the backend where the reader may not see the data set', async () => {
    renderCard({
      entity: makeModel({
        spec: { compliance: { regions: ['us'] } },
        relations: trained,
      }),
      overview: {
        needs: [
          { code: 'region-mismatch', severity: 'error', subjects: ['us'] },
        ],
        model: makeModelOverview({
          serving: [makeDeployment({ region: 'us' })],
        }),
      },
    });
    await screen.findByText('It is served where it may not be: us.');
    expect(await rows()).toEqual([
      ['The model', 'us', 'States where it may be'],
      ['Version 1 in production', 'us', 'Outside of what is allowed'],
    ]);
  });

  it('says so when all is where it may be', async () => {
    renderCard({
      entity: makeModel({ spec: { compliance: { regions: ['eu'] } } }),
      overview: {
        model: makeModelOverview({
          serving: [makeDeployment({ region: 'eu-west' })],
        }),
      },
    });
    expect(
      await screen.findByText(/Nothing is known to be served outside/),
    ).toBeInTheDocument();
  });

  it('teaches what to write where nothing is stated', async () => {
    renderCard({ entity: makeModel() });
    expect(
      await screen.findByText(/Nothing is stated yet that a regulator/),
    ).toBeInTheDocument();
    expect(document.querySelector('pre')).toHaveTextContent('riskClass');
    expect(screen.queryByText('Regions')).not.toBeInTheDocument();
  });

  it('does not judge what is served where nobody states a region', async () => {
    renderCard({
      entity: makeModel(),
      overview: {
        model: makeModelOverview({
          serving: [makeDeployment({ region: 'us' })],
        }),
      },
    });
    expect(
      await screen.findByText(/Nobody states a region that deployments/),
    ).toBeInTheDocument();
    expect(await rows()).toEqual([
      ['The model', 'not stated', 'States nothing'],
      ['Version 1 in production', 'us', 'Cannot be judged'],
    ]);
  });

  it('names the field to set for each missing part', async () => {
    renderCard({
      entity: makeModel({ spec: { compliance: { regions: ['eu'] } } }),
    });
    await screen.findByText(
      'Set spec.compliance.riskClass in its catalog file.',
    );
    for (const field of ['personalData', 'purpose', 'retention']) {
      expect(
        screen.getByText(`Set spec.compliance.${field} in its catalog file.`),
      ).toBeInTheDocument();
    }
  });

  it('does not stop when the catalog does not answer', async () => {
    renderCard({
      entity: makeModel({ relations: trained }),
      catalog: {
        getEntitiesByRefs: async () => {
          throw new Error('the catalog is starting');
        },
      },
    });
    expect(
      await screen.findByText(/The catalog did not say where its data lies/),
    ).toBeInTheDocument();
  });
});

describe('the compliance card of a data set', () => {
  it('is about where it lies and what it was made from', async () => {
    renderCard({
      entity: makeDataset({
        spec: {
          compliance: { personalData: 'special-category', regions: ['eu'] },
        },
        relations: [
          { type: 'derivedFrom', targetRef: 'dataset:default/raw' },
          { type: 'derivedFrom', targetRef: 'model:default/embedder' },
        ],
      }),
      others: [makeDataset({ metadata: { name: 'raw' } })],
    });
    await screen.findByRole('link', { name: /raw/ });
    expect(await rows()).toEqual([
      ['Its own data', 'eu', 'States where it may be'],
      [expect.stringContaining('raw'), 'not stated', 'States nothing'],
    ]);
    expect(screen.getByText(/Health, origin, belief/)).toBeInTheDocument();
    // Data has no risk class of its own, and no tab of the trace.
    expect(screen.queryByText(/EU AI Act/)).not.toBeInTheDocument();
    expect(
      screen.queryByRole('link', { name: 'Who did what, when' }),
    ).not.toBeInTheDocument();
  });

  it('shows words that this version does not know, and texts as texts', async () => {
    const html = '<script>alert(1)</script>';
    renderCard({
      entity: makeDataset({
        spec: {
          compliance: {
            riskClass: 'toString' as 'high',
            personalData: 'from-tomorrow' as 'none',
            purpose: html,
            retention: 'for ever',
            regions: [html],
          },
        },
      }),
    });
    expect(await screen.findByText('toString')).toBeInTheDocument();
    expect(screen.getByText('from-tomorrow')).toBeInTheDocument();
    expect(screen.getByText('after for ever')).toBeInTheDocument();
    expect(screen.getAllByText(html)).toHaveLength(2);
    expect(document.body.querySelector('script')).toBeNull();
  });
});
