import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  makeDataset,
  makeDrift,
  makeDriftOverview,
  makeDriftSeries,
  makeMonitoring,
  makeOverview,
  makeQuality,
  makeQualitySeries,
  pageOf,
} from '../../../fixtures';
import {
  cellsOf,
  renderOnEntityPage,
} from '../__testUtils__/renderOnEntityPage';
import { DriftCard } from './DriftCard';
import { QualityCard } from './QualityCard';
import { QualityContent } from './QualityContent';

const failing = makeQuality({
  checks: [
    { name: 'row count', passed: true, observed: '4000' },
    {
      name: 'expect_column_values_to_not_be_null',
      passed: false,
      column: 'amount',
      observed: '12 nulls',
      message: 'at most 1 in 1000 may be',
    },
  ],
});

const overviewOf = (overview: Parameters<typeof makeOverview>[0]) => ({
  getOverview: async () => makeOverview(overview),
});

describe('the card of drift', () => {
  it('shows the last report of a dataset, what drifted first', async () => {
    renderOnEntityPage(<DriftCard />, {
      entity: makeDataset(),
      api: overviewOf({
        drift: makeDriftOverview({
          drifted: 1,
          total: 2,
          worst: [
            {
              metric: 'distance',
              column: 'tenure',
              value: 0.4,
              threshold: 0.1,
            },
            { metric: 'share', value: 0.1 },
          ],
        }),
      }),
    });
    expect(await screen.findByText('1 of 2 measures drifted')).toBeVisible();
    const items = screen
      .getAllByRole('listitem')
      .map(item => item.textContent ?? '');
    expect(items).toEqual([
      'distance · tenure0.4, threshold 0.1Drifted',
      'share0.1',
    ]);
  });

  it('is absent where nothing watches and nothing was reported', async () => {
    const getOverview = jest.fn(async () => makeOverview());
    renderOnEntityPage(
      <>
        <DriftCard />
        <p>the rest of the page</p>
      </>,
      { entity: makeDataset(), api: { getOverview } },
    );
    await screen.findByText('the rest of the page');
    expect(getOverview).toHaveBeenCalled();
    expect(screen.queryByText('Drift')).not.toBeInTheDocument();
  });
});

describe('the card of quality', () => {
  it('shows the failing checks with what was expected and found', async () => {
    renderOnEntityPage(<QualityCard />, {
      entity: makeDataset(),
      api: overviewOf({ quality: [failing, makeQuality({ suite: 'raw' })] }),
    });
    expect(await screen.findByText('1 of 2 checks failed')).toBeVisible();
    expect(screen.getByText('The check passed')).toBeVisible();
    const table = screen.getByRole('table', { name: 'Checks' });
    expect(within(table).getAllByRole('row').slice(1).map(cellsOf)).toEqual([
      [
        'Failed',
        'Column values to not be nullat most 1 in 1000 may be',
        'amount',
        '12 nulls',
      ],
    ]);
  });

  it('says that a dataset has no results', async () => {
    renderOnEntityPage(<QualityCard />, {
      entity: makeDataset(),
      api: overviewOf({}),
    });
    expect(await screen.findByText('No quality results yet')).toBeVisible();
  });
});

describe('the tab of quality', () => {
  const series = makeQualitySeries({
    suite: 'customers',
    points: [
      { at: '2026-02-01T00:00:00Z', passed: 3, failed: 0 },
      { at: '2026-03-01T00:00:00Z', passed: 1, failed: 2 },
    ],
    failing: [
      {
        name: 'expect_column_mean_to_be_between',
        column: 'fee',
        observed: '1e+12',
        message: 'expected max_value 100',
        since: '2026-02-15T00:00:00Z',
      },
    ],
  });

  it('goes down to the failing check: expected, found, since when', async () => {
    renderOnEntityPage(<QualityContent />, {
      entity: makeDataset(),
      api: {
        getMonitoring: async () =>
          makeMonitoring({
            quality: [makeQualitySeries({ suite: 'steady' }), series],
          }),
      },
    });
    const suites = await screen.findAllByRole('heading', { level: 4 });
    expect(suites.map(suite => suite.textContent)).toEqual([
      'customers',
      'steady',
    ]);
    const table = screen.getByRole('table', {
      name: 'What fails now in customers',
    });
    const [row] = within(table).getAllByRole('row').slice(1);
    expect(cellsOf(row).slice(0, 4)).toEqual([
      'Failed',
      'Column mean to be betweenexpected max_value 100',
      'fee',
      '1e+12',
    ]);
    expect(row.querySelector('time')).toHaveAttribute(
      'datetime',
      '2026-02-15T00:00:00Z',
    );
  });

  it('draws the trend in words too, and gives it as a table', async () => {
    renderOnEntityPage(<QualityContent />, {
      entity: makeDataset(),
      api: { getMonitoring: async () => makeMonitoring({ quality: [series] }) },
    });
    expect(
      await screen.findByRole('img', {
        name: 'customers: the last 2 results. In the newest 1 checks passed and 2 failed; 1 results had a failing check.',
      }),
    ).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Table' }));
    const table = screen.getByRole('table', { name: 'Results of customers' });
    expect(
      within(table)
        .getAllByRole('row')
        .slice(1)
        .map(row => cellsOf(row).slice(1)),
    ).toEqual([
      ['1', '2'],
      ['3', '0'],
    ]);
  });

  it('lists every single result when asked to', async () => {
    const getQuality = jest.fn(async () => pageOf([failing]));
    renderOnEntityPage(<QualityContent />, {
      entity: makeDataset(),
      api: {
        getMonitoring: async () =>
          makeMonitoring({ quality: [series], drift: [makeDriftSeries()] }),
        getQuality,
        getDrift: async () => pageOf([makeDrift({ column: 'tenure' })]),
      },
    });
    const more = await screen.findByRole('button', {
      name: 'Show every single result',
    });
    expect(getQuality).not.toHaveBeenCalled();
    await userEvent.click(more);
    await userEvent.click(
      await screen.findByRole('button', { name: 'Details of customers' }),
    );
    const checks = screen.getByRole('table', { name: 'Checks' });
    expect(
      within(checks)
        .getAllByRole('rowheader')
        .map(check => check.getAttribute('title')),
    ).toEqual(['expect_column_values_to_not_be_null', 'row count']);
    const drift = await screen.findByRole('table', { name: 'Drift' });
    expect(within(drift).getByText('tenure')).toBeVisible();
  });

  it('says where results come from before there are any', async () => {
    renderOnEntityPage(<QualityContent />, {
      entity: makeDataset(),
      api: { getMonitoring: async () => makeMonitoring() },
    });
    expect(await screen.findByText('No quality results yet')).toBeVisible();
    expect(screen.queryByRole('button')).not.toBeInTheDocument();
  });
});
