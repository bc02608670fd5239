import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Handover, RaciApi } from '@waymark/plugin-raci-common';
import { renderRaci } from '../../__testUtils__/renderRaci';
import { makeHandover } from '../../fixtures';
import { HandoverActions } from './HandoverActions';
import { HandoverState } from './HandoverState';

function render(handover: Handover, api?: Partial<RaciApi>) {
  const onChanged = jest.fn();
  const raci = renderRaci(
    <HandoverActions handover={handover} onChanged={onChanged} />,
    { data: { handovers: [handover] }, api },
  );
  return { onChanged, raci };
}

const press = async (name: string) =>
  userEvent.click(await screen.findByRole('button', { name }));

describe('HandoverActions', () => {
  it.each<[Handover['may'], string[]]>([
    [
      ['accept', 'decline'],
      ['Accept', 'Decline'],
    ],
    [['withdraw'], ['Withdraw']],
    [
      ['retry', 'withdraw'],
      ['Propose again', 'Withdraw'],
    ],
  ])('offers for %p only that', async (may, names) => {
    render(makeHandover({ may }));
    await screen.findByRole('button', { name: names[0] });
    expect(
      screen.getAllByRole('button').map(({ textContent }) => textContent),
    ).toEqual(names);
  });

  it('shows who accepts what exactly they take on, first', async () => {
    const { onChanged, raci } = render(
      makeHandover({ may: ['accept', 'decline'], inherited: 'origin' }),
    );
    const preview = jest.spyOn(raci, 'previewHandover');
    const accept = jest.spyOn(raci, 'acceptHandover');
    await press('Accept');
    const dialog = await screen.findByRole('dialog', {
      name: 'Take over from cara',
    });
    expect(
      await within(dialog).findByRole('group', {
        name: 'Change of catalog-info.yaml',
      }),
    ).toBeInTheDocument();
    expect(preview.mock.calls[0][0]).toMatchObject({ inherited: 'origin' });
    expect(accept).not.toHaveBeenCalled();
    await press('Accept and propose the change');
    await waitFor(() =>
      expect(onChanged).toHaveBeenCalledWith(
        expect.objectContaining({ state: 'proposed' }),
      ),
    );
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });

  it('declines with words for whoever asked', async () => {
    const { onChanged } = render(makeHandover({ may: ['accept', 'decline'] }));
    await press('Decline');
    await userEvent.type(
      await screen.findByRole('textbox', { name: 'Why (optional)' }),
      'No time',
    );
    await userEvent.click(
      within(screen.getByRole('dialog')).getByRole('button', {
        name: 'Decline',
      }),
    );
    await waitFor(() =>
      expect(onChanged).toHaveBeenCalledWith(
        expect.objectContaining({ state: 'declined', answer: 'No time' }),
      ),
    );
  });

  it('asks once more before it withdraws, and can be told no', async () => {
    const { onChanged, raci } = render(makeHandover());
    const withdraw = jest.spyOn(raci, 'withdrawHandover');
    await press('Withdraw');
    await press('Cancel');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(withdraw).not.toHaveBeenCalled();
    await press('Withdraw');
    await userEvent.click(
      within(await screen.findByRole('dialog')).getByRole('button', {
        name: 'Withdraw',
      }),
    );
    await waitFor(() =>
      expect(onChanged).toHaveBeenCalledWith(
        expect.objectContaining({ state: 'withdrawn' }),
      ),
    );
  });

  it('proposes again what could not be proposed, and says why it fails again', async () => {
    const { onChanged } = render(makeHandover({ may: ['retry'] }), {
      retryHandover: jest
        .fn()
        .mockRejectedValueOnce(new Error('The host is down'))
        .mockResolvedValueOnce(makeHandover({ state: 'proposed' })),
    });
    await press('Propose again');
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'The host is down',
    );
    expect(onChanged).not.toHaveBeenCalled();
    await press('Propose again');
    await waitFor(() => expect(onChanged).toHaveBeenCalledTimes(1));
    expect(screen.queryByRole('alert')).toBeNull();
  });
});

describe('HandoverState', () => {
  it('says what it waits for, and that it is late', async () => {
    renderRaci(<HandoverState handover={makeHandover({ overdue: true })} />);
    expect(await screen.findByText('Asked')).toBeInTheDocument();
    expect(screen.getByText('Overdue')).toBeInTheDocument();
    expect(screen.getByText(/An answer is expected by .*2026/)).toBeVisible();
  });

  it('links the pull request of what is proposed', async () => {
    renderRaci(
      <HandoverState
        handover={makeHandover({
          state: 'proposed',
          proposals: [
            {
              kind: 'pull-request',
              url: 'https://git.example.org/pulls/8',
              changes: [],
            },
          ],
        })}
      />,
    );
    expect(
      await screen.findByRole('link', { name: /Open it/ }),
    ).toHaveAttribute('href', 'https://git.example.org/pulls/8');
    expect(screen.getByText(/The catalog does not show it yet/)).toBeVisible();
  });

  it('gives the change to apply by hand where nothing could be proposed', async () => {
    renderRaci(
      <HandoverState
        handover={makeHandover({
          state: 'proposed',
          proposals: [
            {
              kind: 'diff',
              changes: [{ path: 'x.yaml', diff: '@@ -1 +1 @@\n-a\n+b' }],
            },
          ],
        })}
      />,
    );
    expect(
      await screen.findByRole('group', { name: 'Change of x.yaml' }),
    ).toBeInTheDocument();
    expect(screen.getByText(/Apply it by hand/)).toBeInTheDocument();
  });

  it('says why proposing failed, and what the other answered', async () => {
    renderRaci(
      <HandoverState
        handover={makeHandover({
          state: 'accepted',
          problem: 'No branch main',
        })}
      />,
    );
    expect(
      await screen.findByText('It could not be proposed: No branch main'),
    ).toBeInTheDocument();
  });
});
