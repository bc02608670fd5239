import { useCallback, useEffect, useRef, useState } from 'react';
import { createLayoutClient, type LayoutClient } from './createLayoutClient';
import type { LayoutInput, Positions } from './types';

/** A graph and where its nodes stand. */
export interface LaidOut {
  input: LayoutInput;
  positions: Positions;
}

/** How laying out stands. */
export type LayoutState<T extends LaidOut = LaidOut> = {
  /** The newest that there is: of the graph before, until this one's is here. */
  laidOut?: T;
} & (
  | { status: 'loading' | 'ready' }
  | { status: 'error'; error: Error; retry: () => void }
);

/**
 * Lays out a graph whenever it changes: `input` must be the same object while
 * nothing of it does. What is shown of the graph before stays meanwhile.
 */
export function useLayout(
  input: LayoutInput,
  createClient: () => LayoutClient = createLayoutClient,
): LayoutState {
  const client = useRef<LayoutClient>();
  // The first that was given: a minifier may inline the default into this
  // function, and it would then be another one each time.
  const [create] = useState(() => createClient);
  const [attempt, setAttempt] = useState(0);
  const [laidOut, setLaidOut] = useState<LaidOut>();
  const [failed, setFailed] = useState<{ input: LayoutInput; error: Error }>();

  useEffect(() => {
    const created = create();
    client.current = created;
    return () => {
      created.dispose();
      client.current = undefined;
    };
  }, [create]);

  useEffect(() => {
    let current = true;
    setFailed(undefined);
    client.current?.layout(input).then(
      positions => current && setLaidOut({ input, positions }),
      error => current && setFailed({ input, error }),
    );
    return () => {
      current = false;
    };
  }, [create, input, attempt]);

  const retry = useCallback(() => setAttempt(count => count + 1), []);
  if (failed?.input === input) {
    return { status: 'error', error: failed.error, retry, laidOut };
  }
  return { status: laidOut?.input === input ? 'ready' : 'loading', laidOut };
}
