import { storageApiRef, useApi } from '@backstage/core-plugin-api';
import { useCallback, useEffect, useMemo, useState } from 'react';
import type { ListState } from './listState';
import type { ChangeList } from './useListState';

const BUCKET = 'mlops.columns';

/**
 * The columns that the reader chose: those of the address, so that a link
 * shows what its sender saw, else those the reader chose last time, else none.
 * Choosing writes both; choosing undefined goes back to the default.
 */
export function useColumnChoice(options: {
  /** What the choice is remembered for, such as one model's versions. */
  key: string;
  state: ListState;
  change: ChangeList;
}): [string[] | undefined, (columns: string[] | undefined) => void] {
  const { key, state, change } = options;
  const storage = useApi(storageApiRef);
  const bucket = useMemo(() => storage.forBucket(BUCKET), [storage]);
  const [remembered, setRemembered] = useState(() =>
    readColumns(bucket.snapshot(key).value),
  );

  useEffect(() => {
    setRemembered(readColumns(bucket.snapshot(key).value));
    // Where a server remembers, the answer arrives later.
    const subscription = bucket
      .observe$(key)
      .subscribe(({ value }) => setRemembered(readColumns(value)));
    return () => subscription.unsubscribe();
  }, [bucket, key]);

  const choose = useCallback(
    (columns: string[] | undefined) => {
      change(({ columns: _, ...others }) =>
        columns ? { ...others, columns } : others,
      );
      // A choice that cannot be remembered still holds for this page.
      const ignore = () => undefined;
      if (columns) {
        bucket.set(key, columns).catch(ignore);
      } else {
        bucket.remove(key).catch(ignore);
      }
    },
    [bucket, key, change],
  );
  return [state.columns ?? remembered, choose];
}

/** What is stored may be from another time, or by another hand. */
function readColumns(value: unknown): string[] | undefined {
  return Array.isArray(value) && value.every(id => typeof id === 'string')
    ? value
    : undefined;
}
