import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { findViolations } from '@waymark/plugin-test-parts/page';
import { pageOf, renderForm, submit } from '../../__testUtils__/renderForm';

const disk = { id: 'disk', title: 'This machine' };
const forge = { id: 'forge', title: 'Our forge' };

function render(
  autocomplete: () => Promise<{ results: { id: string; title?: string }[] }>,
) {
  return renderForm({
    pages: [pageOf('WaymarkGitTarget', { title: 'Where' })],
    scaffolder: { autocomplete },
  });
}

describe('WaymarkGitTarget', () => {
  it('chooses the only place there is, and says so', async () => {
    const { created } = render(async () => ({ results: [disk] }));
    expect(
      await screen.findByText('The repository is made in This machine.'),
    ).toBeInTheDocument();
    await submit();
    await waitFor(() =>
      expect(created).toHaveBeenCalledWith({ value: 'disk' }),
    );
  });

  it('begins with the first of several places', async () => {
    const { created } = render(async () => ({ results: [disk, forge] }));
    const choice = await screen.findByRole('combobox', { name: 'Where' });
    await waitFor(() => expect(choice).toHaveValue('disk'));
    expect(choice).toHaveAccessibleDescription(/What it is for/);
    expect(await findViolations()).toEqual([]);
    await userEvent.selectOptions(choice, 'Our forge');
    await submit();
    await waitFor(() =>
      expect(created).toHaveBeenCalledWith({ value: 'forge' }),
    );
  });

  it('takes an id where the places cannot be read, and says why', async () => {
    const { created } = render(async () => {
      throw new Error('no such provider');
    });
    expect(await screen.findByText(/no such provider/)).toBeInTheDocument();
    await userEvent.type(
      screen.getByRole('textbox', { name: 'Where' }),
      'forge',
    );
    await submit();
    await waitFor(() =>
      expect(created).toHaveBeenCalledWith({ value: 'forge' }),
    );
  });

  it('says what is missing where there is no place', async () => {
    render(async () => ({ results: [] }));
    expect(await screen.findByText(/mlops\.gitTargets/)).toBeInTheDocument();
  });
});
