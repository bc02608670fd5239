import { act, renderHook, waitFor } from '@testing-library/react';
import type { LayoutClient } from './createLayoutClient';
import type { LayoutInput, Positions } from './types';
import { useLayout } from './useLayout';

const one: LayoutInput = { nodes: [], edges: [], direction: 'right' };
const other: LayoutInput = { ...one, direction: 'down' };

/** A client whose answers come when they are told to. */
function fakeClient() {
  const calls: {
    input: LayoutInput;
    resolve: (positions: Positions) => void;
    reject: (error: Error) => void;
  }[] = [];
  const client: LayoutClient = {
    layout: input =>
      new Promise((resolve, reject) => calls.push({ input, resolve, reject })),
    dispose: jest.fn(),
  };
  return { client, calls };
}

describe('useLayout', () => {
  it('keeps what was laid out before until the next is there', async () => {
    const { client, calls } = fakeClient();
    const { result, rerender, unmount } = renderHook(
      ({ input }) => useLayout(input, () => client),
      { initialProps: { input: one } },
    );
    expect(result.current).toEqual({ status: 'loading', laidOut: undefined });
    await act(async () => calls[0].resolve({ a: { x: 1, y: 1 } }));
    expect(result.current.status).toBe('ready');

    rerender({ input: other });
    expect(result.current.status).toBe('loading');
    expect(result.current.laidOut?.input).toBe(one);
    await act(async () => calls[1].resolve({ a: { x: 2, y: 2 } }));
    expect(result.current).toEqual({
      status: 'ready',
      laidOut: { input: other, positions: { a: { x: 2, y: 2 } } },
    });
    unmount();
    expect(client.dispose).toHaveBeenCalledTimes(1);
  });

  it('does not mind what became of a graph that has changed', async () => {
    const { client, calls } = fakeClient();
    const { result, rerender } = renderHook(
      ({ input }) => useLayout(input, () => client),
      { initialProps: { input: one } },
    );
    rerender({ input: other });
    await act(async () => calls[0].reject(new Error('superseded')));
    expect(result.current.status).toBe('loading');
  });

  it('says what went wrong, and tries again', async () => {
    const { client, calls } = fakeClient();
    const { result } = renderHook(() => useLayout(one, () => client));
    await act(async () => calls[0].reject(new Error('no room')));
    const failed = result.current;
    if (failed.status !== 'error') {
      throw new Error(`Expected an error, found ${failed.status}`);
    }
    expect(failed.error.message).toBe('no room');
    act(() => failed.retry());
    await waitFor(() => expect(calls).toHaveLength(2));
    await act(async () => calls[1].resolve({}));
    expect(result.current.status).toBe('ready');
  });
});
