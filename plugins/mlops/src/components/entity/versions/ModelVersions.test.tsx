import type { ModelVersion } from '@waymark/plugin-mlops-common';
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

const versions = [
  makeVersion({
    version: '3',
    aliases: ['challenger'],
    createdBy: 'lena',
    runId: 'run-of-version-three',
    commit: 'aad79eedeb0123456789',
    metrics: [
      { name: 'auc', value: 0.9, dataset: 'june' },
      { name: 'loss', value: Number.NaN },
      { name: 'tiny', value: 1e-12 },
    ],
    params: [{ name: 'depth', value: '6' }],
    datasets: [
      {
        name: 'customers.csv',
        digest: 'md5:0123456789abcdef',
        role: 'training',
        entityRef: 'dataset:default/customers',
      },
    ],
  }),
  makeVersion({
    version: '2',
    aliases: ['champion'],
    status: 'PENDING',
    createdAt: '2026-02-01T08:00:00.000Z',
    metrics: [{ name: 'auc', value: 0.8, dataset: 'june' }],
  }),
  makeVersion({ version: '1', createdAt: '2026-01-01T08:00:00.000Z' }),
];

type Api = Parameters<typeof renderOnEntityPage>[1]['api'];

function render(
  all: ModelVersion[],
  options: { address?: string; api?: Api } = {},
) {
  const getModelVersions = jest.fn(async (_, query) =>
    versionsInMemory(all, query),
  );
  renderOnEntityPage(<ModelVersions />, {
    entity: makeModel(),
    address: options.address,
    api: {
      getModelVersions,
      getModelVersion: async (_, wanted) =>
        all.find(({ version }) => version === wanted)!,
      getMetricHistory: async (_, metric) => historyInMemory(all, metric),
      ...options.api,
    },
  });
  return { getModelVersions };
}

const row = async (version: string) =>
  (
    await screen.findByRole('button', { name: `Details of ${version}` })
  ).closest('tr')!;

const headers = () =>
  screen.getAllByRole('rowheader').map(header => header.textContent);

const lastQuery = (call: jest.Mock) => call.mock.lastCall![1];

