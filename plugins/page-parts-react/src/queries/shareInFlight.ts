interface Shared {
  answer: Promise<unknown>;
  abort: AbortController;
  waiting: number;
  /** What came of it, once it did. */
  settled?: { value: unknown };
}

const IN_FLIGHT = new WeakMap<object, Map<string, Shared>>();

/**
 * Makes a call once for everybody who asks for the same thing at the same
 * time: the cards of a page start together, and several need the same list.
 * An answer is kept for `keepMs`, since the code of cards arrives one after
 * the other; a failure is not kept. The call is aborted when the last of those
 * who wait for it has gone.
 *
 * Errors: those of `load`.
 * @public
 */
export function shareInFlight<T>(options: {
  /** What the call is made on; calls on different scopes are not shared. */
  scope: object;
  /** The same for calls that have the same answer. */
  key: string;
  /** Aborts when this caller no longer waits. */
  signal: AbortSignal;
  load: (signal: AbortSignal) => Promise<T>;
  /** Milliseconds that an answer serves those who come later; 0 without. */
  keepMs?: number;
  /** True to pass over a kept answer, for those who ask again on purpose. */
  fresh?: boolean;
}): Promise<T> {
  const { scope, key, signal, load, keepMs = 0, fresh = false } = options;
  const calls = IN_FLIGHT.get(scope) ?? new Map<string, Shared>();
  IN_FLIGHT.set(scope, calls);
  const known = calls.get(key);
  const shared =
    known && !(fresh && known.settled)
      ? known
      : start({ calls, key, load, keepMs });

  shared.waiting += 1;
  signal.addEventListener(
    'abort',
    () => {
      shared.waiting -= 1;
      if (shared.waiting === 0 && !shared.settled) {
        // Whoever asks from now on must not be given an aborted answer.
        forget(calls, key, shared);
        shared.abort.abort();
      }
    },
    { once: true },
  );
  return shared.answer as Promise<T>;
}

/**
 * The answer to such a call, where it is here and still kept: a card that
 * comes after it need not be drawn empty first.
 * @public
 */
export function peekShared(options: {
  scope: object;
  key: string;
}): { value: unknown } | undefined {
  return IN_FLIGHT.get(options.scope)?.get(options.key)?.settled;
}

function start(options: {
  calls: Map<string, Shared>;
  key: string;
  load: (signal: AbortSignal) => Promise<unknown>;
  keepMs: number;
}): Shared {
  const { calls, key, load, keepMs } = options;
  const abort = new AbortController();
  const shared: Shared = {
    answer: load(abort.signal),
    abort,
    waiting: 0,
  };
  calls.set(key, shared);
  const done = () => forget(calls, key, shared);
  shared.answer.then(value => {
    shared.settled = { value };
    if (keepMs > 0) {
      setTimeout(done, keepMs);
    } else {
      done();
    }
  }, done);
  return shared;
}

function forget(calls: Map<string, Shared>, key: string, shared: Shared) {
  if (calls.get(key) === shared) {
    calls.delete(key);
  }
}
