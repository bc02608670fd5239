import { answerLayoutRequest } from './answerLayoutRequest';
import { createLayoutClient, type LayoutWorker } from './createLayoutClient';
import { layoutGraph } from './layoutGraph';
import { layoutQuickly } from './layoutQuickly';
import type { LayoutReply, LayoutRequest } from './messages';
import type { LayoutInput } from './types';

function chain(length: number): LayoutInput {
  const nodes = Array.from({ length }, (_, i) => ({
    id: `n${i}`,
    width: 10,
    height: 10,
  }));
  return {
    nodes,
    edges: nodes.slice(1).map((node, i) => ({ from: `n${i}`, to: node.id })),
    direction: 'right',
  };
}

type Listener = (event: { data?: LayoutReply }) => void;

/** A worker that answers when it is told to. */
class FakeWorker implements LayoutWorker {
  readonly requests: LayoutRequest[] = [];
  readonly listeners: Record<string, Listener> = {};
  terminated = false;
  postMessage(request: LayoutRequest) {
    this.requests.push(request);
  }
  addEventListener(type: string, listener: Listener) {
    this.listeners[type] = listener;
  }
  terminate() {
    this.terminated = true;
  }
  async answer(reply?: LayoutReply) {
    const request = this.requests[this.requests.length - 1];
    this.listeners.message({
      data: reply ?? (await answerLayoutRequest(request)),
    });
  }
}

describe('createLayoutClient', () => {
  it('asks the worker, and starts one for all its calls', async () => {
    const worker = new FakeWorker();
    const start = jest.fn(() => worker);
    const client = createLayoutClient({ start });
    const first = client.layout(chain(3));
    await worker.answer();
    expect(await first).toEqual(layoutGraph(chain(3)));
    const second = client.layout(chain(4));
    await worker.answer();
    expect(Object.keys(await second)).toHaveLength(4);
    expect(start).toHaveBeenCalledTimes(1);
  });

  it('gives up older calls for the newest, which waits for its turn', async () => {
    const worker = new FakeWorker();
    const client = createLayoutClient({ start: () => worker });
    const calls = [client.layout(chain(2)), client.layout(chain(3))];
    const newest = client.layout(chain(4));
    for (const call of calls) {
      await expect(call).rejects.toMatchObject({ name: 'AbortError' });
    }
    expect(worker.requests).toHaveLength(1);
    await worker.answer();
    expect(worker.requests).toHaveLength(2);
    await worker.answer();
    expect(Object.keys(await newest)).toHaveLength(4);
  });

  it('does not take an answer for another call', async () => {
    const worker = new FakeWorker();
    const client = createLayoutClient({ start: () => worker });
    const call = client.layout(chain(2));
    await worker.answer({ id: 99, positions: {} });
    await worker.answer();
    expect(Object.keys(await call)).toHaveLength(2);
  });

  it.each([
    ['there are no workers', () => undefined],
    [
      'a worker is refused',
      () => {
        throw new Error('refused by policy');
      },
    ],
  ])('lays out on the page where %s', async (_, start) => {
    const client = createLayoutClient({ start });
    expect(await client.layout(chain(3))).toEqual(layoutGraph(chain(3)));
    expect(await client.layout(chain(50))).toEqual(layoutQuickly(chain(50)));
  });

  it.each(['error', 'messageerror'])(
    'lays out on the page from then on when the worker has an %s',
    async event => {
      const worker = new FakeWorker();
      const start = jest.fn(() => worker);
      const client = createLayoutClient({ start });
      const call = client.layout(chain(50));
      worker.listeners[event]({});
      expect(await call).toEqual(layoutQuickly(chain(50)));
      expect(worker.terminated).toBe(true);
      expect(await client.layout(chain(2))).toEqual(layoutGraph(chain(2)));
      expect(start).toHaveBeenCalledTimes(1);
    },
  );

  it('lays out on the page what the worker could not', async () => {
    const worker = new FakeWorker();
    const client = createLayoutClient({ start: () => worker });
    const call = client.layout(chain(50));
    await worker.answer({ id: 1, error: 'Error: out of ranks' });
    expect(await call).toEqual(layoutQuickly(chain(50)));
    const next = client.layout(chain(3));
    await worker.answer();
    expect(Object.keys(await next)).toHaveLength(3);
  });

  it('does not wait for ever', async () => {
    jest.useFakeTimers();
    try {
      const worker = new FakeWorker();
      const client = createLayoutClient({ start: () => worker, timeoutMs: 5 });
      const call = client.layout(chain(50));
      jest.advanceTimersByTime(5);
      expect(await call).toEqual(layoutQuickly(chain(50)));
      expect(worker.terminated).toBe(true);
    } finally {
      jest.useRealTimers();
    }
  });

  it('ends the worker and what waits for it', async () => {
    const worker = new FakeWorker();
    const client = createLayoutClient({ start: () => worker });
    const call = client.layout(chain(2));
    client.dispose();
    await expect(call).rejects.toMatchObject({ name: 'AbortError' });
    await expect(client.layout(chain(2))).rejects.toMatchObject({
      name: 'AbortError',
    });
    expect(worker.terminated).toBe(true);
  });
});

describe('answerLayoutRequest', () => {
  it('answers with what went wrong', async () => {
    const input = { nodes: null } as unknown as LayoutInput;
    expect(await answerLayoutRequest({ id: 7, input })).toEqual({
      id: 7,
      error: expect.stringContaining('TypeError'),
    });
  });
});
