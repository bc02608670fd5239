import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  HARD_TEXTS,
  makeOverview,
  makePipeline,
  makeRun,
  runsInMemory,
} from '../../../fixtures';
import {
  cellsOf,
  renderOnEntityPage,
} from '../__testUtils__/renderOnEntityPage';
import { RunsCard } from './RunsCard';
import { RunsContent } from './RunsContent';

const runs = [
  makeRun({
    id: 'run-3',
    name: 'september',
    state: 'failed',
    error: 'ValueError: 12 rows without an amount',
    durationMs: 65_000,
    startedAt: '2026-03-01T12:00:00Z',
    user: 'lena',
    job: { name: 'train', entityRef: 'pipeline:default/train' },
  }),
  makeRun({
    id: 'run-2',
    metrics: [{ name: 'auc', value: 0.9 }],
    params: [{ name: 'depth', value: '6' }],
    inputs: [
      {
        name: 'customers.csv',
        role: 'training',
        entityRef: 'dataset:default/customers',
      },
    ],
    outputs: [{ name: 'churn', role: 'model' }],
  }),
  makeRun({ id: 'run-1', state: 'running' }),
];

type Api = Parameters<typeof renderOnEntityPage>[1]['api'];

function render(options: { address?: string; api?: Api; all?: typeof runs }) {
  const { address, api, all = runs } = options;
  const getRuns = jest.fn(async (_, query) => runsInMemory(all, query));
  renderOnEntityPage(<RunsContent />, {
    entity: makePipeline(),
    address,
    api: {
      getRuns,
      getRun: async (_, id) => all.find(run => run.id === id)!,
      ...api,
    },
  });
  return { getRuns };
}

const row = async (name: string) =>
  (await screen.findByRole('button', { name: `Details of ${name}` })).closest(
    'tr',
  )!;

describe('the tab of runs', () => {
  it('shows state in words, duration, job, user and why one failed', async () => {
    render({});
    const failed = await row('september (run-3)');
    expect(cellsOf(failed)).toEqual(
      expect.arrayContaining(['1 min 5 sec', 'lena']),
    );
    expect(within(failed).getByText('Failed')).toBeInTheDocument();
    expect(
      within(failed).getByText('ValueError: 12 rows without an amount'),
    ).toBeInTheDocument();
    expect(within(failed).getByRole('link', { name: /train/ })).toHaveAttribute(
      'href',
      '/catalog/default/pipeline/train',
    );
    expect(
      await screen.findByRole('columnheader', { name: 'auc' }),
    ).toBeInTheDocument();
  });

  it('opens a run to show inputs, outputs, metrics and parameters', async () => {
    render({});
    await userEvent.click(
      within(await row('run-2')).getByRole('button', {
        name: 'Details of run-2',
      }),
    );
    const details = await screen.findByRole('dialog', { name: 'Run run-2' });
    expect(
      within(
        await within(details).findByRole('region', { name: 'Inputs' }),
      ).getByRole('link', { name: /customers/ }),
    ).toHaveAttribute('href', '/catalog/default/dataset/customers');
    expect(
      within(details).getByRole('region', { name: 'Outputs' }),
    ).toHaveTextContent('churn');
    expect(
      within(
        within(details).getByRole('table', { name: 'Parameters' }),
      ).getByText('6'),
    ).toBeInTheDocument();
  });

  it('opens the run that a link leads to, wherever it is in the list', async () => {
    render({ address: '/?run=run-3' });
    expect(
      await screen.findByRole('region', { name: 'Why it failed' }),
    ).toHaveTextContent('12 rows without an amount');
  });

  it('is filtered by state and words', async () => {
    const { getRuns } = render({ address: '/?state=failed&state=nonsense' });
    await row('september (run-3)');
    expect(screen.getAllByRole('rowheader')).toHaveLength(1);
    expect(getRuns.mock.lastCall![1]).toMatchObject({ state: ['failed'] });
    await userEvent.click(screen.getByRole('button', { name: /^State/ }));
    await userEvent.click(
      await screen.findByRole('option', { name: /Running/ }),
    );
    await userEvent.keyboard('{Escape}');
    await row('run-1');
    await userEvent.type(screen.getByRole('searchbox'), 'lena{Enter}');
    await waitFor(() =>
      expect(screen.getAllByRole('rowheader')).toHaveLength(1),
    );
  });

  it('compares two runs by the rules of versions', async () => {
    const compareRuns = jest.fn().mockResolvedValue({
      left: runs[1],
      right: runs[0],
      metrics: [
        {
          name: 'auc',
          left: 0.9,
          comparable: false,
          reason: 'Run september has no auc.',
        },
      ],
      params: [{ name: 'depth', left: '6' }],
    });
    render({ address: '/?compare=run-2,run-3', api: { compareRuns } });
    expect(
      await screen.findByRole('region', {
        name: 'Run run-2 and run september (run-3)',
      }),
    ).toHaveTextContent('Run september has no auc.');
    expect(
      cellsOf(
        within(
          screen.getByRole('table', { name: 'Parameters of both' }),
        ).getAllByRole('row')[1],
      ),
    ).toEqual(['depth', '6', '–']);
    expect(
      within(screen.getByRole('table', { name: 'Data of both' })).getAllByText(
        'Only on the left',
      ),
    ).toHaveLength(2);
  });

  it.each(HARD_TEXTS)('shows %s as text', async (_, text) => {
    const hard = makeRun({
      id: 'x',
      name: text,
      state: 'failed',
      error: text,
      user: text,
      commit: text,
      job: { name: text, namespace: text },
      inputs: [{ name: text, role: text, digest: text }],
      outputs: [{ name: text, role: text }],
      metrics: [{ name: text, value: NaN }],
      params: [{ name: text, value: text }],
    });
    render({ all: [hard], address: '/?run=x' });
    await screen.findByRole('region', { name: 'Why it failed' });
    expect(screen.getByRole('dialog').textContent).toContain(text);
    expect(document.body.querySelector('img, script')).toBeNull();
  });

  it('says where runs come from when there are none', async () => {
    render({ all: [] });
    expect(await screen.findByText('No run recorded')).toBeInTheDocument();
  });
});

describe('the card of runs', () => {
  it('shows the newest five of the overview and leads to all of them', async () => {
    renderOnEntityPage(<RunsCard />, {
      entity: makePipeline(),
      api: {
        getOverview: async () =>
          makeOverview({
            runs: {
              recent: Array.from({ length: 9 }, (_, i) => ({
                id: `run-${i}`,
                state: 'finished' as const,
              })),
              totalRuns: 1_234,
              successRate: 0.5,
              medianDurationMs: 65_000,
            },
          }),
      },
    });
    await screen.findByText('run-0');
    expect(screen.getAllByRole('rowheader')).toHaveLength(5);
    expect(screen.getByText('50% succeeded')).toBeInTheDocument();
    expect(
      screen.getByText(/among the newest 9; 1,234 in all/),
    ).toHaveTextContent('typically 1 min 5 sec');
    expect(screen.getByRole('link', { name: 'run-0' })).toHaveAttribute(
      'href',
      '/runs?run=run-0',
    );
    expect(screen.getByRole('link', { name: 'All runs' })).toHaveAttribute(
      'href',
      '/runs',
    );
  });

  it('says where runs come from when there are none', async () => {
    renderOnEntityPage(<RunsCard />, {
      entity: makePipeline(),
      api: { getOverview: async () => makeOverview() },
    });
    expect(await screen.findByText('No run recorded')).toBeInTheDocument();
  });
});
