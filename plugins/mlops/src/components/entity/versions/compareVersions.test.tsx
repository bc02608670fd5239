import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  historyInMemory,
  makeModel,
  makeVersion,
  versionsInMemory,
} from '../../../fixtures';
import {
  cellsOf,
  renderOnEntityPage,
} from '../__testUtils__/renderOnEntityPage';
import { ModelVersions } from './ModelVersions';

const data = (digest: string) => [
  { name: 'customers', role: 'training', digest },
];
const versions = [
  makeVersion({ version: '3', datasets: data('md5:3333333333333') }),
  makeVersion({
    version: '2',
    createdAt: '2026-01-01T00:00:00Z',
    datasets: data('md5:2222222222222'),
  }),
];

const comparison = {
  left: versions[1],
  right: versions[0],
  metrics: [
    { name: 'f1', left: 0.7, right: 0.75, delta: 0.05, comparable: true },
    { name: 'rmse', left: 2, right: 3, delta: 1, comparable: true },
    { name: 'score', left: 5, right: 4, delta: -1, comparable: true },
    { name: 'recall', left: 0.5, right: 0.5, delta: 0, comparable: true },
    {
      name: 'mae',
      left: NaN,
      right: Infinity,
      comparable: false,
      reason: 'The value of version 2 is NaN.',
    },
    {
      name: 'auc',
      left: 0.8,
      right: 0.9,
      comparable: false,
      reason: 'Version 2 was measured on may, version 3 on june.',
    },
  ],
  params: [
    { name: 'seed', left: '1', right: '1' },
    { name: 'depth', left: '4', right: '6' },
    { name: 'added', right: 'yes' },
  ],
};

function render(address: string, compareModelVersions: jest.Mock) {
  renderOnEntityPage(<ModelVersions />, {
    entity: makeModel(),
    address,
    api: {
      getModelVersions: async (_, query) => versionsInMemory(versions, query),
      getMetricHistory: async (_, name) => historyInMemory(versions, name),
      compareModelVersions,
    },
  });
}

const table = (name: string) => screen.findByRole('table', { name });

const rowsOf = (element: HTMLElement) =>
  within(element).getAllByRole('row').slice(1).map(cellsOf);

describe('two versions side by side', () => {
  it('have the older one on the left, whichever was chosen first', async () => {
    const compare = jest.fn().mockResolvedValue(comparison);
    render('/', compare);
    await userEvent.click(await screen.findByLabelText('Compare v3'));
    expect(
      await screen.findByText(/Choose one more to compare/),
    ).toBeInTheDocument();
    await userEvent.click(screen.getByLabelText('Compare v2'));
    const region = await screen.findByRole('region', {
      name: 'Version 2 and version 3',
    });
    // It stands above the row that was clicked: the reader is taken there.
    await waitFor(() => expect(region).toHaveFocus());
    expect(compare).toHaveBeenCalledWith(
      { kind: 'model', namespace: 'default', name: 'churn' },
      { left: '2', right: '3' },
      expect.anything(),
    );
  });

  it('say which change is for the better only where that is known', async () => {
    render('/?compare=2,3', jest.fn().mockResolvedValue(comparison));
    expect(rowsOf(await table('Metrics of both'))).toEqual([
      ['f1', '0.7', '0.75', '+0.05Better'],
      ['rmse', '2', '3', '+1Worse'],
      ['score', '5', '4', '−1'],
      ['recall', '0.5', '0.5', '0Same'],
      ['maeThe value of version 2 is NaN.', 'NaN', '∞', 'Not comparable'],
      [
        'aucVersion 2 was measured on may, version 3 on june.',
        '0.8',
        '0.9',
        'Not comparable',
      ],
    ]);
  });

  it('show parameters that differ first, the same ones on request', async () => {
    render('/?compare=2,3', jest.fn().mockResolvedValue(comparison));
    expect(rowsOf(await table('Parameters of both'))).toEqual([
      ['depth', '4', '6'],
      ['added', '–', 'yes'],
    ]);
    await userEvent.click(
      screen.getByLabelText('Show 1 parameter that is the same'),
    );
    expect(
      rowsOf(await table('Parameters of both')).map(([name]) => name),
    ).toEqual(['Changeddepth', 'Changedadded', 'seed']);
  });

  it('show their data with the digests', async () => {
    render('/?compare=2,3', jest.fn().mockResolvedValue(comparison));
    const [[role, left, right, change]] = rowsOf(await table('Data of both'));
    expect([role, change]).toEqual(['training', 'Changed']);
    expect(left).toContain('22222222');
    expect(right).toContain('33333333');
  });

  it('can change sides and be let go of', async () => {
    const compare = jest.fn().mockResolvedValue(comparison);
    render('/?compare=2,3', compare);
    await table('Metrics of both');
    await userEvent.click(screen.getByRole('button', { name: 'Swap sides' }));
    await waitFor(() =>
      expect(compare).toHaveBeenLastCalledWith(
        expect.anything(),
        { left: '3', right: '2' },
        expect.anything(),
      ),
    );
    await userEvent.click(screen.getByRole('button', { name: 'Close' }));
    expect(
      screen.queryByRole('region', { name: /and version/ }),
    ).not.toBeInTheDocument();
  });

  it('say why when they cannot be compared at all', async () => {
    render(
      '/?compare=2,99',
      jest.fn().mockRejectedValue(new Error('No version 99 was reported')),
    );
    expect(
      await screen.findByText(/No version 99 was reported/),
    ).toBeInTheDocument();
  });
});
