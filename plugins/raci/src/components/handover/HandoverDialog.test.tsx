import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { RaciApi } from '@waymark/plugin-raci-common';
import { renderRaci } from '../../__testUtils__/renderRaci';
import { origins, people } from '../../fixtures';
import { HandoverDialog } from './HandoverDialog';

const item = {
  entityRef: 'model:default/churn',
  activity: 'monitoring',
  role: 'accountable' as const,
};

async function choose(words: string, name: RegExp) {
  await userEvent.type(
    await screen.findByRole('combobox', { name: 'To whom' }),
    words,
  );
  await userEvent.click(await screen.findByRole('option', { name }));
}

const button = (name: string) => screen.getByRole('button', { name });

describe('HandoverDialog', () => {
  it('shows the exact change and who else it reaches before it asks', async () => {
    const onAsked = jest.fn();
    const onClose = jest.fn();
    const api: RaciApi = renderRaci(
      <HandoverDialog
        open
        from={people.pat}
        items={[{ ...item, origin: origins.system }]}
        onClose={onClose}
        onAsked={onAsked}
      />,
    );
    const create = jest.spyOn(api, 'createHandover');
    expect(
      await screen.findByText(/Accountable for Monitoring of/),
    ).toBeInTheDocument();
    expect(button('Show what changes')).toBeDisabled();
    await choose('ben', /Ben Ito/);
    await userEvent.type(
      screen.getByRole('textbox', { name: 'Why (optional)' }),
      ' Pat left. ',
    );
    await userEvent.click(
      screen.getByRole('radio', { name: /for all that inherit it/ }),
    );
    await userEvent.click(button('Show what changes'));

    const dialog = screen.getByRole('dialog');
    expect(
      await within(dialog).findByText(/14 other entities inherit/),
    ).toBeInTheDocument();
    expect(
      within(dialog).getByRole('group', {
        name: 'Change of catalog-info.yaml',
      }),
    ).toHaveTextContent(
      /-\s+accountable: user:pat.*\+\s+accountable: user:ben/,
    );
    expect(create).not.toHaveBeenCalled();

    await userEvent.click(button('Ask Ben Ito'));
    expect(await screen.findByText('Ben Ito is asked.')).toBeInTheDocument();
    expect(create).toHaveBeenCalledWith({
      from: people.pat,
      to: people.ben,
      reason: 'Pat left.',
      items: [item],
      inherited: 'origin',
    });
    expect(onAsked).toHaveBeenCalledWith(
      expect.objectContaining({ to: people.ben, state: 'asked' }),
    );
    await userEvent.click(button('Close'));
    expect(onClose).toHaveBeenCalledTimes(1);
  });

  it('asks where to change only what is inherited from a place', async () => {
    renderRaci(
      <HandoverDialog
        open
        from={people.insight}
        items={[{ ...item, origin: origins.owner }]}
        onClose={() => {}}
      />,
    );
    await screen.findByRole('combobox', { name: 'To whom' });
    expect(screen.queryByRole('radio')).toBeNull();
  });

  it('hands over everything that somebody holds', async () => {
    const api = renderRaci(
      <HandoverDialog open all from={people.pat} onClose={() => {}} />,
    );
    const preview = jest.spyOn(api, 'previewHandover');
    expect(
      await screen.findByText('Everything that pat holds directly'),
    ).toBeInTheDocument();
    await choose('crm', /CRM/);
    await userEvent.click(button('Show what changes'));
    await waitFor(() =>
      expect(preview).toHaveBeenCalledWith(
        { from: people.pat, to: people.crm, all: true, inherited: 'origin' },
        expect.anything(),
      ),
    );
  });

  it('does not offer whoever has it already', async () => {
    renderRaci(
      <HandoverDialog
        open
        from={people.ana}
        items={[item]}
        onClose={() => {}}
      />,
    );
    await userEvent.type(
      await screen.findByRole('combobox', { name: 'To whom' }),
      'an',
    );
    // Ana is in the catalog; only others that match are offered.
    expect(await screen.findByText(/found|nobody of this name/)).toBeVisible();
    await waitFor(() =>
      expect(
        screen.queryByRole('option', { name: /Ana Lopez/ }),
      ).not.toBeInTheDocument(),
    );
  });

  it('names what cannot be changed from here, with the reason', async () => {
    renderRaci(
      <HandoverDialog
        open
        from={people.pat}
        items={[item]}
        onClose={() => {}}
      />,
      {
        api: {
          previewHandover: async () => ({
            items: [],
            changes: [],
            unavailable: [
              {
                declaredAt: 'system:default/billing',
                reason: 'The file is not YAML.',
              },
            ],
            alsoAffected: 0,
          }),
        },
      },
    );
    await choose('ben', /Ben Ito/);
    await userEvent.click(button('Show what changes'));
    expect(await screen.findByText(/The file is not YAML/)).toBeInTheDocument();
    expect(
      screen.getByText('No other entity is affected.'),
    ).toBeInTheDocument();
  });

  it('says why it could not ask, and lets go back', async () => {
    renderRaci(
      <HandoverDialog
        open
        from={people.pat}
        items={[item]}
        onClose={() => {}}
      />,
      {
        api: {
          createHandover: () =>
            Promise.reject(new Error('It is on its way already, see h-7')),
        },
      },
    );
    await choose('ben', /Ben Ito/);
    await userEvent.click(button('Show what changes'));
    await userEvent.click(await screen.findByRole('button', { name: /^Ask/ }));
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'It is on its way already, see h-7',
    );
    await userEvent.click(button('Back'));
    expect(screen.getByText('Ben Ito')).toBeInTheDocument();
  });
});
