import { peekShared, shareInFlight } from './shareInFlight';

/** A call that is answered by hand. */
function manualCall<T>() {
  const calls: { signal: AbortSignal; answer: (value: T) => void }[] = [];
  const load = (signal: AbortSignal) =>
    new Promise<T>((resolve, reject) => {
      calls.push({ signal, answer: resolve });
      signal.addEventListener('abort', () => reject(signal.reason));
    });
  return { calls, load };
}

describe('shareInFlight', () => {
  const scope = {};

  it('makes one call for all who ask while it is under way', async () => {
    const { calls, load } = manualCall<string>();
    const ask = () =>
      shareInFlight({
        scope,
        key: 'versions',
        signal: new AbortController().signal,
        load,
      });
    const answers = [ask(), ask()];
    expect(calls).toHaveLength(1);
    calls[0].answer('three');
    await expect(Promise.all(answers)).resolves.toEqual(['three', 'three']);
  });

  it('asks again once the answer is here', async () => {
    const { calls, load } = manualCall<string>();
    const options = {
      scope,
      key: 'versions',
      signal: new AbortController().signal,
      load,
    };
    const first = shareInFlight(options);
    calls[0].answer('three');
    await first;
    const second = shareInFlight(options);
    expect(calls).toHaveLength(2);
    calls[1].answer('four');
    await expect(second).resolves.toBe('four');
  });

  it('shows a kept answer at once, and none before it is here', async () => {
    const { calls, load } = manualCall<string>();
    const asked = { scope: {}, key: 'versions' };
    const answer = shareInFlight({
      ...asked,
      signal: new AbortController().signal,
      load,
      keepMs: 60_000,
    });
    expect(peekShared(asked)).toBeUndefined();
    calls[0].answer('three');
    await answer;
    expect(peekShared(asked)).toEqual({ value: 'three' });
    expect(peekShared({ ...asked, key: 'runs' })).toBeUndefined();
  });

  it.each([
    ['another key', { key: 'runs' }],
    ['another scope', { scope: {} }],
  ])('does not share with %s', (_, other) => {
    const { calls, load } = manualCall<string>();
    const { signal } = new AbortController();
    const options = { scope: {}, key: 'versions', signal, load };
    shareInFlight(options);
    shareInFlight({ ...options, ...other });
    expect(calls).toHaveLength(2);
  });

  it('aborts the call only when nobody waits any more', async () => {
    const { calls, load } = manualCall<string>();
    const [one, two] = [new AbortController(), new AbortController()];
    const options = { scope: {}, key: 'versions', load };
    const first = shareInFlight({ ...options, signal: one.signal });
    shareInFlight({ ...options, signal: two.signal }).catch(() => {});
    one.abort();
    expect(calls[0].signal.aborted).toBe(false);
    two.abort();
    expect(calls[0].signal.aborted).toBe(true);
    await expect(first).rejects.toThrow();
  });

  it('starts a new call for who asks after all others left', () => {
    const { calls, load } = manualCall<string>();
    const one = new AbortController();
    const options = { scope: {}, key: 'versions', load };
    shareInFlight({ ...options, signal: one.signal }).catch(() => {});
    one.abort();
    shareInFlight({ ...options, signal: new AbortController().signal });
    expect(calls.map(call => call.signal.aborted)).toEqual([true, false]);
  });

  it('passes errors on and forgets them', async () => {
    const options = {
      scope: {},
      key: 'versions',
      signal: new AbortController().signal,
    };
    const failing = () => Promise.reject(new Error('down'));
    await expect(shareInFlight({ ...options, load: failing })).rejects.toThrow(
      'down',
    );
    await expect(
      shareInFlight({ ...options, load: async () => 'up' }),
    ).resolves.toBe('up');
  });

  describe('with an answer that is kept', () => {
    beforeEach(() => jest.useFakeTimers());
    afterEach(() => jest.useRealTimers());

    it('gives it to those who come soon, and asks again later', async () => {
      const { calls, load } = manualCall<string>();
      const options = {
        scope: {},
        key: 'overview',
        signal: new AbortController().signal,
        load,
        keepMs: 1_000,
      };
      const first = shareInFlight(options);
      calls[0].answer('kept');
      await first;
      await expect(shareInFlight(options)).resolves.toBe('kept');
      expect(calls).toHaveLength(1);
      jest.advanceTimersByTime(1_000);
      shareInFlight(options);
      expect(calls).toHaveLength(2);
    });

    it('asks again for who wants a fresh one', async () => {
      const { calls, load } = manualCall<string>();
      const options = {
        scope: {},
        key: 'overview',
        signal: new AbortController().signal,
        load,
        keepMs: 1_000,
      };
      const first = shareInFlight(options);
      calls[0].answer('kept');
      await first;
      shareInFlight({ ...options, fresh: true });
      expect(calls).toHaveLength(2);
    });

    it('does not keep a failure', async () => {
      const options = {
        scope: {},
        key: 'overview',
        signal: new AbortController().signal,
        keepMs: 1_000,
      };
      const failing = () => Promise.reject(new Error('down'));
      await expect(
        shareInFlight({ ...options, load: failing }),
      ).rejects.toThrow('down');
      await expect(
        shareInFlight({ ...options, load: async () => 'up' }),
      ).resolves.toBe('up');
    });
  });
});
