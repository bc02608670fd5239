import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { makePipeline, makeRun, pageOf } from '../../../fixtures';
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

const entity = makePipeline();
const api = { getRuns: async () => pageOf(runs) };

describe('the tab of runs', () => {
  it('shows state in words, duration, job, user and why one failed', async () => {
    renderOnEntityPage(<RunsContent />, { entity, api });
    const failed = (await screen.findByText('september')).closest('tr')!;
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
    expect(screen.getByText('50% succeeded')).toBeInTheDocument();
    expect(
      screen.getByText(/1 of 2 completed runs, out of 3 shown/),
    ).toBeInTheDocument();
  });

  it('opens a run to show inputs, outputs, metrics and parameters', async () => {
    renderOnEntityPage(<RunsContent />, { entity, api });
    await screen.findByText('september');
    await userEvent.click(
      screen.getByRole('button', { name: 'Details of run-2' }),
    );
    expect(
      within(screen.getByRole('region', { name: 'Inputs' })).getByRole('link', {
        name: /customers/,
      }),
    ).toHaveAttribute('href', '/catalog/default/dataset/customers');
    expect(screen.getByRole('region', { name: 'Outputs' })).toHaveTextContent(
      'churn',
    );
    expect(
      within(screen.getByRole('table', { name: 'Parameters' })).getByText('6'),
    ).toBeInTheDocument();
  });

  it('opens the run that a link leads to', async () => {
    renderOnEntityPage(<RunsContent />, {
      entity,
      api,
      address: '/?run=run-3',
    });
    expect(
      await screen.findByRole('region', { name: 'Why it failed' }),
    ).toHaveTextContent('12 rows without an amount');
    expect(
      screen.getByRole('button', { name: 'Details of run-2' }),
    ).toHaveAttribute('aria-expanded', 'false');
  });

  it('says where runs come from when there are none', async () => {
    renderOnEntityPage(<RunsContent />, {
      entity,
      api: { getRuns: async () => pageOf([]) },
    });
    expect(await screen.findByText('No run recorded')).toBeInTheDocument();
  });
});

describe('the card of runs', () => {
  it('shows the newest five and leads to all of them', async () => {
    renderOnEntityPage(<RunsCard />, {
      entity,
      api: {
        getRuns: async () =>
          pageOf(
            Array.from({ length: 9 }, (_, i) => makeRun({ id: `run-${i}` })),
          ),
      },
    });
    await screen.findByText('run-0');
    expect(screen.getAllByRole('rowheader')).toHaveLength(5);
    expect(screen.getByText('100% succeeded')).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'All runs' })).toHaveAttribute(
      'href',
      '/runs',
    );
  });
});
