import type {
  ConnectorPage,
  MlopsConnector,
  ReadOptions,
} from '@waymark/plugin-mlops-node';

/**
 * The pages of a connector, ending with an error as soon as the signal aborts,
 * even when the connector itself does not listen to it.
 */
export async function* readPages(
  connector: MlopsConnector,
  options: ReadOptions,
): AsyncGenerator<ConnectorPage> {
  const { signal } = options;
  signal.throwIfAborted();
  const iterator = connector.read(options)[Symbol.asyncIterator]();
  let stop: () => void = () => {};
  const aborted = new Promise<never>((_, reject) => {
    stop = () => reject(signal.reason);
    signal.addEventListener('abort', stop, { once: true });
  });
  // Nobody waits for it while a page is being stored.
  aborted.catch(() => {});
  let done = false;
  try {
    for (;;) {
      const next = await Promise.race([iterator.next(), aborted]);
      if (next.done) {
        done = true;
        return;
      }
      yield next.value;
    }
  } finally {
    signal.removeEventListener('abort', stop);
    if (!done) {
      // Not awaited: a generator that hangs would hang the pass with it.
      Promise.resolve(iterator.return?.()).catch(() => {});
    }
  }
}
