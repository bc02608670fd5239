import { act, fireEvent, render, screen } from '@testing-library/react';
import { useRef } from 'react';
import type { CursorList } from '../queries/useCursorList';
import { useVirtualList } from './useVirtualList';

const ROW = 50;

type Items = CursorList<{ items: number[]; pageInfo: {} }>;

function makeList(count: number, list: Partial<Items> = {}): Items {
  return {
    items: Array.from({ length: count }, (_, index) => index),
    stale: false,
    loading: false,
    hasMore: false,
    loadMore: () => {},
    retry: () => {},
    ...list,
  };
}

function Box({ list }: { list: Items }) {
  const element = useRef<HTMLUListElement>(null);
  const { rows, before, after } = useVirtualList({
    list,
    element,
    rowHeight: ROW,
  });
  return (
    <div data-testid="box" style={{ overflowY: 'auto' }}>
      <ul ref={element} data-before={before} data-after={after}>
        {rows.map(({ index, item }) => (
          <li key={index}>{item}</li>
        ))}
      </ul>
    </div>
  );
}

const shown = () =>
  screen.getAllByRole('listitem').map(({ textContent }) => Number(textContent));

describe('useVirtualList', () => {
  const original = window.ResizeObserver;
  let height = 0;
  let observed: (() => void)[] = [];

  beforeEach(() => {
    height = 2 * ROW;
    observed = [];
    jest
      .spyOn(Element.prototype, 'clientHeight', 'get')
      .mockImplementation(() => height);
    window.ResizeObserver = class {
      constructor(report: ResizeObserverCallback) {
        observed.push(() => report([], this));
      }
      observe() {}
      unobserve() {}
      disconnect() {}
    };
  });
  afterEach(() => {
    jest.restoreAllMocks();
    window.ResizeObserver = original;
  });

  it('gives the rows in sight and the room of the others', () => {
    render(<Box list={makeList(1_000)} />);
    expect(shown().length).toBeLessThan(20);
    const box = screen.getByTestId('box');
    box.scrollTop = 400 * ROW;
    fireEvent.scroll(box);
    expect(shown()).toContain(400);
    expect(shown()).not.toContain(0);
    const list = screen.getByRole('list');
    const { before, after } = list.dataset;
    expect(Number(before) + Number(after) + shown().length * ROW).toBe(
      1_000 * ROW,
    );
  });

  it('fills a box that grows without the window', () => {
    render(<Box list={makeList(1_000)} />);
    const few = shown().length;
    height = 20 * ROW;
    act(() => observed.forEach(report => report()));
    expect(shown().length).toBeGreaterThanOrEqual(few + 18);
  });

  it('asks for more before the end is in sight, and not while it is asked', () => {
    const loadMore = jest.fn();
    const { rerender } = render(
      <Box list={makeList(1_000, { hasMore: true, loadMore })} />,
    );
    expect(loadMore).not.toHaveBeenCalled();
    rerender(
      <Box list={makeList(20, { hasMore: true, loading: true, loadMore })} />,
    );
    expect(loadMore).not.toHaveBeenCalled();
    rerender(<Box list={makeList(20, { hasMore: true, loadMore })} />);
    expect(loadMore).toHaveBeenCalledTimes(1);
  });
});
