/** What was declared during a time, in milliseconds since 1970. */
export interface Interval {
  /** Of its row; absent while it has none. */
  id?: number;
  hash: string;
  /** The claims as text. */
  text: string;
  /** When it was first and last said. */
  first: number;
  last: number;
  /** When something else took its place; null: it still holds. */
  ended: number | null;
}

/** One statement of what is declared. */
export interface Declaration {
  at: number;
  hash: string;
  text: string;
}

/**
 * What was declared when, once one more statement is known:
 *
 * ```
 *   known        A ├──────────────┤ B ├────────────────…
 *   B again, now                    B ├────────────────────…
 *   C, now                          B ├────────┤ C ├───────…
 *   C, late      A ├─────┤ C ├────┤ B ├────────────────…
 * ```
 *
 * The newest statement holds; an older one that comes late gets the time until
 * the next that is known. Between statements of one time the greater digest
 * holds.
 * @param intervals in order of time; the last one has no end
 */
export function foldDeclaration(
  intervals: readonly Interval[],
  { at, hash, text }: Declaration,
): Interval[] {
  const next = intervals.findIndex(({ first }) => first > at);
  const index = (next < 0 ? intervals.length : next) - 1;
  const before = intervals.slice(0, Math.max(index, 0));
  const known: Interval | undefined = intervals[index];
  const after = intervals.slice(index + 1);
  const said: Interval = {
    hash,
    text,
    first: at,
    last: at,
    ended: after[0]?.first ?? null,
  };
  if (!known) {
    return join([], said, after);
  }
  if (known.hash === hash) {
    const last = Math.max(known.last, at);
    return [...before, { ...known, last }, ...after];
  }
  if (at > known.last) {
    return join([...before, { ...known, ended: at }], said, after);
  }
  if (at === known.last || at === known.first) {
    if (known.hash > hash) {
      return [...intervals];
    }
    if (at === known.last && at > known.first) {
      return join([...before, { ...known, ended: at }], said, after);
    }
    // The other of the same time gives way; it holds again when said later.
    return known.last > at
      ? [
          ...before,
          { ...said, ended: known.last },
          { ...known, first: known.last },
          ...after,
        ]
      : [...before, { ...said, id: known.id, ended: known.ended }, ...after];
  }
  // Something else in the midst of what was known: that holds again after it.
  return [
    ...before,
    { ...known, id: undefined, last: known.first, ended: at },
    { ...said, ended: known.last },
    { ...known, first: known.last },
    ...after,
  ];
}

/** Puts `said` before what follows, which it is part of when they are equal. */
function join(
  before: Interval[],
  said: Interval,
  after: readonly Interval[],
): Interval[] {
  const [next, ...rest] = after;
  return next?.hash === said.hash
    ? [...before, { ...next, first: said.first }, ...rest]
    : [...before, said, ...after];
}
