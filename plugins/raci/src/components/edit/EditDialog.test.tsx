import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { RaciApi } from '@waymark/plugin-raci-common';
import { renderRaci } from '../../__testUtils__/renderRaci';
import { churnModel, churnRaci, people } from '../../fixtures';
import { EditDialog } from './EditDialog';

function render(options: { api?: Partial<RaciApi>; may?: boolean } = {}): {
  onClose: jest.Mock;
  raci: RaciApi;
} {
  const onClose = jest.fn();
  const raci = renderRaci(
    <EditDialog
      entity={churnModel}
      raci={{
        ...churnRaci,
        may: { propose: options.may ?? true, handOver: [] },
      }}
      onClose={onClose}
    />,
    { entity: churnModel, api: options.api },
  );
  return { onClose, raci };
}

const choice = (name: string) => screen.findByRole('combobox', { name });
const button = (name: string) => screen.getByRole('button', { name });

async function chooseBen() {
  await userEvent.selectOptions(
    await choice('Accountable for Monitoring'),
    'These',
  );
  await userEvent.type(
    await choice('Choose for Accountable in Monitoring'),
    'ben',
  );
  await userEvent.click(await screen.findByRole('option', { name: /Ben Ito/ }));
}

describe('EditDialog', () => {
  it('opens where the entity is, with what is stated and what is inherited', async () => {
    render();
    expect(await choice('Responsible for Monitoring')).toHaveValue('parties');
    const accountable = await choice('Accountable for Monitoring');
    expect(accountable).toHaveValue('inherit');
    expect(
      screen.queryByRole('combobox', { name: 'Accountable for Scoping' }),
    ).toBeNull();
    expect(screen.getByText('Nothing is changed yet.')).toBeInTheDocument();
    expect(button('Review the change')).toBeDisabled();
  });

  it('shows what comes of it while it is written, and ends in a proposed change', async () => {
    const { raci, onClose } = render();
    const preview = jest.spyOn(raci, 'preview');
    const propose = jest.spyOn(raci, 'propose');
    await chooseBen();
    expect(await screen.findByText(/gaps; it has 5 today/)).toBeInTheDocument();
    const asked = preview.mock.calls[preview.mock.calls.length - 1];
    expect(asked[1]).toContainEqual({
      activity: 'monitoring',
      responsible: ['legacy'],
      accountable: people.ben,
    });

    await userEvent.click(button('Review the change'));
    expect(
      await screen.findByRole('group', { name: 'Change of catalog-info.yaml' }),
    ).toHaveTextContent('+ - activity: deployment');
    expect(screen.getByRole('group', { name: 'As YAML' })).toHaveTextContent(
      /"activity":"monitoring"/,
    );
    expect(propose).not.toHaveBeenCalled();
    await userEvent.type(
      screen.getByRole('textbox', { name: 'Why (optional)' }),
      'Pat left',
    );
    await userEvent.click(button('Propose the change'));
    expect(
      await screen.findByText(/A pull request is open/),
    ).toBeInTheDocument();
    expect(propose).toHaveBeenCalledWith('model:default/churn', {
      raci: asked[1],
      reason: 'Pat left',
    });
    await userEvent.click(button('Close'));
    expect(onClose).toHaveBeenCalledTimes(1);
  });

  it('asks for the last of many changes only, and lets go of earlier answers', async () => {
    const signals: AbortSignal[] = [];
    const { raci } = render();
    const answer = raci.preview;
    jest.spyOn(raci, 'preview').mockImplementation((ref, declared, options) => {
      signals.push(options!.signal!);
      return answer(ref, declared, options);
    });
    const select = await choice('Consulted for Monitoring');
    await userEvent.selectOptions(select, 'Nobody');
    await userEvent.selectOptions(select, 'Inherit');
    await userEvent.selectOptions(select, 'Nobody');
    expect(await screen.findByText(/it has 5 today/)).toBeInTheDocument();
    expect(signals.filter(({ aborted }) => !aborted)).toHaveLength(1);
  });

  it('says what is wrong with a declaration that cannot be checked', async () => {
    render({
      api: {
        preview: () => Promise.reject(new Error('spec.raci[0] is wrong')),
      },
    });
    await userEvent.selectOptions(
      await choice('Consulted for Monitoring'),
      'Nobody',
    );
    expect(
      await screen.findByText('It could not be checked: spec.raci[0] is wrong'),
    ).toBeInTheDocument();
    expect(button('Review the change')).toBeDisabled();
  });

  it('does not lose what is written without asking', async () => {
    const { onClose } = render();
    await userEvent.selectOptions(
      await choice('Consulted for Monitoring'),
      'Nobody',
    );
    const event = new Event('beforeunload', { cancelable: true });
    window.dispatchEvent(event);
    expect(event.defaultPrevented).toBe(true);

    await userEvent.click(button('Cancel'));
    const ask = await screen.findByRole('dialog', {
      name: 'Discard what you wrote?',
    });
    expect(onClose).not.toHaveBeenCalled();
    await userEvent.click(within(ask).getByRole('button', { name: 'Discard' }));
    await waitFor(() => expect(onClose).toHaveBeenCalledTimes(1));
  });

  it('closes without asking when nothing was written', async () => {
    const { onClose } = render();
    await choice('Consulted for Monitoring');
    const event = new Event('beforeunload', { cancelable: true });
    window.dispatchEvent(event);
    expect(event.defaultPrevented).toBe(false);
    await userEvent.click(button('Cancel'));
    expect(onClose).toHaveBeenCalledTimes(1);
  });

  it('gives the YAML to those who may not propose', async () => {
    render({ may: false });
    expect(
      await screen.findByText(/You may not propose this change/),
    ).toBeInTheDocument();
    await chooseBen();
    await waitFor(() => expect(button('Review the change')).toBeEnabled());
    await userEvent.click(button('Review the change'));
    expect(
      await screen.findByRole('button', { name: 'Copy the YAML' }),
    ).toBeInTheDocument();
    expect(
      screen.queryByRole('button', { name: 'Propose the change' }),
    ).toBeNull();
  });

  it('says why a file cannot be changed, and proposes nothing then', async () => {
    const { raci } = render();
    const answer = raci.preview;
    jest.spyOn(raci, 'preview').mockImplementation(async (...asked) => ({
      ...(await answer(...asked)),
      change: undefined,
      changeUnavailable: 'It was registered by a provider.',
    }));
    await chooseBen();
    await waitFor(() => expect(button('Review the change')).toBeEnabled());
    await userEvent.click(button('Review the change'));
    expect(
      await screen.findByText(/It was registered by a provider/),
    ).toBeInTheDocument();
    expect(button('Propose the change')).toBeDisabled();
  });

  it('shows an activity that nobody knows, and lets it go', async () => {
    const { raci } = render();
    const preview = jest.spyOn(raci, 'preview');
    await userEvent.click(
      await screen.findByRole('button', { name: /trainig \(not a known/ }),
    );
    await userEvent.click(
      await screen.findByRole('button', { name: 'Remove trainig' }),
    );
    await waitFor(() => expect(button('Review the change')).toBeEnabled());
    expect(
      JSON.stringify(preview.mock.calls[preview.mock.calls.length - 1][1]),
    ).not.toContain('trainig');
  });
});
