import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  currentAddress,
  renderGoldenPaths,
} from '../../__testUtils__/renderGoldenPaths';
import { makeReceipt } from '../../fixtures';
import { GoldenPathsContent } from '../page/GoldenPathsContent';

type Options = NonNullable<Parameters<typeof renderGoldenPaths>[1]>;

const render = (query = '', options: Options = {}) =>
  renderGoldenPaths(<GoldenPathsContent />, {
    address: `/?tab=receipts${query}`,
    ...options,
  });

const entries = async () =>
  within(await screen.findByRole('list', { name: 'Receipts' })).findAllByRole(
    'article',
  );

describe('the receipts', () => {
  it('say what a run made, and lead to it and to its log', async () => {
    render();
    const [made] = await entries();
    expect(made).toHaveTextContent(
      /Training pipeline 1\.0\.0.*Succeeded.*by ana.*Saves about 16 h/,
    );
    expect(
      within(
        within(made).getByRole('list', { name: 'What was made' }),
      ).getByRole('link', { name: /The repository churn/ }),
    ).toHaveAttribute('href', 'https://git.example.org/insight/churn');
    expect(
      within(made).getByRole('link', {
        name: 'Open the run of Training pipeline',
      }),
    ).toHaveAttribute('href', '/create/tasks/task-1');
  });

  it('say of a failed run where it failed, what was undone and what is left', async () => {
    render();
    const [, failed] = await entries();
    expect(failed).toHaveTextContent(
      'It failed at Register: the catalog does not answer',
    );
    const list = (name: string) => within(failed).getByRole('list', { name });
    expect(list('What is left behind')).toHaveTextContent(
      'The registered model churn (mlops:mlflow:register)It has versions that this run did not make.',
    );
    const undone = list('What was undone');
    expect(undone).toHaveTextContent('The repository churn');
    expect(within(undone).queryByRole('link')).toBeNull();
    const foreign = list('Made by actions that golden paths do not undo');
    expect(foreign).toHaveTextContent('Tell the team (slack:send)');
    // An address that is none of the web is no link.
    expect(within(foreign).queryByRole('link')).toBeNull();
    expect(
      within(failed)
        .getAllByRole('heading', { level: 4 })
        .map(one => one.textContent),
    ).toEqual([
      'What is left behind',
      'Made by actions that golden paths do not undo',
      'What was undone',
    ]);
  });

  it('are narrowed to how runs ended', async () => {
    render();
    await entries();
    await userEvent.click(
      screen.getByRole('button', { name: 'How it ended: All' }),
    );
    await userEvent.click(screen.getByRole('option', { name: 'Failed' }));
    await userEvent.keyboard('{Escape}');
    await waitFor(async () => expect(await entries()).toHaveLength(1));
    expect(currentAddress().query.get('ended')).toBe('failed');
  });

  it('are one, with its answers, where a link leads to it', async () => {
    render('&receipt=task-1');
    expect(
      await screen.findByRole('table', { name: 'Answers it was made with' }),
    ).toHaveTextContent('namechurn');
    await userEvent.click(screen.getByRole('button', { name: 'All receipts' }));
    expect(await entries()).toHaveLength(2);
  });

  it('leave what a running run makes to its log', async () => {
    render('', {
      data: {
        receipts: [makeReceipt({ state: 'running', createdBy: undefined })],
      },
    });
    const [running] = await entries();
    expect(running).toHaveTextContent(/Running.*by a service/);
    expect(within(running).queryByText('What was made')).toBeNull();
  });

  it('say when there is none, and when one is not known', async () => {
    render('', { data: { receipts: [] } });
    expect(await screen.findByText('No receipts')).toBeInTheDocument();
    expect(screen.getByText(/Each run of a template/)).toBeInTheDocument();
  });
});
