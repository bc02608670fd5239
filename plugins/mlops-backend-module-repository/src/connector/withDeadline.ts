/**
 * Runs a request that may not heed its signal: rejects as soon as the signal
 * aborts or the time is over, whether the request ends or not.
 *
 * @throws the signal's reason; a DOMException named TimeoutError.
 */
export async function withDeadline<T>(
  options: { signal: AbortSignal; timeoutMs: number },
  request: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const { signal, timeoutMs } = options;
  signal.throwIfAborted();
  const timeout = new AbortController();
  const timer = setTimeout(
    () =>
      timeout.abort(
        new DOMException(
          `no answer within ${timeoutMs} milliseconds`,
          'TimeoutError',
        ),
      ),
    timeoutMs,
  );
  const deadline = AbortSignal.any([signal, timeout.signal]);
  let stopListening = () => {};
  try {
    return await Promise.race([
      request(deadline),
      new Promise<never>((_resolve, reject) => {
        const onAbort = () => reject(deadline.reason);
        deadline.addEventListener('abort', onAbort, { once: true });
        stopListening = () => deadline.removeEventListener('abort', onAbort);
      }),
    ]);
  } finally {
    clearTimeout(timer);
    stopListening();
  }
}
