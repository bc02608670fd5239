import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  HARD_TEXTS,
  historyInMemory,
  makeModel,
  makeOverview,
  makeVersion,
  versionsInMemory,
} from '../../../fixtures';
import {
  cellsOf,
  renderOnEntityPage,
} from '../__testUtils__/renderOnEntityPage';
import { ModelVersions } from './ModelVersions';
import { ModelVersionsCard } from './ModelVersionsCard';

function render(all: ReturnType<typeof makeVersion>[], address?: string) {
  renderOnEntityPage(<ModelVersions />, {
    entity: makeModel(),
    address,
    api: {
      getModelVersions: async (_, query) => versionsInMemory(all, query),
      getModelVersion: async (_, wanted) =>
        all.find(({ version }) => version === wanted)!,
      getMetricHistory: async (_, metric) => historyInMemory(all, metric),
    },
  });
}

describe('versions in hard cases', () => {
  it.each(HARD_TEXTS)('show %s as text in every field', async (_, text) => {
    const version = makeVersion({
      version: text,
      aliases: [text],
      status: text,
      createdBy: text,
      description: text,
      runId: text,
      commit: text,
      metrics: [{ name: text, value: 1, dataset: text, slice: '' }],
      params: [{ name: text, value: text }],
      datasets: [{ name: text, digest: text, role: text }],
      source: { id: text, url: `javascript:${text}` },
    });
    render([version], `/?${new URLSearchParams({ version: text })}`);
    const details = await screen.findByRole('dialog');
    await within(details).findByRole('table', { name: 'Metrics' });
    expect(details.textContent).toContain(text);
    expect(document.body.querySelector('img, script')).toBeNull();
    expect(document.body.querySelector('a[href^="javascript"]')).toBeNull();
  });

  it('draw one of 500 metrics at a time and find the others by name', async () => {
    const metrics = Array.from({ length: 500 }, (_, i) => ({
      name: `metric-${i}`,
      value: i,
    }));
    render([makeVersion({ metrics })], '/?version=1');
    const details = await screen.findByRole('dialog');
    const table = await within(details).findByRole('table', {
      name: 'Metrics',
    });
    expect(within(table).getAllByRole('rowheader')).toHaveLength(50);
    await userEvent.type(
      within(details).getByRole('textbox', { name: 'Find in: Metrics' }),
      'metric-499',
    );
    await waitFor(() =>
      expect(
        within(within(details).getByRole('table', { name: 'Metrics' }))
          .getAllByRole('row')
          .slice(1)
          .map(cellsOf),
      ).toEqual([['metric-499', '499']]),
    );
  });

  it('count what cannot be drawn and show it as a table', async () => {
    const values = [NaN, Infinity, -Infinity, 1e-12, 1e12];
    render(
      values
        .map((value, i) =>
          makeVersion({
            version: String(i),
            // The same moment in another zone is the same moment.
            createdAt: '2026-03-01T23:30:00-11:00',
            metrics: [{ name: 'loss', value }],
          }),
        )
        .concat(makeVersion({ version: 'without' })),
    );
    expect(
      await screen.findByText(/3 values are not finite numbers/),
    ).toBeInTheDocument();
    await userEvent.click(screen.getByLabelText('Show as table'));
    const table = await screen.findByRole('table', {
      name: 'loss over versions, the newest first',
    });
    expect(
      within(table)
        .getAllByRole('row')
        .slice(1)
        .map(row => cellsOf(row).slice(0, 2)),
    ).toEqual([
      ['0', 'NaN'],
      ['1', '∞'],
      ['2', '−∞'],
      ['3', '1E-12'],
      ['4', '1E12'],
    ]);
    for (const time of within(table).getAllByText(/ago|in \d/)) {
      expect(time).toHaveAttribute('datetime', '2026-03-01T23:30:00-11:00');
    }
  });

  it('name the baseline and the target of the product brief', async () => {
    const all = ['2', '1'].map(version =>
      makeVersion({ version, metrics: [{ name: 'auc', value: 0.6 }] }),
    );
    renderOnEntityPage(<ModelVersions />, {
      entity: makeModel(),
      api: {
        getModelVersions: async (_, query) => versionsInMemory(all, query),
        getMetricHistory: async (_, metric) => ({
          ...historyInMemory(all, metric),
          target: 0.65,
          baseline: { version: '1', description: 'Logistic regression' },
        }),
      },
    });
    expect(
      await screen.findByText('Target of the product brief: at least 0.65.'),
    ).toBeInTheDocument();
    expect(
      screen.getByText(/Logistic regression \(version 1\): 0.6 on/),
    ).toBeInTheDocument();
    expect(
      await screen.findByRole('img', { name: /^auc over versions/ }),
    ).toBeInTheDocument();
  });

  it('read the history of the metric that the reader chooses', async () => {
    render([
      makeVersion({
        version: '2',
        metrics: [
          { name: 'auc', value: 0.6 },
          { name: 'f1', value: 0.5 },
        ],
      }),
      makeVersion({ version: '1', metrics: [{ name: 'auc', value: 0.5 }] }),
    ]);
    await screen.findByRole('img', { name: /^auc over versions/ });
    await userEvent.selectOptions(
      screen.getByRole('combobox', { name: 'Metric' }),
      'f1',
    );
    expect(
      await screen.findByText('Only one version has this metric.'),
    ).toBeInTheDocument();
  });
});

describe('the card of versions', () => {
  it('shows the newest five and older ones with an alias, from the overview', async () => {
    const versions = Array.from({ length: 9 }, (_, i) =>
      makeVersion({
        version: String(9 - i),
        aliases: i === 7 ? ['champion'] : [],
        metrics: [{ name: 'auc', value: i }],
      }),
    );
    renderOnEntityPage(<ModelVersionsCard />, {
      entity: makeModel(),
      api: {
        getOverview: async () =>
          makeOverview({
            model: {
              versions,
              totalVersions: 5_000,
              metrics: [],
              serving: [],
            },
          }),
      },
    });
    await screen.findByText('v9');
    expect(
      screen.getAllByRole('rowheader').map(header => header.textContent),
    ).toEqual(['v9', 'v8', 'v7', 'v6', 'v5', 'v2@champion']);
    expect(
      screen.getByRole('link', { name: 'All 5,000 versions' }),
    ).toHaveAttribute('href', '/versions');
  });

  it('says where versions come from when there are none', async () => {
    renderOnEntityPage(<ModelVersionsCard />, {
      entity: makeModel(),
      api: { getOverview: async () => makeOverview() },
    });
    expect(
      await screen.findByText('No version registered'),
    ).toBeInTheDocument();
  });
});
