import { useApi } from '@backstage/core-plugin-api';
import { toError } from '@backstage/errors';
import type { RaciDeclaration } from '@waymark/plugin-mlops-common';
import type { RaciPreview } from '@waymark/plugin-raci-common';
import { useEffect, useState } from 'react';
import { raciApiRef } from '../../api';

const DEBOUNCE_MS = 400;

/** What a declaration would give, as far as that is known. */
export interface Preview {
  /** The last answer; of an earlier declaration while `checking`. */
  value?: RaciPreview;
  checking: boolean;
  error?: Error;
}

/**
 * Asks what a declaration would give when the writing pauses. A question that
 * the next one replaces is aborted.
 */
export function usePreview(
  entityRef: string,
  raci: RaciDeclaration[],
): Preview {
  const api = useApi(raciApiRef);
  // The same declaration in a new list is no new question.
  const key = JSON.stringify(raci);
  const [preview, setPreview] = useState<Preview & { key?: string }>({
    checking: true,
  });
  useEffect(() => {
    const abort = new AbortController();
    setPreview(before => ({ ...before, checking: true }));
    const timer = setTimeout(() => {
      api
        .preview(entityRef, JSON.parse(key), { signal: abort.signal })
        .then(
          value => ({ value }),
          error => ({ error: toError(error) }),
        )
        .then(outcome => {
          if (!abort.signal.aborted) {
            setPreview(before => ({
              value: before.value,
              checking: false,
              key,
              ...outcome,
            }));
          }
        });
    }, DEBOUNCE_MS);
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  }, [api, entityRef, key]);
  // In the moment of a change the answer is already that of another question.
  return { ...preview, checking: preview.checking || preview.key !== key };
}