describe('the versions of a model', () => {
  it('are a table from the newest to the oldest', async () => {
    render(versions);
    // The names of metrics come first, their values with a second answer.
    await waitFor(async () =>
      expect(cellsOf(await row('v3'))).toEqual(
        expect.arrayContaining([
          '@challenger',
          'READY',
          '0.9',
          'NaN',
          '1E-12',
          'lena',
          'run-of-v',
          'aad79eed',
        ]),
      ),
    );
    expect(
      screen.getByRole('columnheader', { name: 'auc' }),
    ).toBeInTheDocument();
    expect(
      within(await row('v3')).getByRole('link', { name: 'run-of-v' }),
    ).toHaveAttribute('href', '/runs?run=run-of-version-three');
    expect(
      within(await row('v3')).getByRole('link', { name: /customers/ }),
    ).toHaveAttribute('href', '/catalog/default/dataset/customers');
    expect(headers()).toEqual(['v3', 'v2', 'v1']);
    expect(screen.getByText('3 in all')).toBeInTheDocument();
  });

  it('ask for no more metrics than the table shows', async () => {
    const { getModelVersions } = render(versions);
    await screen.findByRole('columnheader', { name: 'auc' });
    await waitFor(() =>
      expect(lastQuery(getModelVersions).metrics).toEqual([
        'auc',
        'loss',
        'tiny',
      ]),
    );
    expect(getModelVersions.mock.calls[0][1].metrics).toEqual([]);
  });

  it('are sorted by the API, with the order on the header', async () => {
    const { getModelVersions } = render(versions);
    const version = await screen.findByRole('columnheader', {
      name: 'Version',
    });
    expect(version).toHaveAttribute('aria-sort', 'descending');
    await userEvent.click(await screen.findByRole('button', { name: 'loss' }));
    // A loss is best where it is lowest.
    await waitFor(() =>
      expect(lastQuery(getModelVersions).sort).toEqual({
        field: 'metric:loss',
        order: 'asc',
      }),
    );
    expect(screen.getByRole('columnheader', { name: 'loss' })).toHaveAttribute(
      'aria-sort',
      'ascending',
    );
    expect(version).not.toHaveAttribute('aria-sort');
  });

  it('show what a shared link asks for', async () => {
    const { getModelVersions } = render(versions, {
      address:
        '/?status=READY&sort=createdAt,asc&columns=commit,metric:tiny&q=lena',
    });
    expect(headersOnce(await row('v3'))).toEqual(['v3']);
    expect(lastQuery(getModelVersions)).toMatchObject({
      q: 'lena',
      status: ['READY'],
      sort: { field: 'createdAt', order: 'asc' },
      metrics: ['tiny'],
    });
    expect(getModelVersions).toHaveBeenCalledTimes(1);
    expect(
      screen.getAllByRole('columnheader').map(cell => cell.textContent),
    ).toEqual(['Compare', 'Version', 'tiny', 'Commit']);
  });

  it('have the columns of the app, with the metrics that say most', async () => {
    renderOnEntityPage(<ModelVersions columns={['metrics', 'commit']} />, {
      entity: makeModel(),
      api: {
        getModelVersions: async (_, query) => versionsInMemory(versions, query),
        getMetricHistory: async (_, name) => historyInMemory(versions, name),
      },
    });
    await screen.findByRole('columnheader', { name: 'tiny' });
    expect(
      screen.getAllByRole('columnheader').map(cell => cell.textContent),
    ).toEqual(['Compare', 'Version', 'auc', 'loss', 'tiny', 'Commit']);
  });

  it('are filtered by status, and say when nothing is left', async () => {
    render(versions, { address: '/?q=nobody' });
    expect(await screen.findByText('Nothing matches')).toBeInTheDocument();
    await userEvent.click(
      screen.getByRole('button', { name: 'Clear filters' }),
    );
    await row('v1');
    await userEvent.click(screen.getByRole('button', { name: /^Status/ }));
    await userEvent.click(
      await screen.findByRole('option', { name: /PENDING/ }),
    );
    await userEvent.keyboard('{Escape}');
    await waitFor(() => expect(headers()).toEqual(['v2']));
  });

  it('have the columns that the reader chooses', async () => {
    const { getModelVersions } = render(versions);
    await screen.findByRole('columnheader', { name: 'tiny' });
    // The values of the metrics are asked for when their names are known.
    await waitFor(() =>
      expect(lastQuery(getModelVersions).metrics).toContain('tiny'),
    );
    const calls = getModelVersions.mock.calls.length;
    await userEvent.click(screen.getByRole('button', { name: 'Columns' }));
    await userEvent.click(screen.getByRole('checkbox', { name: 'tiny' }));
    await userEvent.click(screen.getByRole('checkbox', { name: 'Source' }));
    await userEvent.keyboard('{Escape}');
    await screen.findByRole('columnheader', { name: 'Source' });
    expect(
      screen.queryByRole('columnheader', { name: 'tiny' }),
    ).not.toBeInTheDocument();
    // All that is shown is here already.
    expect(getModelVersions).toHaveBeenCalledTimes(calls);
  });

  it('open to show every metric, parameter and data set', async () => {
    render(versions, { address: '/?version=3' });
    const details = await screen.findByRole('dialog', { name: 'Version 3' });
    const metrics = await within(details).findByRole('table', {
      name: 'Metrics',
    });
    expect(within(metrics).getAllByRole('row').slice(1).map(cellsOf)).toEqual([
      ['aucon june', '0.9'],
      ['loss', 'NaN'],
      ['tiny', '1E-12'],
    ]);
    expect(
      within(
        within(details).getByRole('table', { name: 'Parameters' }),
      ).getByText('6'),
    ).toBeInTheDocument();
    expect(within(details).getByText('training')).toBeInTheDocument();
    await userEvent.click(
      screen.getByRole('button', { name: 'Close the details' }),
    );
    await waitFor(() =>
      expect(screen.queryByRole('dialog')).not.toBeInTheDocument(),
    );
  });

  it('can be walked through with the arrow keys', async () => {
    render(versions);
    await screen.findByRole('columnheader', { name: 'auc' });
    const button = (name: string) =>
      screen.getByRole('button', { name: `Details of ${name}` });
    button('v3').focus();
    await userEvent.keyboard('{ArrowDown}');
    expect(button('v2')).toHaveFocus();
    await userEvent.keyboard('{ArrowUp}{ArrowUp}');
    expect(button('v3')).toHaveFocus();
    await userEvent.keyboard('{Enter}');
    expect(
      await screen.findByRole('dialog', { name: 'Version 3' }),
    ).toBeInTheDocument();
  });

  it('are thousands of which a few are drawn, and read page by page', async () => {
    const many = Array.from({ length: 5_000 }, (_, i) =>
      makeVersion({ version: String(5_000 - i) }),
    );
    const { getModelVersions } = render(many);
    expect(await row('v5000')).toHaveAttribute('aria-rowindex', '2');
    const table = screen.getByRole('table', { name: 'Versions' });
    expect(table).toHaveAttribute('aria-rowcount', '5001');
    expect(headers().length).toBeLessThan(60);
    expect(lastQuery(getModelVersions)).toMatchObject({ limit: 100 });
    expect(getModelVersions).toHaveBeenCalledTimes(1);
  });

  it('say where versions come from when there are none', async () => {
    render([]);
    expect(
      await screen.findByText('No version registered'),
    ).toBeInTheDocument();
    expect(screen.queryByRole('searchbox')).not.toBeInTheDocument();
  });

  it('may be one, which is no history', async () => {
    render(versions.slice(0, 1));
    await row('v3');
    expect(
      await screen.findByText('Only one version has this metric.'),
    ).toBeInTheDocument();
  });

  it('say what went wrong and try again', async () => {
    const getModelVersions = jest
      .fn()
      .mockRejectedValueOnce(new Error('no route to the database'))
      .mockImplementation(async (_, query) =>
        versionsInMemory(versions, query),
      );
    render(versions, { api: { getModelVersions } });
    expect(
      await screen.findByText(/no route to the database/),
    ).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await row('v3')).toBeInTheDocument();
  });
});

function headersOnce(one: HTMLElement) {
  return within(one.closest('table')!)
    .getAllByRole('rowheader')
    .map(header => header.textContent);
}
