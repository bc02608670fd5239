/** A stretch of a text, and what stands there instead. */
export interface Splice {
  /** Offset of the first character that goes. */
  from: number;
  /** Offset after the last character that goes; `from` where none does. */
  to: number;
  text: string;
}

/**
 * Puts all splices in at once; offsets are those of the given text.
 *
 * Splices at the same offset keep their order: what was pushed first comes
 * first, so that the end of an inner list is written before what follows it.
 *
 * @throws Error when two splices take the same characters
 */
export function applySplices(text: string, splices: readonly Splice[]): string {
  const ordered = splices
    .map((splice, index) => ({ ...splice, index }))
    .sort((a, b) => a.from - b.from || a.index - b.index);
  let result = '';
  let position = 0;
  for (const { from, to, text: replacement } of ordered) {
    if (from < position) {
      throw new Error(`two changes meet at offset ${from}`);
    }
    result += text.slice(position, from) + replacement;
    position = to;
  }
  return result + text.slice(position);
}
