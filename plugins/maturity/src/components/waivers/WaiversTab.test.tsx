import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { findViolations } from '@waymark/plugin-test-parts/page';
import {
  currentAddress,
  renderMaturity,
} from '../../__testUtils__/renderMaturity';
import { makeWaiver } from '../../fixtures';
import { MaturityContent } from '../page/MaturityContent';

type Options = NonNullable<Parameters<typeof renderMaturity>[1]>;

const waivers = [
  makeWaiver({ id: 'w-1', may: ['approve', 'decline'] }),
  makeWaiver({
    id: 'w-2',
    state: 'approved',
    checkTitle: 'A monitor is declared',
    check: 'monitor-declared',
    may: ['revoke'],
  }),
  makeWaiver({ id: 'w-3', state: 'expired', checkTitle: 'Old one', may: [] }),
];

const render = (query = '', options: Options = {}) =>
  renderMaturity(<MaturityContent />, {
    address: `/?tab=waivers${query}`,
    data: { waivers },
    ...options,
  });

const entries = async (list: string) =>
  within(await screen.findByRole('list', { name: list })).findAllByRole(
    'article',
  );

const names = async (list: string) =>
  (await entries(list)).map(one => one.getAttribute('aria-label'));

describe('the waivers', () => {
  it('are first those that wait for the reader, then those under way', async () => {
    render();
    expect(await names('Waiting for you')).toEqual([
      'CI passed lately, tests included',
    ]);
    expect(await names('Waivers of everything')).toEqual([
      'CI passed lately, tests included',
      'A monitor is declared',
    ]);
    await waitFor(async () => expect(await findViolations()).toEqual([]));
  });

  it('are all of them where the address says so', async () => {
    render();
    await names('Waivers of everything');
    await userEvent.click(screen.getByRole('button', { name: 'All' }));
    await waitFor(async () =>
      expect(await names('Waivers of everything')).toHaveLength(3),
    );
    expect(currentAddress().get('show')).toBe('all');
  });

  it('are asked for by rubric and owner', async () => {
    const { maturity } = render('&rubric=ownership&owner=group:default/crm');
    expect(
      await screen.findByText('There is no such waiver'),
    ).toBeInTheDocument();
    const asked = jest.spyOn(maturity, 'listWaivers');
    await userEvent.click(screen.getByRole('button', { name: 'All' }));
    await waitFor(() =>
      expect(asked).toHaveBeenCalledWith(
        expect.objectContaining({
          rubric: 'ownership',
          owner: ['group:default/crm'],
        }),
        expect.anything(),
      ),
    );
    expect(asked.mock.calls[0][0]).not.toHaveProperty('state');
  });

  it('stay in sight with the answer that was given', async () => {
    render();
    const [waiting] = await entries('Waiting for you');
    expect(waiting).toHaveTextContent('of Churn');
    await userEvent.click(
      within(waiting).getByRole('button', { name: 'Approve' }),
    );
    const dialog = await screen.findByRole('dialog');
    await userEvent.type(
      within(dialog).getByRole('textbox', { name: 'Your words' }),
      'Until then.',
    );
    await userEvent.click(
      within(dialog).getByRole('button', { name: 'Approve' }),
    );
    expect(await within(waiting).findByText('In force')).toBeInTheDocument();
    expect(
      within(waiting).queryByRole('button', { name: 'Approve' }),
    ).toBeNull();
  });

  it('say when none waits', async () => {
    render('', { data: { waivers: [] } });
    expect(
      await screen.findByText('No waiver waits for you'),
    ).toBeInTheDocument();
  });

  it('say when the reader may not see them', async () => {
    const error = Object.assign(new Error('no'), { name: 'NotAllowedError' });
    render('', { api: { listWaivers: () => Promise.reject(error) } });
    expect(await screen.findAllByText('You may not see this')).toHaveLength(2);
  });

  it('are one, with what became of it, where a link leads to it', async () => {
    render('&waiver=w-2');
    const one = await screen.findByRole('article');
    expect(within(one).getByText(/The runner is moved/)).toBeInTheDocument();
    expect(within(one).getByRole('link', { name: 'Churn' })).toHaveAttribute(
      'href',
      '/catalog/default/model/churn/maturity?rubric=mlops&track=cicd&check=monitor-declared',
    );
    await waitFor(async () => expect(await findViolations()).toEqual([]));
    await userEvent.click(within(one).getByRole('button', { name: 'Revoke' }));
    const dialog = await screen.findByRole('dialog');
    await userEvent.click(
      within(dialog).getByRole('button', { name: 'Revoke' }),
    );
    // While there is a dialog, no button is to be found behind it.
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    await waitFor(() =>
      expect(within(one).queryByRole('button', { name: 'Revoke' })).toBeNull(),
    );
    await userEvent.click(
      await screen.findByRole('button', { name: 'All waivers' }),
    );
    await entries('Waivers of everything');
    expect(currentAddress().has('waiver')).toBe(false);
  });

  it('say that one is not known', async () => {
    render('&waiver=w-9');
    expect(
      await screen.findByText('Maturity does not know this'),
    ).toBeInTheDocument();
  });
});
