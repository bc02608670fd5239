import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { findViolations } from '@waymark/plugin-test-parts/page';
import {
  leavePage,
  pageOf,
  renderForm,
  submit,
} from '../../__testUtils__/renderForm';

const page = pageOf(
  'WaymarkToolchain',
  {
    type: 'object',
    title: 'Tools',
    required: ['packaging', 'ci'],
    properties: {
      packaging: {
        type: 'string',
        title: 'Packaging',
        enum: ['pip', 'poetry'],
        default: 'pip',
      },
      ci: { type: 'string', title: 'CI', enum: ['github', 'gitlab'] },
    },
  },
  {
    choices: {
      packaging: {
        pip: { title: 'pip', description: 'Part of Python.' },
        poetry: { title: 'Poetry', description: 'Keeps the lock itself.' },
      },
    },
  },
);

const choices = (name: RegExp) => screen.findByRole('group', { name });

describe('WaymarkToolchain', () => {
  it('says what each choice means, and begins with the usual ones', async () => {
    const { created } = renderForm({ pages: [page] });
    const packaging = within(await choices(/Packaging/));
    expect(packaging.getByRole('radio', { name: 'pip' })).toBeChecked();
    const poetry = packaging.getByRole('radio', { name: 'Poetry' });
    expect(poetry).toHaveAccessibleDescription('Keeps the lock itself.');
    expect(await findViolations()).toEqual([]);
    await userEvent.click(poetry);
    await userEvent.click(screen.getByRole('radio', { name: 'gitlab' }));
    await submit();
    await waitFor(() =>
      expect(created).toHaveBeenCalledWith({
        value: { packaging: 'poetry', ci: 'gitlab' },
      }),
    );
  });

  it('is worked with arrow keys', async () => {
    renderForm({ pages: [page] });
    const pip = await screen.findByRole('radio', { name: 'pip' });
    await userEvent.click(pip);
    await userEvent.keyboard('{ArrowDown}');
    expect(screen.getByRole('radio', { name: 'Poetry' })).toBeChecked();
  });

  it('does not let one go without a choice that is needed', async () => {
    const { created } = renderForm({ pages: [page] });
    await choices(/Packaging/);
    await leavePage('Review');
    expect(
      within(await choices(/CI/)).getByText(/required/),
    ).toBeInTheDocument();
    expect(created).not.toHaveBeenCalled();
  });
});
