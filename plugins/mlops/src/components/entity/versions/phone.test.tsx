import { mockBreakpoint } from '@backstage/core-components/testUtils';
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

const versions = ['2', '1'].map(version =>
  makeVersion({
    version,
    aliases: version === '1' ? ['champion'] : [],
    metrics: [{ name: 'auc', value: Number(version) / 10 }],
  }),
);

describe('versions on a phone', () => {
  beforeEach(() => {
    mockBreakpoint({ matches: true });
    renderOnEntityPage(<ModelVersions />, {
      entity: makeModel(),
      address: '/?compare=1,2',
      api: {
        getModelVersions: async (_, query) => versionsInMemory(versions, query),
        getModelVersion: async (_, wanted) =>
          versions.find(({ version }) => version === wanted)!,
        getMetricHistory: async (_, metric) =>
          historyInMemory(versions, metric),
        compareModelVersions: async () => ({
          left: versions[1],
          right: versions[0],
          metrics: [
            {
              name: 'auc',
              left: 0.1,
              right: 0.2,
              delta: 0.1,
              comparable: true,
            },
          ],
          params: [],
        }),
      },
    });
  });

  it('are cards with their facts, which open to show all of them', async () => {
    const list = await screen.findByRole('list', { name: 'Versions' });
    const [newest, oldest] = within(list).getAllByRole('listitem');
    expect(newest).toHaveAttribute('aria-posinset', '1');
    expect(newest).toHaveAttribute('aria-setsize', '2');
    expect(oldest).toHaveTextContent('@champion');
    await userEvent.click(within(oldest).getByRole('button'));
    expect(
      await screen.findByRole('dialog', { name: 'Version 1' }),
    ).toBeInTheDocument();
  });

  it('compare in two columns, the values below the name', async () => {
    const table = await screen.findByRole('table', { name: 'Metrics of both' });
    // How wide the screen is, is known after the first drawing.
    await waitFor(() =>
      expect(within(table).getAllByRole('row').map(cellsOf)).toEqual([
        ['Metric', 'Change'],
        ['auc1: 0.1 · 2: 0.2', '+0.1Better'],
      ]),
    );
  });
});
