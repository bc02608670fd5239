import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderRaci } from '../../__testUtils__/renderRaci';
import { people } from '../../fixtures';
import { PartyPicker } from './PartyPicker';

function render() {
  const onPick = jest.fn();
  renderRaci(<PartyPicker label="Whom" onPick={onPick} />);
  return onPick;
}

const field = () => screen.findByRole('combobox', { name: 'Whom' });

describe('PartyPicker', () => {
  it('finds people and groups by any part of a name, by keyboard', async () => {
    const onPick = render();
    // Both letters at once: a pause between them would search for the first.
    await userEvent.type(await field(), 'le', { delay: null });
    expect(
      await screen.findByRole('option', { name: /Legal/ }),
    ).toBeInTheDocument();
    await userEvent.keyboard('{ArrowDown}{ArrowDown}');
    const options = screen.getAllByRole('option');
    expect(await field()).toHaveAttribute(
      'aria-activedescendant',
      options[1].id,
    );
    await userEvent.keyboard('{ArrowUp}{Enter}');
    expect(onPick).toHaveBeenCalledWith({
      ref: people.legacy,
      title: 'Legacy',
    });
    expect(await field()).toHaveValue('');
  });

  it('offers only users and groups', async () => {
    render();
    await userEvent.type(await field(), 'churn');
    expect(
      await screen.findByText('The catalog has nobody of this name.'),
    ).toBeInTheDocument();
    expect(screen.queryByRole('option')).toBeNull();
  });

  it('says how many were found, and closes with Escape', async () => {
    render();
    await userEvent.type(await field(), 'ben');
    expect(await screen.findByText('1 found')).toBeInTheDocument();
    await userEvent.keyboard('{Escape}');
    await waitFor(() =>
      expect(screen.queryByRole('listbox')).not.toBeInTheDocument(),
    );
    expect(await field()).toHaveAttribute('aria-expanded', 'false');
  });
});
