/** Offset of the first character of the line that holds `offset`. */
export function lineStart(text: string, offset: number): number {
  return offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
}

/** Offset of the line break that ends the line of `offset`, or of the end. */
export function lineEnd(text: string, offset: number): number {
  const newline = text.indexOf('\n', offset);
  if (newline < 0) {
    return text.length;
  }
  return newline > offset && text[newline - 1] === '\r' ? newline - 1 : newline;
}

/** Characters in front of `offset` on its line. */
export function column(text: string, offset: number): number {
  return offset - lineStart(text, offset);
}

/** Only blanks stand in front of `offset` on its line. */
export function startsItsLine(text: string, offset: number): boolean {
  return text.slice(lineStart(text, offset), offset).trim() === '';
}

/**
 * The lines that hold a stretch, with the line break before them: so a removal
 * ends where an insertion after the last of these lines begins.
 */
export function wholeLines(
  text: string,
  start: number,
  end: number,
): { from: number; to: number } {
  const to = lineEnd(text, end);
  const first = lineStart(text, start);
  if (first === 0) {
    return { from: 0, to: text.startsWith('\r\n', to) ? to + 2 : to + 1 };
  }
  return { from: text[first - 2] === '\r' ? first - 2 : first - 1, to };
}

/** Lines as they follow a line: each after a line break, blank ones bare. */
export function under(
  inset: string,
  lines: readonly string[],
  lineBreak: string,
): string {
  return lines
    .map(line => `${lineBreak}${line === '' ? '' : `${inset}${line}`}`)
    .join('');
}

/** The line break that a text uses first; `\n` when it has none. */
export function lineBreakOf(text: string): '\n' | '\r\n' {
  const newline = text.indexOf('\n');
  return newline > 0 && text[newline - 1] === '\r' ? '\r\n' : '\n';
}
