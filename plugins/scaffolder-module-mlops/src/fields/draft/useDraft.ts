import { toError } from '@backstage/errors';
import type { JsonObject } from '@backstage/types';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useClients } from '../../clients/useClients';
import { makeUuid } from '../../rules/makeUuid';

const DEBOUNCE_MS = 1_500;

/** How far the answers are kept. */
export type DraftState =
  | { is: 'nothing' | 'waiting' | 'saving' | 'saved' }
  | { is: 'failed'; error: Error };

/** What is kept, and as which draft. */
export interface DraftSource {
  templateRef: string | undefined;
  /** Undefined until it is known what must not be sent. */
  answers: JsonObject | undefined;
  /** Name of the field, under which the answers say which draft they are. */
  name: string;
  /** Id of the draft that these answers are; undefined before the first one. */
  id: string | undefined;
  /** Takes the id of a new draft, before it is saved. */
  onId: (id: string) => void;
}

/**
 * Saves answers when the writing pauses, and what is not saved yet when this
 * page of the form is left. The first save waits for a change: who only looks
 * at a form makes no draft.
 */
export function useDraft(source: DraftSource): {
  state: DraftState;
  saveNow: () => void;
} {
  const { templateRef, id } = source;
  const { goldenPaths } = useClients();
  const [state, setState] = useState<DraftState>({ is: 'nothing' });
  const key = source.answers && JSON.stringify(source.answers);
  // What needs no saving: what the form began with, then what was saved.
  const kept = useRef<string>();
  const latest = useRef(source);
  latest.current = source;
  const shown = useRef(true);

  const save = useCallback(async () => {
    const { templateRef: template, answers, name, id: draft } = latest.current;
    if (!template || !answers || !draft) {
      return;
    }
    const before = kept.current;
    const written = JSON.stringify(answers);
    kept.current = written;
    const say = (next: DraftState) => shown.current && setState(next);
    say({ is: 'saving' });
    try {
      await goldenPaths.saveDraft(draft, {
        templateRef: template,
        formData: { ...answers, [name]: draft },
      });
      // What was answered meanwhile waits for the next save: whoever leaves
      // now would leave without it.
      const isAll = JSON.stringify(latest.current.answers) === written;
      say({ is: isAll ? 'saved' : 'waiting' });
    } catch (error) {
      kept.current = before;
      say({ is: 'failed', error: toError(error) });
    }
  }, [goldenPaths]);

  useEffect(() => {
    if (!templateRef || key === undefined) {
      return undefined;
    }
    if (!id && kept.current === undefined) {
      // What a form begins with is nobody's answer.
      kept.current = key;
    }
    if (kept.current === key) {
      return undefined;
    }
    if (!id) {
      // Before the save, so that the next page of the form goes on with it.
      latest.current.onId(makeUuid());
      return undefined;
    }
    setState({ is: 'waiting' });
    const timer = setTimeout(save, DEBOUNCE_MS);
    return () => clearTimeout(timer);
  }, [templateRef, key, id, save]);

  useEffect(() => {
    shown.current = true;
    return () => {
      shown.current = false;
      const { answers } = latest.current;
      if (answers && kept.current !== JSON.stringify(answers)) {
        save();
      }
    };
  }, [save]);

  return { state, saveNow: save };
}
