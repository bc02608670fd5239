import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router-dom';
import {
  parseListState,
  serializeListState,
  type ListAddress,
  type ListState,
} from './listState';

/** Makes the next state of the one before it. */
export type ChangeList = (change: (state: ListState) => ListState) => void;

/**
 * The state of a list, kept in the address of its tab alone. Changes replace
 * the entry in the browser's history: "back" leaves the tab instead of undoing
 * letters. `address` must be stable between renders.
 */
export function useListState(address: ListAddress): [ListState, ChangeList] {
  const [parameters, setParameters] = useSearchParams();
  // The same text is the same state, whatever else the address says.
  const text = serializeListState(
    parseListState(parameters, address),
    address,
  ).toString();
  const state = useMemo(
    () => parseListState(new URLSearchParams(text), address),
    [text, address],
  );
  const change = useCallback<ChangeList>(
    makeNext =>
      setParameters(
        before =>
          serializeListState(
            makeNext(parseListState(before, address)),
            address,
            before,
          ),
        { replace: true, preventScrollReset: true },
      ),
    [setParameters, address],
  );
  return [state, change];
}
