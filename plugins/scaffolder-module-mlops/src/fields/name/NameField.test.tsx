import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { findViolations } from '@waymark/plugin-test-parts/page';
import {
  leavePage,
  pageOf,
  renderForm,
  submit,
} from '../../__testUtils__/renderForm';

const churn = {
  apiVersion: 'mlops.waymark.dev/v1alpha1',
  kind: 'Model',
  metadata: { name: 'churn', title: 'Churn of customers' },
  spec: {},
};

const free = async () => ({ results: [] });

function render(options: Partial<Parameters<typeof renderForm>[0]> = {}) {
  const autocomplete = jest.fn(free);
  const form = renderForm({
    pages: [
      pageOf(
        'WaymarkName',
        { title: 'Name' },
        { kinds: ['Model'], target: 'gitTarget' },
      ),
    ],
    entities: [churn],
    scaffolder: { autocomplete },
    ...options,
  });
  return { ...form, autocomplete };
}

const field = () => screen.findByRole('textbox', { name: 'Name' });
const type = async (text: string) => {
  await userEvent.clear(await field());
  await userEvent.type(await field(), text);
};

describe('WaymarkName', () => {
  it('says that a name is free, where the repository will be too', async () => {
    const { created, autocomplete } = render({
      answers: { gitTarget: 'disk' },
    });
    await type('churn-2');
    expect(await screen.findByText('This name is free.')).toBeInTheDocument();
    expect(autocomplete).toHaveBeenCalledWith(
      expect.objectContaining({ context: { name: 'churn-2', target: 'disk' } }),
    );
    await submit();
    await waitFor(() => expect(created).toHaveBeenCalledTimes(1));
    expect(created).toHaveBeenCalledWith({
      value: 'churn-2',
      gitTarget: 'disk',
    });
  });

  it('is one control with a name, a description and no faults', async () => {
    render();
    expect(await field()).toHaveAccessibleDescription(/What it is for\./);
    expect(await field()).toHaveAccessibleDescription(/Lower case letters/);
    await type('Churn');
    expect(await field()).toBeInvalid();
    expect(await field()).toHaveAccessibleDescription(/"C" in it/);
    expect(await findViolations()).toEqual([]);
  });

  it('does not let through what the catalog has, and says so while it is written', async () => {
    const { created } = render();
    await type('churn');
    const said = 'The catalog has a Model of this name: Churn of customers.';
    expect(await screen.findByText(new RegExp(said))).toBeInTheDocument();
    await leavePage('Review');
    await waitFor(() =>
      expect(screen.getByRole('alert')).toHaveTextContent(said),
    );
    expect(screen.queryByRole('button', { name: 'Create' })).toBeNull();
    expect(created).not.toHaveBeenCalled();
  });

  it('does not let through what a repository has', async () => {
    const title = 'There is a repository churn-2 already.';
    const autocomplete = jest.fn(async () => ({
      results: [{ id: 'taken', title }],
    }));
    render({ answers: { gitTarget: 'disk' }, scaffolder: { autocomplete } });
    await type('churn-2');
    expect(await screen.findByText(title)).toBeInTheDocument();
    expect(autocomplete).toHaveBeenCalledWith({
      token: 'none',
      provider: 'waymark',
      resource: 'repository',
      context: { name: 'churn-2', target: 'disk' },
    });
    await leavePage('Review');
    await waitFor(() =>
      expect(screen.getByRole('alert')).toHaveTextContent(title),
    );
  });

  it('mends what is written with one press', async () => {
    render();
    await type('Churn Model');
    await userEvent.click(
      await screen.findByRole('button', { name: 'Use churn-model' }),
    );
    expect(await field()).toHaveValue('churn-model');
    expect(await screen.findByText('This name is free.')).toBeInTheDocument();
  });

  it('lets one go on where catalog and repository cannot be asked', async () => {
    const fails = async () => {
      throw new Error('nobody answers');
    };
    const { created } = render({
      catalog: { getEntitiesByRefs: fails },
      scaffolder: { autocomplete: fails },
    });
    await type('churn-2');
    expect(
      await screen.findByText(
        /The catalog could not be asked: nobody answers .*The place for the repository could not be asked/,
      ),
    ).toBeInTheDocument();
    await submit();
    await waitFor(() => expect(created).toHaveBeenCalled());
  });

  it('asks no repository where the author does not want that', async () => {
    const { autocomplete } = render({
      pages: [pageOf('WaymarkName', { title: 'Name' }, { remote: false })],
    });
    await type('churn-2');
    expect(await screen.findByText('This name is free.')).toBeInTheDocument();
    expect(autocomplete).not.toHaveBeenCalled();
  });

  it('does not let through what is no name, or none', async () => {
    render({ answers: { value: 'Not a name' } });
    await leavePage('Review');
    // Said aloud too, which the form does not do by itself.
    await waitFor(() =>
      expect(screen.getByRole('alert')).toHaveTextContent(
        /^Name: .*only lower case letters/,
      ),
    );
    expect(screen.queryByRole('button', { name: 'Create' })).toBeNull();
  });
});
