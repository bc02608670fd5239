import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderRaci } from '../../__testUtils__/renderRaci';
import { churnChanges, churnModel, makeHandover, people } from '../../fixtures';
import { EntityRaciContent } from './EntityRaciContent';

const customers = {
  ...churnModel,
  kind: 'Dataset',
  metadata: { name: 'customers', namespace: 'default' },
  spec: { type: 'table' },
};

describe('EntityRaciContent', () => {
  it('has the table, the history and what changes hands', async () => {
    renderRaci(<EntityRaciContent />, {
      entity: churnModel,
      data: { handovers: [makeHandover()] },
    });
    expect(
      await screen.findByRole('table', { name: /Who acts for Churn/ }),
    ).toBeInTheDocument();
    const history = await screen.findByRole('list', { name: 'History' });
    expect(history.children).toHaveLength(3);
    expect(history.children[1]).toHaveTextContent(
      /ana is no longer Responsible for Training.*by.*ana.*through a hand-over/,
    );
    expect(
      await screen.findByText('I move to another team in April.'),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('button', { name: 'Withdraw' }),
    ).toBeInTheDocument();
  });

  it('keeps an answered hand-over in sight, as it is now', async () => {
    renderRaci(<EntityRaciContent />, {
      entity: churnModel,
      data: { handovers: [makeHandover({ may: ['accept'] })] },
    });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Accept' }),
    );
    await userEvent.click(
      await screen.findByRole('button', {
        name: 'Accept and propose the change',
      }),
    );
    expect(await screen.findByText('Accepted, proposed')).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Accept' })).toBeNull();
  });

  it('opens the form', async () => {
    renderRaci(<EntityRaciContent />, { entity: churnModel });
    await userEvent.click(await screen.findByRole('button', { name: 'Edit' }));
    expect(
      await screen.findByRole('dialog', { name: 'Who acts for Churn' }),
    ).toBeInTheDocument();
  });

  it('offers to write a change to those who may not propose one', async () => {
    renderRaci(<EntityRaciContent />, { entity: customers });
    expect(
      await screen.findByRole('button', { name: 'Write a change' }),
    ).toBeInTheDocument();
    expect(
      await screen.findByText('Nothing changes hands at the moment.'),
    ).toBeInTheDocument();
    expect(
      await screen.findByText(/Nothing changed since this was first seen/),
    ).toBeInTheDocument();
  });

  it('asks for older changes page by page', async () => {
    const many = Array.from({ length: 60 }, (_, index) => ({
      ...churnChanges[2],
      id: `c-${index}`,
      ref: people.ben,
    }));
    renderRaci(<EntityRaciContent />, {
      entity: churnModel,
      data: { changes: many },
    });
    const list = await screen.findByRole('list', { name: 'History' });
    expect(list.children).toHaveLength(50);
    await userEvent.click(
      screen.getByRole('button', { name: 'Older changes' }),
    );
    await waitFor(() => expect(list.children).toHaveLength(60));
    expect(screen.queryByRole('button', { name: 'Older changes' })).toBeNull();
  });
});
