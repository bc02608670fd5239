import { TestApiProvider } from '@backstage/frontend-test-utils';
import { createApiRef } from '@backstage/core-plugin-api';
import type { Page } from '@waymark/plugin-api-requests-common';
import { act, renderHook, waitFor } from '@testing-library/react';
import type { ReactNode } from 'react';
import { useCursorList, type LoadPage } from './useCursorList';

type GatesApi = Record<string, never>;

const gatesApiRef = createApiRef<GatesApi>({ id: 'plugin.gates.api' });

const wrapper = ({ children }: { children: ReactNode }) => (
  <TestApiProvider apis={[[gatesApiRef, {}]]}>{children}</TestApiProvider>
);

/** Pages of two, whose cursor is the place of the next item. */
const pagesOf =
  (all: string[]): LoadPage<GatesApi, Page<string>> =>
  async (_, cursor) => {
    const from = Number(cursor ?? 0);
    const next = from + 2;
    return {
      items: all.slice(from, next),
      pageInfo: next < all.length ? { nextCursor: String(next) } : {},
      totalItems: all.length,
    };
  };

function render(load: LoadPage<GatesApi, Page<string>>, keepPrevious = false) {
  return renderHook(
    ({ wanted }) => useCursorList(gatesApiRef, wanted, { keepPrevious }),
    {
      wrapper,
      initialProps: { wanted: load },
    },
  );
}

describe('useCursorList', () => {
  it('reads page by page to the end', async () => {
    const { result } = render(pagesOf(['a', 'b', 'c', 'd', 'e']));
    await waitFor(() => expect(result.current.items).toEqual(['a', 'b']));
    expect(result.current.first?.totalItems).toBe(5);
    act(() => result.current.loadMore());
    await waitFor(() => expect(result.current.items).toHaveLength(4));
    act(() => result.current.loadMore());
    await waitFor(() => expect(result.current.hasMore).toBe(false));
    expect(result.current.items).toEqual(['a', 'b', 'c', 'd', 'e']);
  });

  it('asks for the same page once, however often it is told to', async () => {
    const load = jest.fn(pagesOf(['a', 'b', 'c', 'd', 'e', 'f']));
    const { result } = render(load);
    await waitFor(() => expect(result.current.items).toHaveLength(2));
    act(() => {
      result.current.loadMore();
      result.current.loadMore();
    });
    act(() => result.current.loadMore());
    await waitFor(() => expect(result.current.items).toHaveLength(4));
    expect(load.mock.calls.map(([, cursor]) => cursor)).toEqual([
      undefined,
      '2',
    ]);
  });

  it('keeps what it has when a page fails, and repeats that page', async () => {
    const good = pagesOf(['a', 'b', 'c']);
    const load = jest
      .fn(good)
      .mockImplementationOnce(good)
      .mockRejectedValueOnce(new Error('down'));
    const { result } = render(load);
    await waitFor(() => expect(result.current.items).toHaveLength(2));
    act(() => result.current.loadMore());
    await waitFor(() => expect(result.current.error?.message).toBe('down'));
    expect(result.current.items).toEqual(['a', 'b']);
    act(() => result.current.retry());
    await waitFor(() => expect(result.current.items).toHaveLength(3));
    expect(result.current.error).toBeUndefined();
  });

  it('starts over for another question', async () => {
    const { result, rerender } = render(pagesOf(['a', 'b', 'c']));
    await waitFor(() => expect(result.current.items).toHaveLength(2));
    rerender({ wanted: pagesOf(['x']) });
    expect(result.current.items).toEqual([]);
    await waitFor(() => expect(result.current.items).toEqual(['x']));
  });

  it('marks what it keeps of the question before', async () => {
    const { result, rerender } = render(pagesOf(['a', 'b', 'c']), true);
    await waitFor(() => expect(result.current.items).toHaveLength(2));
    rerender({ wanted: pagesOf(['x']) });
    expect(result.current).toMatchObject({ items: ['a', 'b'], stale: true });
    await waitFor(() => expect(result.current.items).toEqual(['x']));
    expect(result.current.stale).toBe(false);
  });

  it('does not pass off old items as the answer that failed', async () => {
    const { result, rerender } = render(pagesOf(['a']), true);
    await waitFor(() => expect(result.current.items).toEqual(['a']));
    rerender({ wanted: () => Promise.reject(new Error('down')) });
    await waitFor(() => expect(result.current.error?.message).toBe('down'));
    expect(result.current.items).toEqual([]);
  });

  it('aborts the page on its way when it is unmounted', () => {
    let seen: AbortSignal | undefined;
    const { unmount } = render((_, __, signal) => {
      seen = signal;
      return new Promise(() => {});
    });
    unmount();
    expect(seen?.aborted).toBe(true);
  });
});
