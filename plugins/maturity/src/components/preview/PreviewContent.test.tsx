import type { Preview } from '@waymark/plugin-maturity-common';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { findViolations } from '@waymark/plugin-test-parts/page';
import {
  currentAddress,
  renderMaturity,
} from '../../__testUtils__/renderMaturity';
import { makePreview } from '../../fixtures';
import { MaturityContent } from '../page/MaturityContent';

type Options = NonNullable<Parameters<typeof renderMaturity>[1]>;

const render = (options: Options = {}) =>
  renderMaturity(<MaturityContent />, {
    address: '/?tab=rubrics&rubric=mlops&preview=on',
    ...options,
  });

const field = () =>
  screen.findByRole<HTMLTextAreaElement>('textbox', {
    name: 'Rubric as YAML',
  });
const write = async (value: string) =>
  fireEvent.change(await field(), { target: { value } });
const run = async () =>
  userEvent.click(await screen.findByRole('button', { name: 'Try it' }));

describe('trying a change of a rubric', () => {
  it('begins with the saved text, and sends what is written', async () => {
    const { maturity } = render();
    const preview = jest.spyOn(maturity, 'preview');
    expect((await field()).value).toBe('id: mlops\nversion: 1.2.0\n');
    await write('id: mlops\nversion: 2\n');
    await run();
    expect(
      await screen.findByText(/12 entities were evaluated/),
    ).toBeInTheDocument();
    expect(preview).toHaveBeenCalledWith(
      { rubric: 'id: mlops\nversion: 2\n' },
      expect.anything(),
    );
  });

  it('shows levels before and after, who moves, and why', async () => {
    render();
    await run();
    expect(
      await screen.findByText('1 would fall · 0 would rise'),
    ).toBeInTheDocument();
    expect(
      screen.getByText(/Compared with the saved rubric mlops, version 1.2.0/),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('img', { name: /^Levels now: Level 0: 2, Level 1: 6/ }),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('img', { name: /^Levels with this text: Level 0: 4/ }),
    ).toBeInTheDocument();
    const moves = screen.getByRole('table', { name: /^Who would move/ });
    const [, churn, upsell] = within(moves).getAllByRole('row');
    expect(churn).toHaveTextContent('Level 1 · Started to Level 0 · Ad hoc');
    expect(within(churn).getByTitle('Worse')).toBeInTheDocument();
    expect(churn).toHaveTextContent(
      'At least one run is recorded: Passes to Fails',
    );
    expect(churn).toHaveTextContent('signed: not asked to No data');
    expect(upsell).toHaveTextContent(
      'not meant for it to Level 2 · Repeatable',
    );
    await waitFor(async () => expect(await findViolations()).toEqual([]));
  });

  it('says of a rubric of a new id that there is nothing to compare', async () => {
    render({
      data: {
        preview: makePreview({
          comparedWith: undefined,
          before: undefined,
          moves: [],
          partial: true,
        }),
      },
    });
    await run();
    expect(
      await screen.findByText(/There are more.*no saved rubric of this id/),
    ).toBeInTheDocument();
    expect(screen.queryByRole('img', { name: /^Levels now/ })).toBeNull();
  });

  it('keeps the result while the text is changed, and marks it', async () => {
    render();
    await run();
    await screen.findByText(/12 entities/);
    expect(screen.queryByText(/^The text has changed/)).toBeNull();
    await write('id: other');
    expect(screen.getByText(/^The text has changed/)).toBeInTheDocument();
    expect(screen.getByText(/12 entities/)).toBeInTheDocument();
    await userEvent.click(
      screen.getByRole('button', { name: 'Back to the saved text' }),
    );
    expect((await field()).value).toBe('id: mlops\nversion: 1.2.0\n');
    expect(screen.queryByText(/^The text has changed/)).toBeNull();
  });

  it('says what is wrong with the text, and goes to the line', async () => {
    render({
      data: {
        preview: makePreview({
          problems: [
            {
              severity: 'error',
              source: 'preview',
              pointer: '/version',
              line: 2,
              message: 'Found a list, expected a text.',
            },
          ],
        }),
      },
    });
    await run();
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'The text is no rubric that could be used',
    );
    expect(
      screen.getByText('Found a list, expected a text.'),
    ).toBeInTheDocument();
    expect(screen.queryByText(/entities were evaluated/)).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'Go to line 2' }));
    const area = await field();
    expect(area).toHaveFocus();
    expect(area.value.slice(area.selectionStart, area.selectionEnd)).toBe(
      'version: 1.2.0',
    );
    await waitFor(async () => expect(await findViolations()).toEqual([]));
  });

  it('can be cancelled, and then a late answer is not shown', async () => {
    const signals: AbortSignal[] = [];
    let answer = (_: Preview) => {};
    render({
      api: {
        preview: (_, options) => {
          signals.push(options!.signal!);
          return new Promise(resolve => {
            answer = resolve;
          });
        },
      },
    });
    await run();
    expect(screen.getByText('Evaluating…')).toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Try it' })).toBeDisabled();
    await userEvent.click(screen.getByRole('button', { name: 'Cancel' }));
    expect(signals.map(({ aborted }) => aborted)).toEqual([true]);
    answer(makePreview());
    expect(await screen.findByText(/^Cancelled/)).toBeInTheDocument();
    expect(screen.queryByText(/entities were evaluated/)).toBeNull();
    expect(screen.getByRole('button', { name: 'Try it' })).toBeEnabled();
  });

  it('says why it failed, keeps the text, and tries again', async () => {
    const preview = jest
      .fn()
      .mockRejectedValueOnce(new Error('too busy'))
      .mockResolvedValue(makePreview());
    render({ api: { preview } });
    await write('id: mlops\nversion: 3\n');
    await run();
    expect(await screen.findByText(/too busy/)).toBeInTheDocument();
    expect((await field()).value).toBe('id: mlops\nversion: 3\n');
    await userEvent.click(screen.getByRole('button', { name: /again/ }));
    expect(
      await screen.findByText(/12 entities were evaluated/),
    ).toBeInTheDocument();
    expect(screen.queryByText(/too busy/)).toBeNull();
  });

  it('says when the reader may not', async () => {
    const error = Object.assign(new Error('no'), { name: 'NotAllowedError' });
    render({ api: { preview: () => Promise.reject(error) } });
    await run();
    expect(await screen.findByText('You may not see this')).toBeInTheDocument();
  });

  it('leads back to the rubric', async () => {
    render();
    await field();
    await userEvent.click(
      screen.getByRole('button', { name: 'Back to the rubric' }),
    );
    expect(
      await screen.findByRole('link', { name: 'Try a change of it' }),
    ).toBeInTheDocument();
    expect(currentAddress().has('preview')).toBe(false);
  });
});
