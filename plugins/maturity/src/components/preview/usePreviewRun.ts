import { useApi } from '@backstage/core-plugin-api';
import { toError } from '@backstage/errors';
import type { Preview } from '@waymark/plugin-maturity-common';
import { useCallback, useEffect, useRef, useState } from 'react';
import { maturityApiRef } from '../../api';

/** What a text would do, as far as somebody asked. */
export interface PreviewRun {
  /** The newest answer, and the text that it is about. */
  answer?: { yaml: string; preview: Preview };
  running: boolean;
  /** The last question was taken back. */
  cancelled: boolean;
  /** Why the last question was not answered. */
  error?: Error;
  run(yaml: string): void;
  cancel(): void;
}

/**
 * Asks what an unsaved rubric would do; the last answer stays while the next
 * one is waited for. Another question, cancelling and leaving abort it.
 */
export function usePreviewRun(): PreviewRun {
  const api = useApi(maturityApiRef);
  const abort = useRef<AbortController>();
  const [state, setState] = useState<
    Pick<PreviewRun, 'answer' | 'running' | 'cancelled' | 'error'>
  >({ running: false, cancelled: false });
  useEffect(() => () => abort.current?.abort(), []);
  const run = useCallback(
    (yaml: string) => {
      abort.current?.abort();
      const current = new AbortController();
      abort.current = current;
      const { signal } = current;
      setState(({ answer }) => ({ answer, running: true, cancelled: false }));
      const settle = (
        outcome: Pick<PreviewRun, 'answer'> | Pick<PreviewRun, 'error'>,
      ) =>
        !signal.aborted &&
        setState(({ answer }) => ({
          answer,
          ...outcome,
          running: false,
          cancelled: false,
        }));
      api.preview({ rubric: yaml }, { signal }).then(
        preview => settle({ answer: { yaml, preview } }),
        error => settle({ error: toError(error) }),
      );
    },
    [api],
  );
  const cancel = useCallback(() => {
    abort.current?.abort();
    setState(({ answer }) => ({ answer, running: false, cancelled: true }));
  }, []);
  return { ...state, run, cancel };
}
