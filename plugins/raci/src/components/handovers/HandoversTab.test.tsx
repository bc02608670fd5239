import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { currentAddress, renderRaci } from '../../__testUtils__/renderRaci';
import { makeHandover, people } from '../../fixtures';
import { RaciContent } from '../page/RaciContent';

const address = '/?tab=handovers';
const handovers = [
  makeHandover({ may: ['accept', 'decline'], overdue: true }),
  makeHandover({
    id: 'h-2',
    from: people.pat,
    to: people.dora,
    state: 'proposed',
    reason: undefined,
    may: [],
  }),
  makeHandover({ id: 'h-3', state: 'done', reason: 'Long ago.', may: [] }),
];

const entries = async () =>
  within(await screen.findByRole('list', { name: 'Hand-overs' })).getAllByRole(
    'article',
  );

describe('hand-overs', () => {
  it('are those under way: from whom, to whom, what, how far', async () => {
    renderRaci(<RaciContent />, { address, data: { handovers } });
    const [first, second] = await entries();
    expect(first).toHaveTextContent(/cara.* to .*ben/i);
    expect(first).toHaveTextContent('Responsible for Training of');
    expect(first).toHaveTextContent('I move to another team in April.');
    expect(within(first).getByText('Asked')).toBeInTheDocument();
    expect(within(first).getByText('Overdue')).toBeInTheDocument();
    expect(within(second).getByText('Accepted, proposed')).toBeInTheDocument();
    expect(within(second).queryByRole('button')).toBeNull();
    expect(await entries()).toHaveLength(2);
  });

  it('are those that ended, or all, by the address', async () => {
    renderRaci(<RaciContent />, { address, data: { handovers } });
    await entries();
    const show = screen.getByRole('combobox', { name: 'Which' });
    await userEvent.selectOptions(show, 'Ended');
    await waitFor(async () => expect(await entries()).toHaveLength(1));
    expect(screen.getByText('Long ago.')).toBeInTheDocument();
    expect(currentAddress().get('show')).toBe('ended');
    await userEvent.selectOptions(show, 'All');
    await waitFor(async () => expect(await entries()).toHaveLength(3));
  });

  it('are those of one person, who can be let go of', async () => {
    renderRaci(<RaciContent />, {
      address: `${address}&party=${people.dora}`,
      data: { handovers },
    });
    expect(await entries()).toHaveLength(1);
    await userEvent.click(
      screen.getByRole('button', { name: 'Not only dora' }),
    );
    await waitFor(async () => expect(await entries()).toHaveLength(2));
  });

  it('stay in sight with the answer that was given', async () => {
    const api = renderRaci(<RaciContent />, { address, data: { handovers } });
    const [first] = await entries();
    const asked = jest.spyOn(api, 'listHandovers');
    await userEvent.click(
      within(first).getByRole('button', { name: 'Decline' }),
    );
    const dialog = await screen.findByRole('dialog');
    await userEvent.type(
      within(dialog).getByRole('textbox', { name: 'Why (optional)' }),
      'No time.',
    );
    await userEvent.click(
      within(dialog).getByRole('button', { name: 'Decline' }),
    );
    expect(await screen.findByText('The answer: No time.')).toBeInTheDocument();
    expect(await entries()).toHaveLength(2);
    expect(within(first).getByText('Declined')).toBeInTheDocument();
    expect(within(first).queryByRole('button')).toBeNull();
    expect(asked).not.toHaveBeenCalled();
  });

  it('are one, where a notification led to it', async () => {
    renderRaci(<RaciContent />, {
      address: `${address}&handover=h-1`,
      data: { handovers },
    });
    const one = await screen.findByRole('article');
    await userEvent.click(within(one).getByRole('button', { name: 'Accept' }));
    const dialog = await screen.findByRole('dialog');
    await userEvent.click(
      await within(dialog).findByRole('button', { name: /^Accept/ }),
    );
    expect(await within(one).findByText('Accepted, proposed')).toBeVisible();
    // While the dialog goes, no role is to be found behind it.
    expect(
      await within(one).findByRole('link', { name: /Open it/ }),
    ).toHaveAttribute('href', 'https://git.example.org/churn/pulls/8');
    await userEvent.click(
      screen.getByRole('button', { name: 'All hand-overs' }),
    );
    await entries();
    expect(currentAddress().has('handover')).toBe(false);
  });

  it('say that one is not known', async () => {
    renderRaci(<RaciContent />, { address: `${address}&handover=h-9` });
    expect(
      await screen.findByText('RACI does not know this'),
    ).toBeInTheDocument();
  });
});
