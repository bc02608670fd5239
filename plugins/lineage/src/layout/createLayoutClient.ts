import type { LayoutReply, LayoutRequest } from './messages';
import { startLayoutWorker } from './startLayoutWorker';
import type { LayoutInput, Positions } from './types';

/** Graphs of up to so many nodes are laid out well on the page, too: 20 ms. */
const SMALL = 40;

/** So long may the worker take; 1,000 nodes take about one second. */
const TIMEOUT_MS = 15_000;

/** What is used of a `Worker`. */
export interface LayoutWorker {
  postMessage(request: LayoutRequest): void;
  addEventListener(
    type: 'message' | 'error' | 'messageerror',
    listener: (event: { data?: LayoutReply }) => void,
  ): void;
  terminate(): void;
}

/** Lays out graphs, one after the other. */
export interface LayoutClient {
  /**
   * Positions of all nodes. A newer call makes older ones that wait reject
   * with an `AbortError`: nobody needs the layout of a graph that has changed.
   */
  layout(input: LayoutInput): Promise<Positions>;
  /** Ends the worker; calls that wait reject with an `AbortError`. */
  dispose(): void;
}

interface Job {
  request: LayoutRequest;
  resolve: (positions: Positions) => void;
  reject: (error: Error) => void;
}

/**
 * A client with a worker of its own, started with the first call. Where none
 * can be had (no `Worker`, a policy that refuses it, a script from another
 * origin), or it fails or does not answer in time, the page does it itself:
 * small graphs the same way, larger ones by `layoutQuickly`, which holds the
 * page up for milliseconds.
 */
export function createLayoutClient(
  options: { start?: () => LayoutWorker | undefined; timeoutMs?: number } = {},
): LayoutClient {
  const { start = startLayoutWorker, timeoutMs = TIMEOUT_MS } = options;
  let worker: LayoutWorker | undefined;
  let usable = true;
  let disposed = false;
  let lastId = 0;
  // The worker has one job at a time, so that a newer one need not wait for
  // more than that; what waits beside it is the newest.
  let running: Job | undefined;
  let waiting: Job | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function giveUpWorker() {
    clearTimeout(timer);
    usable = false;
    worker?.terminate();
    worker = undefined;
    const jobs = [running, waiting];
    running = undefined;
    waiting = undefined;
    jobs.forEach(job => job && layoutOnPage(job));
  }

  function receive(reply: LayoutReply | undefined) {
    if (!running || reply?.id !== running.request.id) {
      return;
    }
    clearTimeout(timer);
    const job = running;
    running = undefined;
    if ('positions' in reply) {
      job.resolve(reply.positions);
    } else {
      layoutOnPage(job);
    }
    runNext();
  }

  function startWorker() {
    const started = start();
    started?.addEventListener('message', event => receive(event.data));
    started?.addEventListener('error', giveUpWorker);
    started?.addEventListener('messageerror', giveUpWorker);
    return started;
  }

  function runNext() {
    const job = waiting;
    if (!job || running) {
      return;
    }
    waiting = undefined;
    try {
      worker ??= usable ? startWorker() : undefined;
    } catch {
      usable = false;
    }
    if (!worker) {
      layoutOnPage(job);
      return;
    }
    running = job;
    timer = setTimeout(giveUpWorker, timeoutMs);
    worker.postMessage(job.request);
  }

  return {
    layout: input =>
      new Promise((resolve, reject) => {
        if (disposed) {
          reject(superseded());
          return;
        }
        waiting?.reject(superseded());
        running?.reject(superseded());
        lastId += 1;
        waiting = { request: { id: lastId, input }, resolve, reject };
        runNext();
      }),
    dispose: () => {
      disposed = true;
      clearTimeout(timer);
      running?.reject(superseded());
      waiting?.reject(superseded());
      running = undefined;
      waiting = undefined;
      worker?.terminate();
      worker = undefined;
    },
  };
}

/** A library that fails on a graph leaves the plain way, which cannot. */
async function layoutOnPage({ request: { input }, resolve, reject }: Job) {
  try {
    if (input.nodes.length <= SMALL) {
      const { layoutGraph } = await import('./layoutGraph');
      resolve(layoutGraph(input));
      return;
    }
  } catch {
    // Answered below.
  }
  try {
    const { layoutQuickly } = await import('./layoutQuickly');
    resolve(layoutQuickly(input));
  } catch (error) {
    reject(error instanceof Error ? error : new Error(String(error)));
  }
}

function superseded() {
  return new DOMException('A newer layout was asked for', 'AbortError');
}
