import type { ModelVersion } from '@waymark/plugin-mlops-common';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { makeModel, makeVersion, pageOf } from '../../../fixtures';
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
    metrics: [{ name: 'auc', value: 0.8, dataset: 'may' }],
    params: [{ name: 'depth', value: '4' }],
  }),
  makeVersion({ version: '1' }),
];

function render(
  all: ModelVersion[],
  api: Parameters<typeof renderOnEntityPage>[1]['api'] = {},
) {
  renderOnEntityPage(<ModelVersions />, {
    entity: makeModel(),
    api: { getModelVersions: async (_, page) => pageOf(all, page), ...api },
  });
}

const row = async (version: string) =>
  (await screen.findByRole('rowheader', { name: new RegExp(`^${version}`) }))
    .parentElement!;

describe('the versions of a model', () => {
  it('are a table from the newest to the oldest', async () => {
    render(versions);
    const cells = cellsOf(await row('v3'));
    expect(cells).toEqual(
      expect.arrayContaining(['READY', '0.9', 'NaN', 'run-of-v', 'aad79eed']),
    );
    expect(screen.getByText('@challenger')).toBeInTheDocument();
    expect(
      within(await row('v3')).getByRole('link', { name: 'run-of-v' }),
    ).toHaveAttribute('href', '/runs?run=run-of-version-three');
    expect(
      within(await row('v3')).getByRole('link', { name: /customers/ }),
    ).toHaveAttribute('href', '/catalog/default/dataset/customers');
    expect(
      screen.getAllByRole('rowheader').map(header => header.textContent),
    ).toEqual(['v3@challenger', 'v2@champion', 'v1']);
    expect(screen.getByRole('status')).toHaveTextContent('3 in all');
  });

  it('open to show every metric, parameter and data set', async () => {
    render(versions);
    await row('v3');
    const toggle = screen.getByRole('button', { name: 'Details of v3' });
    expect(toggle).toHaveAttribute('aria-expanded', 'false');
    await userEvent.click(toggle);
    expect(toggle).toHaveAttribute('aria-expanded', 'true');
    const metrics = screen.getByRole('table', { name: 'Metrics' });
    expect(within(metrics).getAllByRole('row').slice(1).map(cellsOf)).toEqual([
      ['aucon june', '0.9'],
      ['loss', 'NaN'],
      ['tiny', '1E-12'],
    ]);
    expect(
      within(screen.getByRole('table', { name: 'Parameters' })).getByText('6'),
    ).toBeInTheDocument();
    expect(screen.getByText('training')).toBeInTheDocument();
  });

  it('compare two: differences, and why there is none', async () => {
    const compareModelVersions = jest.fn().mockResolvedValue({
      left: versions[1],
      right: versions[0],
      metrics: [
        { name: 'f1', left: 0.7, right: 0.75, delta: 0.05, comparable: true },
        {
          name: 'auc',
          left: 0.8,
          right: 0.9,
          comparable: false,
          reason: 'Version 2 was measured on may, version 3 on june.',
        },
      ],
      params: [
        { name: 'depth', left: '4', right: '6' },
        { name: 'seed', left: '1', right: '1' },
      ],
    });
    render(versions, { compareModelVersions });
    await row('v3');
    await userEvent.click(screen.getByLabelText('Compare version 3'));
    await userEvent.click(screen.getByLabelText('Compare version 2'));
    const metrics = await screen.findByRole('table', {
      name: 'Metrics of both versions',
    });
    // The older one is on the left, whichever was chosen first.
    expect(compareModelVersions).toHaveBeenCalledWith(
      { kind: 'model', namespace: 'default', name: 'churn' },
      { left: '2', right: '3' },
      expect.anything(),
    );
    expect(within(metrics).getAllByRole('row').slice(1).map(cellsOf)).toEqual([
      ['f1', '0.7', '0.75', '+0.05'],
      [
        'aucVersion 2 was measured on may, version 3 on june.',
        '0.8',
        '0.9',
        'Not comparable',
      ],
    ]);
    const params = screen.getByRole('table', {
      name: 'Parameters of both versions',
    });
    expect(within(params).queryByText('seed')).not.toBeInTheDocument();
    await userEvent.click(
      screen.getByLabelText('Show parameters that are the same'),
    );
    expect(
      within(
        screen.getByRole('table', { name: 'Parameters of both versions' }),
      ).getByText('seed'),
    ).toBeInTheDocument();

    await userEvent.click(screen.getByRole('button', { name: 'Close' }));
    expect(
      screen.queryByRole('table', { name: 'Metrics of both versions' }),
    ).not.toBeInTheDocument();
  });

  it('draw one metric over versions, of the reader’s choice', async () => {
    render(versions);
    await row('v3');
    expect(
      await screen.findByRole('img', { name: /^auc over versions/ }),
    ).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: /^Metric auc/ }));
    await userEvent.click(await screen.findByRole('option', { name: 'loss' }));
    expect(
      await screen.findByText('Only one version shown has this metric.'),
    ).toBeInTheDocument();
  });

  it('come page by page', async () => {
    render(
      Array.from({ length: 70 }, (_, i) =>
        makeVersion({ version: String(70 - i) }),
      ),
    );
    await row('v70');
    expect(screen.getAllByRole('rowheader')).toHaveLength(50);
    expect(screen.getByRole('status')).toHaveTextContent(
      '50 shown, there are more',
    );
    await userEvent.click(screen.getByRole('button', { name: 'Show more' }));
    await waitFor(() =>
      expect(screen.getAllByRole('rowheader')).toHaveLength(70),
    );
    expect(
      screen.queryByRole('button', { name: 'Show more' }),
    ).not.toBeInTheDocument();
  });

  it('say where versions come from when there are none', async () => {
    render([]);
    expect(
      await screen.findByText('No version registered'),
    ).toBeInTheDocument();
  });

  it('say what went wrong and try again', async () => {
    const getModelVersions = jest
      .fn()
      .mockRejectedValueOnce(new Error('no route to the database'))
      .mockResolvedValue(pageOf(versions));
    render(versions, { getModelVersions });
    expect(
      await screen.findByText(/no route to the database/),
    ).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await row('v3')).toBeInTheDocument();
  });

  it('show markup and long names of a source as text', async () => {
    const name = `<img src=x onerror=alert(1)> ${'م'.repeat(500)}`;
    render([
      makeVersion({
        version: '1',
        createdBy: name,
        metrics: [{ name, value: 1e12 }],
      }),
    ]);
    expect(cellsOf(await row('v1'))).toContain('1E12');
    expect(screen.getByRole('columnheader', { name })).toBeInTheDocument();
    expect(document.querySelector('img[src="x"]')).toBeNull();
  });
});
