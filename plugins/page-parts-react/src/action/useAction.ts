import { toError } from '@backstage/errors';
import { useCallback, useEffect, useRef, useState } from 'react';

/** Something that is done once, when somebody asks for it. @public */
export interface Action {
  working: boolean;
  error?: Error;
  /** Does nothing while it is being done. */
  run(work: () => Promise<void>): void;
}

/**
 * Does what a button asks for and keeps how it went. What is on its way when
 * the page goes is not aborted: it was asked for.
 * @public
 */
export function useAction(): Action {
  const [state, setState] = useState<{ working: boolean; error?: Error }>({
    working: false,
  });
  const shown = useRef(true);
  const busy = useRef(false);
  useEffect(() => {
    shown.current = true;
    return () => {
      shown.current = false;
    };
  }, []);
  const run = useCallback(async (work: () => Promise<void>) => {
    if (busy.current) {
      return;
    }
    busy.current = true;
    setState({ working: true });
    let error: Error | undefined;
    try {
      await work();
    } catch (thrown) {
      error = toError(thrown);
    }
    busy.current = false;
    if (shown.current) {
      setState({ working: false, error });
    }
  }, []);
  return { ...state, run };
}
