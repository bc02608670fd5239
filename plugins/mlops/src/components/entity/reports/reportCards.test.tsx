import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  makeDataset,
  makeDeployment,
  makeDrift,
  makeModel,
  makeQuality,
  pageOf,
} from '../../../fixtures';
import {
  cellsOf,
  renderOnEntityPage,
} from '../__testUtils__/renderOnEntityPage';
import { CiCard } from './CiCard';
import { DeploymentsCard } from './DeploymentsCard';
import { DriftCard } from './DriftCard';
import { QualityCard } from './QualityCard';
import { QualityContent } from './QualityContent';

const experiment = makeModel({ spec: { lifecycle: 'experimental' } });
const failing = makeQuality({
  checks: [
    { name: 'row count', passed: true, observed: '4000' },
    {
      name: 'values to be not null',
      passed: false,
      column: 'amount',
      observed: '12 nulls',
    },
  ],
});

/** Resolves once the card's call is answered, whatever the card then shows. */
function answering<T>(items: T[]) {
  const answered = jest.fn();
  return {
    answered,
    call: async () => {
      answered();
      return pageOf(items);
    },
  };
}

describe('the card of deployments', () => {
  it('says which version serves where, since when, by whom', async () => {
    renderOnEntityPage(<DeploymentsCard />, {
      entity: makeModel(),
      api: {
        getDeployments: async () =>
          pageOf([
            makeDeployment({
              version: '2',
              endpoint: 'https://models.example.com/churn',
              by: 'user:default/jonas',
              region: 'eu-central',
            }),
          ]),
      },
    });
    expect(
      await screen.findByText('Version 2 in production'),
    ).toBeInTheDocument();
    expect(
      screen.getAllByRole('link').map(link => link.getAttribute('href')),
    ).toEqual([
      'https://models.example.com/churn',
      '/catalog/default/user/jonas',
    ]);
    expect(screen.getByText(/eu-central/)).toBeInTheDocument();
  });

  it('misses a deployment of what is said to be in production', async () => {
    renderOnEntityPage(<DeploymentsCard />, {
      entity: makeModel(),
      api: { getDeployments: async () => pageOf([]) },
    });
    expect(
      await screen.findByText('No deployment recorded'),
    ).toBeInTheDocument();
  });

  it('is absent where nobody expects a deployment', async () => {
    const { answered, call } = answering([]);
    renderOnEntityPage(
      <>
        <DeploymentsCard />
        <p>the rest of the page</p>
      </>,
      { entity: experiment, api: { getDeployments: call } },
    );
    await screen.findByText('the rest of the page');
    expect(answered).toHaveBeenCalled();
    expect(screen.queryByText('Deployments')).not.toBeInTheDocument();
  });

  it('says that it failed even where nobody expected anything', async () => {
    renderOnEntityPage(<DeploymentsCard />, {
      entity: experiment,
      api: {
        getDeployments: async () => {
          throw new Error('no route to the database');
        },
      },
    });
    expect(
      await screen.findByText(/no route to the database/),
    ).toBeInTheDocument();
  });
});

describe('the card of drift', () => {
  it('shows the last report, what drifted first, and what is done then', async () => {
    renderOnEntityPage(<DriftCard />, {
      entity: makeModel({
        spec: {
          monitoring: {
            tool: 'evidently',
            metrics: ['share'],
            onDrift: 'Retrain.',
          },
        },
      }),
      api: {
        getDrift: async () =>
          pageOf([
            makeDrift({ metric: 'share of drifted columns', value: 0.1 }),
            makeDrift({
              metric: 'distance',
              column: 'tenure',
              value: 0.4,
              threshold: 0.1,
              state: 'drifted',
            }),
            makeDrift({ metric: 'older', at: '2026-01-01T00:00:00.000Z' }),
          ]),
      },
    });
    await screen.findByText('distance · tenure');
    const items = screen
      .getAllByRole('listitem')
      .map(item => item.textContent ?? '');
    expect(items[0]).toContain('Drifted');
    expect(items[0]).toContain('0.4, threshold 0.1');
    expect(items[1]).toContain('No drift');
    expect(screen.queryByText('older')).not.toBeInTheDocument();
    expect(screen.getByText('On drift: Retrain.')).toBeInTheDocument();
  });
});

describe('the card of CI', () => {
  it('says how the newest run of each branch ended', async () => {
    renderOnEntityPage(<CiCard />, {
      entity: makeModel(),
      api: {
        getCi: async () =>
          pageOf([
            {
              provider: 'github',
              state: 'failed' as const,
              branch: 'main',
              at: '2026-03-01T00:00:00Z',
              url: 'https://ci.example.com/1',
              tests: { passed: 3, failed: 1, skipped: 0 },
              source: { id: 'repository' },
            },
            {
              provider: 'github',
              state: 'passed' as const,
              branch: 'main',
              at: '2026-02-01T00:00:00Z',
              source: { id: 'repository' },
            },
          ]),
      },
    });
    expect(await screen.findByText('Failed')).toBeInTheDocument();
    expect(screen.queryByText('Passed')).not.toBeInTheDocument();
    expect(
      screen.getByText('3 tests passed, 1 failed, 0 skipped'),
    ).toBeInTheDocument();
    expect(screen.getByRole('link', { name: /^github/ })).toHaveAttribute(
      'href',
      'https://ci.example.com/1',
    );
  });
});

describe('the card of quality', () => {
  it('shows the failing checks of the newest results with what was found', async () => {
    renderOnEntityPage(<QualityCard />, {
      entity: makeDataset(),
      api: {
        getQuality: async () =>
          pageOf([
            failing,
            makeQuality({ suite: 'raw' }),
            makeQuality({ at: '2026-01-01T00:00:00.000Z' }),
          ]),
      },
    });
    expect(await screen.findByText('1 of 2 checks failed')).toBeInTheDocument();
    expect(screen.getByText('The check passed')).toBeInTheDocument();
    const table = screen.getByRole('table', { name: 'Checks' });
    expect(within(table).getAllByRole('row').slice(1).map(cellsOf)).toEqual([
      ['Failed', 'values to be not null', 'amount', '12 nulls'],
    ]);
  });

  it('says that a dataset has no results', async () => {
    renderOnEntityPage(<QualityCard />, {
      entity: makeDataset(),
      api: { getQuality: async () => pageOf([]) },
    });
    expect(
      await screen.findByText('No quality results yet'),
    ).toBeInTheDocument();
  });
});

describe('the tab of quality', () => {
  it('lists every result and opens to its checks, failed ones first', async () => {
    renderOnEntityPage(<QualityContent />, {
      entity: makeDataset(),
      api: {
        getQuality: async () => pageOf([failing]),
        getDrift: async () => pageOf([makeDrift({ column: 'tenure' })]),
      },
    });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Details of customers' }),
    );
    const checks = screen.getByRole('table', { name: 'Checks' });
    expect(
      within(checks)
        .getAllByRole('rowheader')
        .map(check => check.textContent),
    ).toEqual(['values to be not null', 'row count']);
    const drift = await screen.findByRole('table', { name: 'Drift' });
    expect(within(drift).getByText('tenure')).toBeInTheDocument();
  });
});
