import type {
  CheckAnswer,
  WaiverRequest,
} from '@waymark/plugin-maturity-common';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { findViolations } from '@waymark/plugin-test-parts/page';
import { renderMaturity } from '../../__testUtils__/renderMaturity';
import { churnMlops, makeCheck, makeWaiver } from '../../fixtures';
import { CheckWaiver, hasWaiverPart } from './CheckWaiver';

type Options = NonNullable<Parameters<typeof renderMaturity>[1]>;

const may = { requestWaiver: true, refresh: true };
const failing = makeCheck({ id: 'monitor', title: 'Monitor', result: 'fail' });
const reason = 'The runner is moved until January.';

function render(check: CheckAnswer, options: Options = {}) {
  const onChanged = jest.fn();
  const { maturity } = renderMaturity(
    <CheckWaiver
      check={check}
      context={{
        entityRef: 'model:default/churn',
        score: churnMlops,
        may,
        onChanged,
      }}
    />,
    options,
  );
  return { onChanged, maturity };
}

async function openForm() {
  await userEvent.click(
    screen.getByRole('button', { name: 'Ask for a waiver of “Monitor”' }),
  );
  const dialog = await screen.findByRole('dialog', {
    name: 'Ask for a waiver',
  });
  await within(dialog).findByRole('textbox', { name: 'Reason' });
  return dialog;
}

const field = (name: string) => screen.getByLabelText(name);
const ask = () => screen.getByRole('button', { name: 'Ask' });

describe('asking for a waiver', () => {
  it('sends reason, evidence and the last day', async () => {
    const requests: WaiverRequest[] = [];
    const { onChanged } = render(failing, {
      data: { waivers: [] },
      api: {
        requestWaiver: async request => {
          requests.push(request);
          return makeWaiver(request);
        },
      },
    });
    await openForm();
    expect(ask()).toBeDisabled();
    await userEvent.type(field('Reason'), `  ${reason} `);
    await userEvent.type(field('Evidence'), 'https://git.example.org/i/7');
    await userEvent.click(ask());
    await waitFor(() => expect(onChanged).toHaveBeenCalledTimes(1));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    const [{ until, ...request }] = requests;
    expect(request).toEqual({
      entityRef: 'model:default/churn',
      rubric: 'mlops',
      check: 'monitor',
      reason,
      evidence: 'https://git.example.org/i/7',
    });
    expect(Date.parse(until)).toBeGreaterThan(Date.now() + 28 * 86_400_000);
    expect(Date.parse(until)).toBeLessThan(Date.now() + 90 * 86_400_000);
  });

  it('says what is wrong before it is sent', async () => {
    render(failing, { data: { waivers: [] } });
    await openForm();
    await userEvent.type(field('Reason'), reason);
    expect(ask()).toBeEnabled();
    await userEvent.type(field('Evidence'), 'somewhere');
    expect(screen.getByText(/Write a whole address/)).toBeInTheDocument();
    expect(ask()).toBeDisabled();
    await userEvent.clear(field('Evidence'));
    fireEvent.change(field('Until'), { target: { value: '2099-01-01' } });
    expect(screen.getByText(/^Choose a day from tomorrow/)).toBeInTheDocument();
    expect(ask()).toBeDisabled();
  });

  it('says how long it may last', async () => {
    render(failing, {
      api: {
        listWaivers: async () => ({ items: [], pageInfo: {}, maxDays: 7 }),
      },
    });
    await openForm();
    expect(screen.getByText(/^At most 7 days from now/)).toBeInTheDocument();
  });

  it('says why it was refused, and keeps what was written', async () => {
    const { onChanged } = render(failing, {
      data: {
        waivers: [makeWaiver({ id: 'w-9', check: 'monitor' })],
      },
    });
    await openForm();
    await userEvent.type(field('Reason'), reason);
    await userEvent.click(ask());
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'The waiver w-9 is under way already',
    );
    expect(field('Reason')).toHaveValue(reason);
    expect(onChanged).not.toHaveBeenCalled();
  });

  it('says when the longest waiver cannot be asked for', async () => {
    const error = Object.assign(new Error('no'), { name: 'NotAllowedError' });
    render(failing, { api: { listWaivers: () => Promise.reject(error) } });
    await userEvent.click(screen.getByRole('button'));
    expect(await screen.findByText('You may not see this')).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Close' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });

  it('is a form that axe finds nothing wrong with', async () => {
    render(failing);
    await openForm();
    await waitFor(async () => expect(await findViolations()).toEqual([]));
  });

  it('says when nobody may be excused', () => {
    render({ ...failing, waivable: false });
    expect(
      screen.getByText('The rubric lets nobody be excused from this.'),
    ).toBeInTheDocument();
    expect(screen.queryByRole('button')).toBeNull();
  });
});

describe('hasWaiverPart', () => {
  const context = {
    entityRef: 'model:default/churn',
    score: churnMlops,
    may,
    onChanged: () => {},
  };
  const nobody = { ...context, may: { requestWaiver: false, refresh: false } };
  const waiver = { id: 'w-1', state: 'approved' as const, until: '2027-01-01' };

  it.each([
    ['a failing check', failing, context, true],
    ['no data', { ...failing, result: 'no-data' as const }, context, true],
    ['an error', { ...failing, result: 'error' as const }, context, true],
    ['a failing check, to who may not ask', failing, nobody, false],
    [
      'one that nobody is excused from',
      { ...failing, waivable: false },
      nobody,
      true,
    ],
    ['a pass', makeCheck(), context, false],
    ['a waived check', makeCheck({ result: 'waived', waiver }), nobody, true],
  ])('of %s', (_, check, within_, has) => {
    expect(hasWaiverPart(check, within_)).toBe(has);
  });
});
