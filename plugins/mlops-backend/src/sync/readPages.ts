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
  let done = false;
  try {
    let pending = iterator.next();
    for (;;) {
      const next = await untilAborted(pending, signal);
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
    if (!done) {
      // The page being read ahead is not wanted any more. Not awaited: a
      // generator that hangs would hang the pass with it.
      over.abort();
      Promise.resolve(iterator.return?.()).catch(() => {});
    }
  }
}

/**
 * What was promised, or the signal's reason if that comes first. Not a race
 * with one promise for the whole pass: that would keep every page until then.
 */
function untilAborted<T>(
  promised: Promise<T>,
  signal: AbortSignal,
): Promise<T> {
  return new Promise((resolve, reject) => {
    const onAbort = () => reject(signal.reason);
    if (signal.aborted) {
      onAbort();
      return;
    }
    signal.addEventListener('abort', onAbort, { once: true });
    promised
      .then(resolve, reject)
      .finally(() => signal.removeEventListener('abort', onAbort));
  });
}
