import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router-dom';
import { readView, writeView } from './viewAddress';
import { DEFAULTS, type LineageView, type ViewDefaults } from './viewState';

/** Makes the next view of the one before it. */
export type ChangeView = (
  change: (view: LineageView) => LineageView,
  options?: {
    /** True for a step that "back" should undo, such as another root. */
    step?: boolean;
  },
) => void;

/**
 * The view of the page, kept in its address alone. Changes replace the entry
 * in the browser's history unless they are a step of their own: "back" leaves
 * the page instead of undoing letters.
 */
export function useView(
  defaults: ViewDefaults = DEFAULTS,
): [LineageView, ChangeView] {
  const [parameters, setParameters] = useSearchParams();
  // The same text is the same view, so that a change of another parameter
  // asks the API nothing.
  const text = writeView(
    readView(parameters, defaults),
    undefined,
    defaults,
  ).toString();
  const view = useMemo(
    () => readView(new URLSearchParams(text), defaults),
    [text, defaults],
  );
  const change = useCallback<ChangeView>(
    (makeNext, { step = false } = {}) =>
      setParameters(
        before =>
          writeView(makeNext(readView(before, defaults)), before, defaults),
        { replace: !step },
      ),
    [setParameters, defaults],
  );
  return [view, change];
}
