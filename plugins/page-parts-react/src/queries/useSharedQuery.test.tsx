import { createApiRef } from '@backstage/core-plugin-api';
import { TestApiProvider } from '@backstage/frontend-test-utils';
import { act, renderHook, waitFor } from '@testing-library/react';
import type { ReactNode } from 'react';
import {
  askShared,
  useSharedQuery,
  type SharedQuestion,
} from './useSharedQuery';

interface GatesApi {
  count(): Promise<number>;
}

const gatesApiRef = createApiRef<GatesApi>({ id: 'plugin.gates.api' });

const countGates: SharedQuestion<GatesApi, number> = {
  key: 'count of gates',
  load: api => api.count(),
};

/** A page whose API counts one up with each call. */
function pageOfGates() {
  let calls = 0;
  const api: GatesApi = {
    count: jest.fn(async () => {
      calls += 1;
      return calls;
    }),
  };
  const wrapper = ({ children }: { children: ReactNode }) => (
    <TestApiProvider apis={[[gatesApiRef, api]]}>{children}</TestApiProvider>
  );
  const render = (question = countGates) =>
    renderHook(() => useSharedQuery(gatesApiRef, question), { wrapper }).result;
  return { api, render };
}

describe('useSharedQuery', () => {
  it('makes one call for all parts of a page that ask the same', async () => {
    const { api, render } = pageOfGates();
    const [one, two] = [render(), render({ ...countGates })];
    await waitFor(() => expect(one.current.value).toBe(1));
    await waitFor(() => expect(two.current.value).toBe(1));
    expect(api.count).toHaveBeenCalledTimes(1);
  });

  it('makes a call of its own for another question', async () => {
    const { api, render } = pageOfGates();
    const [one, two] = [render(), render({ ...countGates, key: 'other' })];
    await waitFor(() => expect(one.current.value).toBeDefined());
    await waitFor(() => expect(two.current.value).toBeDefined());
    expect(api.count).toHaveBeenCalledTimes(2);
  });

  it('shows at once what a part before it was told', async () => {
    const { api, render } = pageOfGates();
    const first = render();
    await waitFor(() => expect(first.current.value).toBe(1));
    expect(render().current).toMatchObject({ value: 1, loading: false });
    expect(api.count).toHaveBeenCalledTimes(1);
  });

  it('asks anew when it is asked again on purpose', async () => {
    const { render } = pageOfGates();
    const gates = render();
    await waitFor(() => expect(gates.current.value).toBe(1));
    act(() => gates.current.retry());
    await waitFor(() => expect(gates.current.value).toBe(2));
  });

  it('uses what was asked before there was a page', async () => {
    const { api, render } = pageOfGates();
    const { signal } = new AbortController();
    await expect(askShared(api, countGates, { signal })).resolves.toBe(1);
    expect(render().current).toMatchObject({ value: 1, loading: false });
  });
});
