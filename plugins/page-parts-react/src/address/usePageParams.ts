import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router-dom';
import type { PageParams } from './pageParams';

/** Changes some of the parameters; `step` lets "back" undo it. */
export type ChangeParams<P> = (
  change: Partial<P>,
  options?: { step?: boolean },
) => void;

/** The state of a page, kept in its address alone. */
export function usePageParams<P>({
  read,
  write,
}: PageParams<P>): [P, ChangeParams<P>] {
  const [query, setQuery] = useSearchParams();
  // The same text is the same state, so that a change of another parameter
  // asks the API nothing.
  const text = write(read(query)).toString();
  const params = useMemo(() => read(new URLSearchParams(text)), [read, text]);
  const change = useCallback<ChangeParams<P>>(
    (next, { step = false } = {}) =>
      setQuery(before => write({ ...read(before), ...next }, before), {
        replace: !step,
      }),
    [read, write, setQuery],
  );
  return [params, change];
}
