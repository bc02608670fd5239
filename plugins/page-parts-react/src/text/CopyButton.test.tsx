import { renderInTestApp } from '@backstage/frontend-test-utils';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { CopyButton } from './CopyButton';

describe('CopyButton', () => {
  it('copies the text and says so', async () => {
    const user = userEvent.setup();
    const write = jest.spyOn(navigator.clipboard, 'writeText');
    renderInTestApp(<CopyButton text="kind: Model" label="Copy the YAML" />);
    await user.click(screen.getByRole('button', { name: 'Copy the YAML' }));
    expect(await screen.findByText('Copied')).toBeInTheDocument();
    expect(write).toHaveBeenCalledWith('kind: Model');
  });

  it('says what to do where the browser does not allow it', async () => {
    const user = userEvent.setup();
    jest
      .spyOn(navigator.clipboard, 'writeText')
      .mockRejectedValue(new Error('denied'));
    renderInTestApp(<CopyButton text="kind: Model" label="Copy the YAML" />);
    await user.click(screen.getByRole('button', { name: 'Copy the YAML' }));
    expect(
      await screen.findByText(/select the text and copy it/),
    ).toBeInTheDocument();
  });
});
