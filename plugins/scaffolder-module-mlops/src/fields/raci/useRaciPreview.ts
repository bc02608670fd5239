import { toError } from '@backstage/errors';
import type { RaciDeclaration } from '@waymark/plugin-mlops-common';
import type { EntityRaci } from '@waymark/plugin-raci-common';
import { useCallback, useEffect, useState } from 'react';
import { useClients } from '../../clients/useClients';
import { useSettled } from '../../form/useSettled';
import type { RaciSubject } from './raciOptions';

const DEBOUNCE_MS = 400;

/** Who would act, as far as that is known. */
export interface RaciLook {
  /** The last answer; of an earlier declaration while `checking`. */
  result?: EntityRaci;
  checking: boolean;
  error?: Error;
  retry: () => void;
}

/** Asks who would act when the writing pauses. */
export function useRaciPreview(
  subject: RaciSubject,
  raci: readonly RaciDeclaration[],
): RaciLook {
  const { raci: client } = useClients();
  const [attempt, setAttempt] = useState(0);
  const retry = useCallback(() => setAttempt(n => n + 1), []);
  // The same question in other objects is no new one.
  const key = JSON.stringify({ ...subject, raci, attempt });
  const settled = useSettled(key, DEBOUNCE_MS);
  const [known, setKnown] = useState<{
    key?: string;
    result?: EntityRaci;
    error?: Error;
  }>({});
  useEffect(() => {
    const abort = new AbortController();
    const question = JSON.parse(settled) as RaciSubject & {
      raci: RaciDeclaration[];
    };
    client
      .preview(question.entityRef, question.raci, {
        entity: question.entity,
        signal: abort.signal,
      })
      .then(
        ({ result }) => ({ result }),
        error => ({ error: toError(error) }),
      )
      .then(
        outcome =>
          !abort.signal.aborted &&
          setKnown(({ result }) => ({ key: settled, result, ...outcome })),
      );
    return () => abort.abort();
  }, [client, settled]);
  return {
    result: known.result,
    error: known.error,
    checking: known.key !== key,
    retry,
  };
}
