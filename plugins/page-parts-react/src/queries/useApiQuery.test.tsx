import { TestApiProvider } from '@backstage/frontend-test-utils';
import { createApiRef } from '@backstage/core-plugin-api';
import { act, renderHook, waitFor } from '@testing-library/react';
import type { ReactNode } from 'react';
import { useApiQuery, type ApiQueryOptions } from './useApiQuery';

interface GatesApi {
  name: string;
}

const gatesApiRef = createApiRef<GatesApi>({ id: 'plugin.gates.api' });

const wrapper = ({ children }: { children: ReactNode }) => (
  <TestApiProvider apis={[[gatesApiRef, { name: 'gates' }]]}>
    {children}
  </TestApiProvider>
);

type Load = (api: GatesApi, signal: AbortSignal) => Promise<string>;

function render(load: Load, options?: ApiQueryOptions<GatesApi, string>) {
  return renderHook(({ wanted }) => useApiQuery(gatesApiRef, wanted, options), {
    wrapper,
    initialProps: { wanted: load },
  });
}

describe('useApiQuery', () => {
  it('loads, then holds the value', async () => {
    const { result } = render(async () => 'a');
    expect(result.current).toMatchObject({ loading: true, value: undefined });
    await waitFor(() => expect(result.current.value).toBe('a'));
    expect(result.current.loading).toBe(false);
  });

  it('asks the API that the app has', async () => {
    const { result } = render(async api => api.name);
    await waitFor(() => expect(result.current.value).toBe('gates'));
  });

  it('shows at once what somebody else has just been told', async () => {
    const load = jest.fn(async () => 'fresh');
    const { result } = render(load, { peek: () => ({ value: 'known' }) });
    expect(result.current).toMatchObject({ loading: false, value: 'known' });
    expect(load).not.toHaveBeenCalled();
    act(() => result.current.retry());
    await waitFor(() => expect(result.current.value).toBe('fresh'));
    expect(load).toHaveBeenCalledTimes(1);
  });

  it('aborts when it is no longer wanted', () => {
    let seen: AbortSignal | undefined;
    const { unmount } = render((_, signal) => {
      seen = signal;
      return new Promise(() => {});
    });
    expect(seen?.aborted).toBe(false);
    unmount();
    expect(seen?.aborted).toBe(true);
  });

  it('fails with an error and succeeds when asked again', async () => {
    const load = jest
      .fn<Promise<string>, []>()
      .mockRejectedValueOnce(new Error('down'))
      .mockResolvedValueOnce('up');
    const { result } = render(load);
    await waitFor(() => expect(result.current.error?.message).toBe('down'));
    act(() => result.current.retry());
    await waitFor(() => expect(result.current.value).toBe('up'));
    expect(result.current.error).toBeUndefined();
  });

  it('keeps the value when a later attempt fails', async () => {
    const load = jest
      .fn<Promise<string>, []>()
      .mockResolvedValueOnce('old')
      .mockRejectedValueOnce(new Error('down'));
    const { result } = render(load);
    await waitFor(() => expect(result.current.value).toBe('old'));
    act(() => result.current.retry());
    await waitFor(() => expect(result.current.error?.message).toBe('down'));
    expect(result.current.value).toBe('old');
  });

  it('never shows the value of another question', async () => {
    const { result, rerender } = render(async () => 'a');
    await waitFor(() => expect(result.current.value).toBe('a'));
    let answer: (text: string) => void = () => {};
    rerender({
      wanted: () =>
        new Promise<string>(resolve => {
          answer = resolve;
        }),
    });
    expect(result.current).toMatchObject({ loading: true, value: undefined });
    await act(async () => answer('b'));
    expect(result.current.value).toBe('b');
  });

  it('ignores an answer that comes after the question changed', async () => {
    let answer: (text: string) => void = () => {};
    const { result, rerender } = render(
      () =>
        new Promise<string>(resolve => {
          answer = resolve;
        }),
    );
    rerender({ wanted: async () => 'new' });
    await waitFor(() => expect(result.current.value).toBe('new'));
    await act(async () => answer('late'));
    expect(result.current.value).toBe('new');
  });

  describe('polling', () => {
    beforeEach(() => jest.useFakeTimers());
    afterEach(() => jest.useRealTimers());

    it('asks again for as long as it is told to', async () => {
      const load = jest
        .fn<Promise<string>, []>()
        .mockResolvedValueOnce('running')
        .mockResolvedValueOnce('running')
        .mockResolvedValue('done');
      const pollMs = ({ value }: { value?: string }) =>
        value === 'running' ? 1000 : undefined;
      const { result } = render(load, { pollMs });
      await act(() => jest.advanceTimersByTimeAsync(0));
      expect(load).toHaveBeenCalledTimes(1);
      await act(() => jest.advanceTimersByTimeAsync(1000));
      expect(load).toHaveBeenCalledTimes(2);
      await act(() => jest.advanceTimersByTimeAsync(1000));
      expect(result.current.value).toBe('done');
      await act(() => jest.advanceTimersByTimeAsync(10_000));
      expect(load).toHaveBeenCalledTimes(3);
    });

    it('stops when it is unmounted', async () => {
      const load = jest.fn(async () => 'running');
      const { unmount } = render(load, { pollMs: () => 1000 });
      await act(() => jest.advanceTimersByTimeAsync(0));
      unmount();
      await jest.advanceTimersByTimeAsync(10_000);
      expect(load).toHaveBeenCalledTimes(1);
    });
  });
});
