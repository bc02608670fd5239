import { useCallback, useRef, useState } from 'react';
import { chooseForComparison, olderFirst } from './chooseForComparison';
import type { ListState } from './listState';
import type { ChangeList } from './useListState';

/** Which two records are compared, and how to change that. */
export interface ComparisonChoice {
  pair?: { left: string; right: string };
  /** True when the reader chose them, rather than a link. */
  asked: boolean;
  choose: (key: string) => void;
  swap: () => void;
  close: () => void;
}

/** The records chosen for comparison, kept in the address of the page. */
export function useComparisonChoice(options: {
  state: ListState;
  change: ChangeList;
  /** When a record was made, where it is known. */
  createdAt: (key: string) => string | undefined;
}): ComparisonChoice {
  const { state, change, createdAt } = options;
  const [left, right] = state.compare;
  const [asked, setAsked] = useState(false);
  // Rows hold on to `choose`; it must not change whenever a page arrives.
  const latestCreatedAt = useRef(createdAt);
  latestCreatedAt.current = createdAt;

  const choose = useCallback(
    (key: string) => {
      setAsked(true);
      change(before => ({
        ...before,
        compare: olderFirst(
          chooseForComparison(before.compare, key),
          latestCreatedAt.current,
        ),
      }));
    },
    [change],
  );
  const swap = useCallback(
    () =>
      change(before => ({ ...before, compare: [...before.compare].reverse() })),
    [change],
  );
  const close = useCallback(() => {
    setAsked(false);
    change(before => ({ ...before, compare: [] }));
  }, [change]);
  return {
    ...(right !== undefined && { pair: { left, right } }),
    asked,
    choose,
    swap,
    close,
  };
}
