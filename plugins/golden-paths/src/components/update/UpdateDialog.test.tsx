import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type {
  GoldenPathsApi,
  OpenQuestion,
} from '@waymark/plugin-golden-paths-common';
import { findViolations } from '@waymark/plugin-test-parts/page';
import {
  refuse,
  renderGoldenPaths,
} from '../../__testUtils__/renderGoldenPaths';
import { behindProject, makePreview, makeProject, refs } from '../../fixtures';
import { UpdateDialog } from './UpdateDialog';

const QUESTIONS: OpenQuestion[] = [
  {
    name: 'toolchain',
    required: true,
    schema: {
      title: 'Toolchain',
      type: 'object',
      required: ['packaging', 'monitoring'],
      properties: {
        packaging: { type: 'string', enum: ['pip', 'poetry'] },
        monitoring: {
          title: 'Monitoring',
          enum: ['evidently', 'none'],
          enumNames: ['Evidently', 'Nothing'],
        },
      },
    },
  },
  {
    name: 'replicas',
    required: false,
    schema: { title: 'Replicas', type: 'integer', minimum: 1, default: 2 },
  },
];

function render(api: Partial<GoldenPathsApi> = {}, project = behindProject) {
  const onClose = jest.fn();
  const golden = renderGoldenPaths(
    <UpdateDialog project={project} onClose={onClose} />,
    { api },
  );
  return { onClose, golden };
}

/** Asks until it is told of the monitoring. */
const asking: GoldenPathsApi['previewUpdate'] = async (_, { answers }) =>
  JSON.stringify(answers).includes('monitoring')
    ? makePreview()
    : makePreview({ questions: QUESTIONS, files: [], conflicts: 0 });

const button = (name: string) => screen.findByRole('button', { name });

