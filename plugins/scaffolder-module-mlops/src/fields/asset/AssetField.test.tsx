import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { JsonObject, JsonValue } from '@backstage/types';
import { HttpError, type Answer } from '../../__testUtils__/fakeBackends';
import { findViolations } from '@waymark/plugin-test-parts/page';
import {
  leavePage,
  pageOf,
  renderForm,
  submit,
} from '../../__testUtils__/renderForm';

const items = [
  {
    entityRef: 'dataset:default/customers',
    kind: 'Dataset',
    title: 'Customers',
    type: 'table',
    owner: 'group:default/insight',
    tags: [],
  },
  {
    entityRef: 'dataset:default/calls',
    kind: 'Dataset',
    title: 'Calls of customers',
    tags: [],
  },
];

const explore: Answer = ({ query }) => ({
  items: items.filter(({ title }) =>
    title.toLowerCase().includes(query.get('q') ?? ''),
  ),
  pageInfo: {},
  facets: {},
});

function render(
  schema: JsonObject,
  options: JsonObject = { kind: 'Dataset' },
  more: { answer?: Answer; answers?: Record<string, JsonValue> } = {},
) {
  return renderForm({
    pages: [
      pageOf('WaymarkAsset', { title: 'Training data', ...schema }, options),
    ],
    backends: { 'GET mlops/v1/explore': more.answer ?? explore },
    answers: more.answers,
  });
}

const LIST = { type: 'array', items: { type: 'string' } };
const field = () => screen.findByRole('combobox', { name: 'Training data' });
// All letters at once: on a slow machine the pause between two of them may be
// long enough that the field searches for a part of the words first.
const type = async (words: string) =>
  userEvent.type(await field(), words, { delay: null });
const pick = async (words: string, name: RegExp) => {
  await type(words);
  await userEvent.click(await screen.findByRole('option', { name }));
};

describe('WaymarkAsset', () => {
  it('finds several by name, each once, and lets go of them', async () => {
    const { created, seen } = render(LIST, { kind: 'Dataset', type: 'table' });
    await pick('cust', /^Customers/);
    const asked = seen.find(({ path }) => path === 'mlops/v1/explore');
    expect(asked?.query.getAll('kind')).toEqual(['Dataset']);
    expect(asked?.query.getAll('type')).toEqual(['table']);
    await type('cust');
    expect(
      await screen.findByRole('option', { name: /Calls of customers/ }),
    ).toBeInTheDocument();
    expect(screen.getAllByRole('option')).toHaveLength(1);
    await userEvent.keyboard('{Enter}');
    expect(
      await screen.findByRole('button', { name: 'Remove calls' }),
    ).toBeInTheDocument();
    expect(await findViolations()).toEqual([]);
    await userEvent.click(
      screen.getByRole('button', { name: 'Remove customers' }),
    );
    await submit();
    await waitFor(() =>
      expect(created).toHaveBeenCalledWith({
        value: ['dataset:default/calls'],
      }),
    );
  });

  it('takes one where the schema asks for one', async () => {
    const { created } = render({});
    await pick('cust', /^Customers Dataset, table of insight/);
    await waitFor(() => expect(screen.queryByRole('combobox')).toBeNull());
    await submit();
    await waitFor(() =>
      expect(created).toHaveBeenCalledWith({
        value: 'dataset:default/customers',
      }),
    );
  });

  it('says that nothing is of this name, and what to do', async () => {
    render(LIST);
    await type('zebra');
    expect(
      await screen.findByText('Nothing of this name is registered.'),
    ).toBeInTheDocument();
    expect(screen.getByText(/Register it first/)).toBeInTheDocument();
  });

  it('says that one may not search', async () => {
    const answer = () => {
      throw new HttpError(403, 'Your account may not explore');
    };
    render(LIST, { kind: ['Dataset', 'Model'] }, { answer });
    await type('cust');
    expect(await screen.findByText(/may not explore/)).toBeInTheDocument();
  });

  it('does not let through what is of another kind', async () => {
    render(
      LIST,
      { kind: 'Dataset' },
      {
        answers: { value: ['model:default/base'] },
      },
    );
    await screen.findByRole('button', { name: 'Remove base' });
    await leavePage('Review');
    expect(
      (await screen.findAllByText(/is a model; expected a Dataset/)).length,
    ).toBeGreaterThan(0);
    expect(
      screen.getByRole('group', { name: /Training data/ }),
    ).toHaveAccessibleDescription(/expected a Dataset/);
  });
});
