import { fireEvent, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { makeDataset, makeModel } from '../../../../fixtures';
import { renderOnEntityPage } from '../../__testUtils__/renderOnEntityPage';
import { ModelCardContent } from '../ModelCardContent';

const EDIT = 'https://git.example.com/edit/main/catalog-info.yaml';

function render(entity = makeModel({ spec: { owner: 'group:default/a' } })) {
  renderOnEntityPage(<ModelCardContent />, {
    entity: {
      ...entity,
      metadata: {
        ...entity.metadata,
        annotations: { 'backstage.io/edit-url': EDIT },
      },
    },
    api: {
      getCard: async () => ({
        card: { license: 'MIT' },
        missing: ['limitations', 'contact'],
        from: { license: { from: 'repository', format: 'hugging-face' } },
      }),
    },
  });
}

const open = async (button: string) => {
  await userEvent.click(await screen.findByRole('button', { name: button }));
  const dialog = within(await screen.findByRole('dialog'));
  return {
    dialog,
    lines: await dialog.findByRole('textbox', { name: /^For / }),
  };
};

describe('writing a card', () => {
  it('begins with what is missing, explained, and leads to the file', async () => {
    render();
    const { dialog, lines } = await open('Write the 2 missing fields');
    expect(lines).toHaveValue(
      [
        'spec:',
        '  card:',
        '    # Somebody has to answer when the model misbehaves.',
        '    contact: … A team address that is read',
        '    # Known weaknesses are cheaper to read about than to meet.',
        '    limitations:',
        '      - … Where it is known to be wrong, and how wrong',
        '',
      ].join('\n'),
    );
    expect(dialog.getByRole('status')).toHaveTextContent(
      'Valid. 2 texts that begin with … are still to be replaced.',
    );
    expect(
      dialog.getByRole('link', { name: /Edit in the repository/ }),
    ).toHaveAttribute('href', EDIT);
    expect(
      dialog.getByRole('button', { name: 'Copy the lines' }),
    ).toBeInTheDocument();
  });

  it('takes more fields, with what another place says of them', async () => {
    render();
    const { dialog, lines } = await open('Write it: Contact');
    await userEvent.click(dialog.getByText('14 more fields'));
    await userEvent.click(
      within(
        dialog.getByRole('group', { name: /^Known from elsewhere/ }),
      ).getByLabelText('Licence'),
    );
    await userEvent.click(dialog.getByLabelText('Contact'));
    expect(lines).toHaveValue('spec:\n  card:\n    license: MIT\n');
    expect(dialog.getByRole('status')).toHaveTextContent(
      'Valid, and nothing is left to replace.',
    );
  });

  it('says what is wrong with lines as they are written', async () => {
    render();
    const { dialog, lines } = await open('Write it: Contact');
    fireEvent.change(lines, {
      target: { value: 'spec:\n  card:\n    limits: [a]\n' },
    });
    expect(dialog.getByRole('status')).toHaveTextContent(/spec\.card|limits/);
    expect(dialog.queryByText(/^Valid/)).toBeNull();
  });

  it('writes a README for a dataset', async () => {
    renderOnEntityPage(<ModelCardContent />, {
      entity: makeDataset(),
      api: {
        getCard: async () => ({ card: {}, missing: ['license'], from: {} }),
      },
    });
    const { dialog, lines } = await open('Write the missing field');
    expect(lines).toHaveValue(
      '---\nlicense: "… SPDX identifier, such as Apache-2.0"\n---\n',
    );
    expect(
      dialog.getByText(
        'The catalog does not know the file this is declared in.',
      ),
    ).toBeInTheDocument();
  });
});
