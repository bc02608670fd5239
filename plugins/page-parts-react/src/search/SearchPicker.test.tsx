import { renderInTestApp } from '@backstage/frontend-test-utils';
import { act, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { findViolations } from '@waymark/plugin-test-parts/page';
import { SearchPicker, type SearchPickerProps } from './SearchPicker';
import type { FindItems } from './useFoundItems';

const NAMES = ['gate-a1', 'gate-a2', 'gate-b1', 'hangar'];

const findGates: FindItems<string> = async (words, { limit }) => {
  const all = NAMES.filter(name => name.includes(words));
  return {
    items: all.slice(0, limit),
    pageInfo: all.length > limit ? { nextCursor: 'more' } : {},
  };
};

function render(props: Partial<SearchPickerProps<string>> = {}) {
  const onPick = jest.fn();
  const onSubmit = jest.fn(event => event.preventDefault());
  renderInTestApp(
    <form onSubmit={onSubmit}>
      <SearchPicker
        label="Gate to leave from"
        shownLabel="Gate"
        words={{ results: 'Gates', none: 'No such gate', advice: 'Ask.' }}
        find={findGates}
        keyOf={name => name}
        onPick={onPick}
        {...props}
      >
        {name => <b>{name}</b>}
      </SearchPicker>
      <button type="submit">Go</button>
    </form>,
  );
  return { onPick, onSubmit };
}

const field = () =>
  screen.getByRole('combobox', { name: 'Gate to leave from' });
// All letters at once: on a slow machine the pause between two of them may be
// long enough that the picker searches for a part of the words.
const type = async (words: string) =>
  userEvent.type(field(), words, { delay: null });
const option = (name: string) => screen.findByRole('option', { name });
const press = (keys: string) => userEvent.keyboard(keys);

/** Which option the field points at. */
const activeOption = () => {
  const id = field().getAttribute('aria-activedescendant');
  return id && document.getElementById(id)?.textContent;
};

describe('SearchPicker', () => {
  it('shows no list before there are words', async () => {
    render();
    await userEvent.click(field());
    expect(field()).toHaveAttribute('aria-expanded', 'false');
    await type(' ');
    expect(screen.queryByRole('listbox')).toBeNull();
  });

  it('chooses with arrow keys and Enter, around the ends of the list', async () => {
    const { onPick, onSubmit } = render();
    await type('gate');
    await option('gate-a1');
    expect(activeOption()).toBeNull();
    await press('{ArrowUp}');
    expect(activeOption()).toBe('gate-b1');
    await press('{ArrowDown}');
    expect(activeOption()).toBe('gate-a1');
    await press('{ArrowDown}');
    expect(screen.getByRole('option', { selected: true })).toHaveTextContent(
      'gate-a2',
    );
    await press('{Enter}');
    expect(onPick).toHaveBeenCalledWith('gate-a2');
    expect(field()).toHaveValue('');
    expect(screen.queryByRole('listbox')).toBeNull();
    expect(onSubmit).not.toHaveBeenCalled();
  });

  it('bears a browser that answers scrolling with a promise', async () => {
    const scroll = jest.fn(async () => {});
    Object.assign(Element.prototype, { scrollIntoView: scroll });
    try {
      const { onPick } = render();
      await type('gate');
      await option('gate-a1');
      await press('{ArrowDown}{ArrowDown}{Enter}');
      expect(scroll).toHaveBeenCalled();
      expect(onPick).toHaveBeenCalledWith('gate-a2');
      expect(field()).toBeVisible();
    } finally {
      Reflect.deleteProperty(Element.prototype, 'scrollIntoView');
    }
  });

  it('takes the only one on Enter, and none of several', async () => {
    const { onPick, onSubmit } = render();
    await type('gate');
    await option('gate-a1');
    await press('{Enter}');
    expect(onPick).not.toHaveBeenCalled();
    await type('-b');
    await waitFor(() => expect(screen.getAllByRole('option')).toHaveLength(1));
    await press('{Enter}');
    expect(onPick).toHaveBeenCalledWith('gate-b1');
    expect(onSubmit).not.toHaveBeenCalled();
  });

  it('chooses by pointer and keeps the focus in the field', async () => {
    const { onPick } = render();
    await type('gate');
    await userEvent.click(await option('gate-a2'));
    expect(onPick).toHaveBeenCalledWith('gate-a2');
    expect(field()).toHaveFocus();
  });

  it('closes with Escape, which then is nobody else’s', async () => {
    render();
    const outside = jest.fn();
    document.body.addEventListener('keydown', outside);
    try {
      await type('gate');
      await option('gate-a1');
      outside.mockClear();
      await press('{Escape}');
      expect(screen.queryByRole('listbox')).toBeNull();
      expect(outside).not.toHaveBeenCalled();
      await press('{Escape}');
      expect(outside).toHaveBeenCalledTimes(1);
    } finally {
      document.body.removeEventListener('keydown', outside);
    }
  });

  it('closes when the focus goes elsewhere', async () => {
    render();
    await type('gate');
    await option('gate-a1');
    await userEvent.tab();
    expect(screen.queryByRole('listbox')).toBeNull();
  });

  it('offers what may be chosen, and says how many there are', async () => {
    render({ accepts: name => name !== 'gate-a1' });
    await type('gate');
    expect(await screen.findByText('2 found')).toBeInTheDocument();
    expect(screen.queryByRole('option', { name: 'gate-a1' })).toBeNull();
  });

  it('says when there are more than are shown', async () => {
    render({
      find: (words, { signal }) => findGates(words, { limit: 2, signal }),
    });
    await type('gate');
    expect(await screen.findByText(/^The first 2 of more/)).toBeInTheDocument();
  });

  it('says when nothing is found, and what to try', async () => {
    render();
    await type('zebra');
    expect(await screen.findByText('No such gate')).toBeInTheDocument();
    expect(screen.getByText('Ask.')).toBeInTheDocument();
  });

  it('says when the search failed', async () => {
    render({
      find: async () => {
        throw new Error('tower closed');
      },
    });
    await type('gate');
    expect(
      await screen.findByText('The search failed: tower closed'),
    ).toBeInTheDocument();
  });

  it('lets go of the answer to words that changed since', async () => {
    const asked = new Map<string, (items: string[]) => void>();
    const signals: AbortSignal[] = [];
    const { onPick } = render({
      find: (words, { signal }) => {
        signals.push(signal);
        return new Promise(resolve =>
          asked.set(words, items => resolve({ items, pageInfo: {} })),
        );
      },
    });
    await type('a');
    await waitFor(() => expect(asked.has('a')).toBe(true));
    await type('b');
    await waitFor(() => expect(asked.has('ab')).toBe(true));
    expect(signals[0].aborted).toBe(true);
    await act(async () => asked.get('a')!(['late']));
    expect(screen.queryByRole('option')).toBeNull();
    await press('{Enter}');
    expect(onPick).not.toHaveBeenCalled();
    await act(async () => asked.get('ab')!(['in time']));
    expect(await option('in time')).toBeInTheDocument();
  });

  it('has no violations, closed, with options and with none', async () => {
    render();
    expect(await findViolations()).toEqual([]);
    await type('gate');
    await option('gate-a1');
    await press('{ArrowDown}');
    expect(await findViolations()).toEqual([]);
    await type('zebra');
    await screen.findByText('No such gate');
    expect(await findViolations()).toEqual([]);
  });
});