describe('UpdateDialog', () => {
  it('shows conflicts first, with their diff, and proposes what was shown', async () => {
    const { onClose, golden } = render();
    const propose = jest.spyOn(golden, 'proposeUpdate');
    const files = await screen.findByRole('list', {
      name: 'Files of the update',
    });
    const [first, second] = within(files).getAllByRole('listitem');
    expect(first).toHaveTextContent(
      /Makefile.*Changed.*Conflict.*Both changed the same lines.*Both changed `setup`/,
    );
    expect(
      within(first).getByRole('group', { name: 'Change of Makefile' }),
    ).toHaveTextContent('<<<<<<< project');
    expect(second).toHaveTextContent(/Dockerfile.*New/);
    expect(
      within(second).queryByRole('group', { name: 'Change of Dockerfile' }),
    ).toBeNull();
    await userEvent.click(
      within(second).getByRole('button', { name: /Dockerfile/ }),
    );
    expect(
      await within(second).findByRole('group', {
        name: 'Change of Dockerfile',
      }),
    ).toHaveTextContent('+FROM python');
    expect(screen.getByText(/1 file needs your eyes/)).toBeInTheDocument();
    expect(
      screen.getByRole('region', { name: 'What the proposal will say' }),
    ).toHaveTextContent('From 1.0.0 to 1.2.0');
    await waitFor(async () => expect(await findViolations()).toEqual([]));

    await userEvent.click(await button('Propose the update'));
    expect(
      await screen.findByText(/The branch waymark\/update was pushed/),
    ).toBeInTheDocument();
    expect(screen.getByRole('link', { name: /Open it/ })).toHaveAttribute(
      'href',
      'https://git.example.org/insight/churn/tree/waymark/update',
    );
    expect(propose).toHaveBeenCalledWith(refs.churn, {
      answers: {},
      revision: 'r-1',
    });
    await userEvent.click(await button('Close'));
    expect(onClose).toHaveBeenCalledWith(true);
  });

  it('asks what the template asks anew, and goes on with the answers', async () => {
    const { golden } = render({ previewUpdate: asking });
    const propose = jest.spyOn(golden, 'proposeUpdate');
    const monitoring = await screen.findByRole('combobox', {
      name: 'Monitoring',
    });
    // What was answered in the group before is there already.
    expect(
      screen.getByRole('combobox', { name: 'packaging' }),
    ).toHaveDisplayValue('pip');
    expect(await button('Show what changes')).toBeDisabled();
    await waitFor(async () => expect(await findViolations()).toEqual([]));
    await userEvent.selectOptions(monitoring, 'Nothing');
    const replicas = screen.getByRole('spinbutton', { name: 'Replicas' });
    await userEvent.clear(replicas);
    await userEvent.type(replicas, '0');
    expect(await button('Show what changes')).toBeDisabled();
    await userEvent.type(replicas, '{Backspace}4');
    await userEvent.click(await button('Show what changes'));
    await screen.findByRole('list', { name: 'Files of the update' });

    await userEvent.click(await button('Back to the questions'));
    expect(
      await screen.findByRole('combobox', { name: 'Monitoring' }),
    ).toHaveDisplayValue('Nothing');
    await userEvent.click(await button('Show what changes'));
    await waitFor(async () =>
      expect(await button('Propose the update')).toBeEnabled(),
    );
    await userEvent.click(await button('Propose the update'));
    await screen.findByText('The update is proposed');
    expect(propose).toHaveBeenCalledWith(refs.churn, {
      answers: {
        toolchain: { packaging: 'pip', monitoring: 'none' },
        replicas: 4,
      },
      revision: 'r-1',
    });
  });

  it('does not lose answers without asking', async () => {
    const { onClose } = render({ previewUpdate: asking });
    await userEvent.selectOptions(
      await screen.findByRole('combobox', { name: 'Monitoring' }),
      'Nothing',
    );
    await userEvent.click(await button('Cancel'));
    const ask = await screen.findByRole('dialog', {
      name: 'Discard your answers?',
    });
    expect(onClose).not.toHaveBeenCalled();
    await userEvent.click(within(ask).getByRole('button', { name: 'Discard' }));
    await waitFor(() => expect(onClose).toHaveBeenCalledWith(false));
  });

  it('says that the project moved, and looks again', async () => {
    let moved = true;
    const { golden } = render({
      proposeUpdate: async (_, { revision }) => {
        if (moved) {
          moved = false;
          throw Object.assign(new Error('moved'), { name: 'ConflictError' });
        }
        return { kind: 'pull-request', preview: makePreview({ revision }) };
      },
    });
    const preview = jest.spyOn(golden, 'previewUpdate');
    await waitFor(async () =>
      expect(await button('Propose the update')).toBeEnabled(),
    );
    await userEvent.click(await button('Propose the update'));
    expect(await screen.findByRole('alert')).toHaveTextContent('look again');
    expect(await button('Propose the update')).toBeDisabled();
    const before = preview.mock.calls.length;
    await userEvent.click(await button('Look again'));
    await waitFor(() => expect(preview).toHaveBeenCalledTimes(before + 1));
    await waitFor(async () =>
      expect(await button('Propose the update')).toBeEnabled(),
    );
    await userEvent.click(await button('Propose the update'));
    expect(
      await screen.findByText(/A pull request is open/),
    ).toBeInTheDocument();
  });

  it('says why a proposal failed, and lets one try again', async () => {
    render({ proposeUpdate: () => Promise.reject(new Error('no branch')) });
    await waitFor(async () =>
      expect(await button('Propose the update')).toBeEnabled(),
    );
    await userEvent.click(await button('Propose the update'));
    expect(await screen.findByRole('alert')).toHaveTextContent('no branch');
    expect(await button('Propose the update')).toBeEnabled();
  });

  it('shows the change to those whose repository takes no proposals', async () => {
    render({
      proposeUpdate: async () => ({ kind: 'diff', preview: makePreview() }),
    });
    await waitFor(async () =>
      expect(await button('Propose the update')).toBeEnabled(),
    );
    await userEvent.click(await button('Propose the update'));
    expect(
      await screen.findByRole('group', { name: 'Change of Dockerfile' }),
    ).toBeInTheDocument();
  });

  it('has nothing to propose where nothing changes', async () => {
    render(
      { previewUpdate: async () => makePreview({ upToDate: true, files: [] }) },
      makeProject(),
    );
    expect(await screen.findByText(/Nothing to do/)).toBeInTheDocument();
    expect(await button('Propose the update')).toBeDisabled();
  });

  it('says who may not update it', async () => {
    render({ previewUpdate: refuse });
    expect(await screen.findByText('You may not see this')).toBeInTheDocument();
    expect(screen.getByText('You may not; ask its owner.')).toBeInTheDocument();
    expect(await button('Propose the update')).toBeDisabled();
  });
});
