import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { makeDataset, pageOf } from '../../../fixtures';
import { withCardSettings } from '../../card/CardSettings';
import {
  cellsOf,
  renderOnEntityPage,
} from '../__testUtils__/renderOnEntityPage';
import { RelationsCard } from '../relations/RelationsCard';
import { ProvenanceCard } from './ProvenanceCard';

const show = async () =>
  userEvent.click(
    await screen.findByRole('button', {
      name: 'Show where each value comes from',
    }),
  );

describe('where each value comes from', () => {
  it('is asked for once somebody wants to know', async () => {
    const getProvenance = jest.fn(async () => pageOf([]));
    renderOnEntityPage(<ProvenanceCard />, {
      entity: makeDataset(),
      api: { getProvenance },
    });
    const button = await screen.findByRole('button', {
      name: 'Show where each value comes from',
    });
    expect(button).toHaveAttribute('aria-expanded', 'false');
    expect(getProvenance).not.toHaveBeenCalled();
    await userEvent.click(button);
    expect(await screen.findByText('No values known')).toBeInTheDocument();
    expect(getProvenance).toHaveBeenCalledTimes(1);
    await userEvent.click(
      screen.getByRole('button', { name: 'Hide where each value comes from' }),
    );
    expect(screen.queryByText('No values known')).not.toBeInTheDocument();
  });

  it('sets what Git declares beside what sources report', async () => {
    renderOnEntityPage(<ProvenanceCard />, {
      entity: makeDataset(),
      api: {
        getProvenance: async () =>
          pageOf([
            { field: 'type', value: 'table', from: 'declared' },
            {
              field: 'type',
              value: 'view',
              from: 'warehouse',
              at: '2020-03-01T00:00:00Z',
            },
            { field: 'unheardOf', value: 'x', from: 'warehouse' },
          ]),
      },
    });
    await show();
    const table = await screen.findByRole('table', {
      name: 'Where each value comes from',
    });
    const [, declared, reported, unknown] = within(table).getAllByRole('row');
    expect(cellsOf(declared)).toEqual([
      'Type',
      'table',
      'declared in Git',
      '–',
    ]);
    // The field's name stands once, beside both.
    expect(cellsOf(reported)).toEqual([
      'view',
      'from warehouse',
      expect.stringContaining('years ago'),
    ]);
    expect(within(table).getByText('Type')).toHaveAttribute('rowspan', '2');
    expect(cellsOf(unknown)[0]).toBe('unheardOf');
  });
});

describe('relations', () => {
  it('are named in the reader’s words and lead to the entities', async () => {
    renderOnEntityPage(<RelationsCard />, {
      entity: makeDataset({
        relations: [
          { type: 'usedToTrain', targetRef: 'model:default/churn' },
          { type: 'producedBy', targetRef: 'pipeline:default/export' },
        ],
      }),
    });
    expect(
      within(
        await screen.findByRole('region', { name: 'Used to train' }),
      ).getByRole('link', { name: /churn/ }),
    ).toHaveAttribute('href', '/catalog/default/model/churn');
    expect(
      within(screen.getByRole('region', { name: 'Produced by' })).getByRole(
        'link',
        { name: /export/ },
      ),
    ).toHaveAttribute('href', '/catalog/default/pipeline/export');
  });

  it('are shortened where there are many', async () => {
    renderOnEntityPage(<RelationsCard />, {
      entity: makeDataset({
        relations: Array.from({ length: 12 }, (_, i) => ({
          type: 'usedToTrain',
          targetRef: `model:default/m${i}`,
        })),
      }),
    });
    expect(await screen.findAllByRole('link')).toHaveLength(8);
    await userEvent.click(screen.getByRole('button', { name: 'Show all 12' }));
    expect(screen.getAllByRole('link')).toHaveLength(12);
  });

  it('are as many as the app wants', async () => {
    const Card = withCardSettings<'rows'>(RelationsCard);
    renderOnEntityPage(<Card rows={2} />, {
      entity: makeDataset({
        relations: Array.from({ length: 3 }, (_, i) => ({
          type: 'usedToTrain',
          targetRef: `model:default/m${i}`,
        })),
      }),
    });
    expect(await screen.findAllByRole('link')).toHaveLength(2);
  });

  it('say how to declare some where there are none', async () => {
    renderOnEntityPage(<RelationsCard />, { entity: makeDataset() });
    expect(await screen.findByText('No relations known')).toBeInTheDocument();
  });
});
