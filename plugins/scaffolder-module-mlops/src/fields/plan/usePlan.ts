import { toError } from '@backstage/errors';
import type { JsonObject } from '@backstage/types';
import type { Plan } from '@waymark/plugin-golden-paths-common';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useClients } from '../../clients/useClients';

/** One look at what a run would make, and what came of it. */
export interface PlanState {
  running: boolean;
  /** The last one; of earlier answers while `outdated`. */
  plan?: Plan;
  error?: Error;
  /** Stopped before there was an answer. */
  stopped?: boolean;
  /** The answers changed since. */
  outdated: boolean;
  run: () => void;
  stop: () => void;
}

/**
 * Asks once when the answers are first known, and then only on demand: a plan
 * renders a whole template, so no key that is pressed may start one.
 */
export function usePlan(
  templateRef: string | undefined,
  answers: JsonObject | undefined,
): PlanState {
  const { goldenPaths } = useClients();
  const [state, setState] = useState<{
    running: boolean;
    plan?: Plan;
    error?: Error;
    stopped?: boolean;
    asked?: string;
  }>({ running: false });
  const key = answers && JSON.stringify(answers);
  const latest = useRef(answers);
  latest.current = answers;
  const current = useRef<AbortController>();

  const run = useCallback(() => {
    const values = latest.current;
    if (!templateRef || !values) {
      return;
    }
    current.current?.abort();
    const abort = new AbortController();
    current.current = abort;
    setState(({ plan }) => ({
      running: true,
      plan,
      asked: JSON.stringify(values),
    }));
    goldenPaths.plan(templateRef, { values }, { signal: abort.signal }).then(
      plan =>
        !abort.signal.aborted &&
        setState(({ asked }) => ({ running: false, plan, asked })),
      error =>
        !abort.signal.aborted &&
        setState(({ asked }) => ({
          running: false,
          error: toError(error),
          asked,
        })),
    );
  }, [goldenPaths, templateRef]);

  const stop = useCallback(() => {
    current.current?.abort();
    setState(({ plan, asked }) => ({
      running: false,
      stopped: true,
      plan,
      asked,
    }));
  }, []);

  const known = answers !== undefined;
  useEffect(() => {
    if (known) {
      run();
    }
    return () => current.current?.abort();
  }, [known, run]);

  const { asked, ...shown } = state;
  const outdated = asked !== undefined && asked !== key;
  return { ...shown, outdated, run, stop };
}
