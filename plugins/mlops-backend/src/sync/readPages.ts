import type {
  ConnectorPage,
  MlopsConnector,
  ReadOptions,
} from '@waymark/plugin-mlops-node';

/**
 * The pages of a connector, the next one being read while the caller stores
 * the last, so that source and database wait less for each other. Ends with
 * an error as soon as the signal aborts, even when the connector itself does
 * not listen to it.
 */
export async function* readPages(
  connector: MlopsConnector,
  options: ReadOptions,
): AsyncGenerator<ConnectorPage> {
  const { signal } = options;
  signal.throwIfAborted();
  const over = new AbortController();
  const iterator = connector
    .read({ ...options, signal: AbortSignal.any([signal, over.signal]) })
    [Symbol.asyncIterator]();
  let stop: () => void = () => {};
  const aborted = new Promise<never>((_, reject) => {
    stop = () => reject(signal.reason);
    signal.addEventListener('abort', stop, { once: true });
  });
  // Nobody waits for it while a page is being stored.
  aborted.catch(() => {});
  let done = false;
  try {
    let pending = iterator.next();
    for (;;) {
      const next = await Promise.race([pending, aborted]);
      if (next.done) {
        done = true;
        return;
      }
      pending = iterator.next();
      // Its failure is met when its turn comes, not while a page is stored.
      pending.catch(() => {});
      yield next.value;
    }
  } finally {
    signal.removeEventListener('abort', stop);
    if (!done) {
      // The page being read ahead is not wanted any more. Not awaited: a
      // generator that hangs would hang the pass with it.
      over.abort();
      Promise.resolve(iterator.return?.()).catch(() => {});
    }
  }
}
