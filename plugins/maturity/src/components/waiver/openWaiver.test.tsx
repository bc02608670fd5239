import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderMaturity } from '../../__testUtils__/renderMaturity';
import { churnMlops, makeCheck, makeWaiver, people } from '../../fixtures';
import { CheckWaiver } from './CheckWaiver';

type Options = NonNullable<Parameters<typeof renderMaturity>[1]>;

function render(state: 'requested' | 'approved', options: Options) {
  const onChanged = jest.fn();
  renderMaturity(
    <CheckWaiver
      check={makeCheck({
        id: 'ci-passed',
        result: state === 'approved' ? 'waived' : 'fail',
        waiver: { id: 'w-1', state, until: '2027-01-31T00:00:00Z' },
      })}
      context={{
        entityRef: 'model:default/churn',
        score: churnMlops,
        may: { requestWaiver: true, refresh: true },
        onChanged,
      }}
    />,
    options,
  );
  return { onChanged };
}

describe('a waiver that is under way', () => {
  // After all that happens in the data, whatever the clock of the machine says.
  beforeEach(() =>
    jest.spyOn(Date, 'now').mockReturnValue(Date.parse('2026-11-22T10:00:00Z')),
  );
  afterEach(() => jest.restoreAllMocks());

  it('says why, who asked, and who may decide', async () => {
    render('requested', {
      data: {
        waivers: [makeWaiver({ evidence: 'https://git.example.org/i/7' })],
      },
    });
    expect(await screen.findByText('Asked for')).toBeInTheDocument();
    expect(
      screen.getByText('The runner is moved until the end of January.'),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('link', { name: /^Evidence of the waiver/ }),
    ).toHaveAttribute('href', 'https://git.example.org/i/7');
    const decides = screen.getByText(/^To be decided by/);
    expect(
      await within(decides).findByRole('link', { name: /ana/i }),
    ).toHaveAttribute('href', '/catalog/default/user/ana');
    expect(
      screen.getByRole('list', { name: 'What became of it' }),
    ).toHaveTextContent(/^Asked for by .*cara.* ago$/i);
  });

  it('says why nobody can decide', async () => {
    render('requested', {
      data: {
        waivers: [
          makeWaiver({
            accountable: [],
            undecidable: 'Nobody is Accountable for deployment: name one.',
          }),
        ],
      },
    });
    expect(
      await screen.findByText(/Nobody is Accountable for deployment/),
    ).toBeInTheDocument();
    expect(screen.queryByText(/^To be decided by/)).toBeNull();
  });

  it('can be withdrawn', async () => {
    const { onChanged } = render('requested', {
      data: { waivers: [makeWaiver()] },
    });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Withdraw' }),
    );
    const dialog = await screen.findByRole('dialog');
    await userEvent.click(
      within(dialog).getByRole('button', { name: 'Withdraw' }),
    );
    await waitFor(() => expect(onChanged).toHaveBeenCalledTimes(1));
    expect(await screen.findByText('Withdrawn')).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Withdraw' })).toBeNull();
  });

  it('can be approved by the Accountable, with words', async () => {
    render('requested', {
      data: { waivers: [makeWaiver({ may: ['decline', 'approve'] })] },
    });
    expect(
      (await screen.findAllByRole('button')).map(
        ({ textContent }) => textContent,
      ),
    ).toEqual(['Approve', 'Decline']);
    await userEvent.click(screen.getByRole('button', { name: 'Approve' }));
    const dialog = await screen.findByRole('dialog', {
      name: 'Approve the waiver',
    });
    await userEvent.type(
      within(dialog).getByRole('textbox', { name: 'Your words' }),
      'Until the move, no longer.',
    );
    await userEvent.click(
      within(dialog).getByRole('button', { name: 'Approve' }),
    );
    expect(await screen.findByText('In force')).toBeInTheDocument();
    const steps = screen.getByRole('list', { name: 'What became of it' });
    expect(steps.children).toHaveLength(2);
    expect(steps.children[1]).toHaveTextContent(
      /^Approved by .*ana.* ago: “Until the move, no longer.”$/i,
    );
  });

  it('says that it ended by itself', async () => {
    render('approved', {
      data: {
        waivers: [
          makeWaiver({
            state: 'expired',
            may: [],
            steps: [{ state: 'expired', at: '2026-11-20T00:00:00Z' }],
          }),
        ],
      },
    });
    const steps = await screen.findByRole('list', {
      name: 'What became of it',
    });
    expect(steps).toHaveTextContent(/^Expired .* ago$/);
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('says that the backend refused, whatever the page offered', async () => {
    const error = Object.assign(new Error('only ana may'), {
      name: 'NotAllowedError',
    });
    render('approved', {
      data: {
        waivers: [makeWaiver({ state: 'approved', may: ['revoke'] })],
      },
      api: { revokeWaiver: () => Promise.reject(error) },
      ownership: [people.ben],
    });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Revoke' }),
    );
    const dialog = await screen.findByRole('dialog');
    await userEvent.click(
      within(dialog).getByRole('button', { name: 'Revoke' }),
    );
    expect(await within(dialog).findByRole('alert')).toHaveTextContent(
      'only ana may',
    );
  });
});
