import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router-dom';
import {
  parseExploreState,
  serializeExploreState,
  type ExploreState,
} from './exploreState';

/** Makes the next state of the one before it. */
export type ChangeExplore = (
  change: (state: ExploreState) => ExploreState,
) => void;

/**
 * The state of the page, kept in its address alone. Changes replace the entry
 * in the browser's history: "back" leaves the page instead of undoing letters.
 */
export function useExploreState(): [ExploreState, ChangeExplore] {
  const [parameters, setParameters] = useSearchParams();
  // The same text is the same state, so that a change of another parameter
  // asks the API nothing.
  const text = serializeExploreState(parseExploreState(parameters)).toString();
  const state = useMemo(
    () => parseExploreState(new URLSearchParams(text)),
    [text],
  );
  const change = useCallback<ChangeExplore>(
    makeNext =>
      setParameters(
        before =>
          serializeExploreState(makeNext(parseExploreState(before)), before),
        { replace: true },
      ),
    [setParameters],
  );
  return [state, change];
}
