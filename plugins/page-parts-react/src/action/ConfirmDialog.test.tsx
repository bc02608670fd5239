import { renderInTestApp } from '@backstage/frontend-test-utils';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { ConfirmDialog } from './ConfirmDialog';

function render(onConfirm: () => Promise<void>, disabled?: boolean) {
  renderInTestApp(
    <ConfirmDialog
      title="Close the gate"
      confirm="Close it"
      disabled={disabled}
      onClose={() => {}}
      onConfirm={onConfirm}
    >
      Nobody gets in.
    </ConfirmDialog>,
  );
  return screen.findByRole('button', { name: 'Close it' });
}

describe('ConfirmDialog', () => {
  it('does once what was confirmed, however often it is pressed', async () => {
    let finish = () => {};
    const done = jest.fn(
      () => new Promise<void>(resolve => (finish = resolve)),
    );
    await userEvent.click(await render(done));
    const working = screen.getByRole('button', { name: 'Working…' });
    expect(working).toBeDisabled();
    expect(done).toHaveBeenCalledTimes(1);
    finish();
    expect(
      await screen.findByRole('button', { name: 'Close it' }),
    ).toBeEnabled();
  });

  it('says why it failed, and lets one try again', async () => {
    const done = jest
      .fn()
      .mockRejectedValueOnce(new Error('the gate is stuck'))
      .mockResolvedValue(undefined);
    const button = await render(done);
    await userEvent.click(button);
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'This did not work: the gate is stuck',
    );
    await userEvent.click(button);
    await waitFor(() => expect(screen.queryByRole('alert')).toBeNull());
    expect(done).toHaveBeenCalledTimes(2);
  });

  it('cannot be confirmed while something is missing', async () => {
    expect(await render(jest.fn(), true)).toBeDisabled();
  });
});
