/** How the lines of a text end; `undefined` when it has no line break. */
export type LineEnd = '\n' | '\r\n' | 'mixed' | undefined;

/** Finds how the lines of a text end. */
export function findLineEnd(text: string): LineEnd {
  const breaks = text.split('\n').length - 1;
  if (breaks === 0) {
    return undefined;
  }
  const windows = text.split('\r\n').length - 1;
  if (windows === 0) {
    return '\n';
  }
  return windows === breaks ? '\r\n' : 'mixed';
}

/** A text taken apart. */
export interface Lines {
  lines: string[];
  /** Whether a line break follows the last line. */
  ended: boolean;
}

/**
 * Takes a text apart at its line breaks. With `asTheyEnd` the carriage return
 * of a line stays with it, for texts whose lines end in more than one way.
 */
export function splitLines(
  text: string,
  options: { asTheyEnd?: boolean } = {},
): Lines {
  if (text === '') {
    return { lines: [], ended: true };
  }
  const lines = text.split('\n');
  const ended = lines[lines.length - 1] === '';
  if (ended) {
    lines.pop();
  }
  if (options.asTheyEnd) {
    return { lines, ended };
  }
  const last = lines.length - 1;
  return {
    lines: lines.map((line, index) =>
      line.endsWith('\r') && (ended || index < last) ? line.slice(0, -1) : line,
    ),
    ended,
  };
}

/** Puts a text together. */
export function joinLines(parts: Lines, lineEnd: '\n' | '\r\n'): string {
  const { lines, ended } = parts;
  if (lines.length === 0) {
    return '';
  }
  // An empty last line can be told from none only by a break after it.
  const closed = ended || lines[lines.length - 1] === '';
  return lines.join(lineEnd) + (closed ? lineEnd : '');
}
