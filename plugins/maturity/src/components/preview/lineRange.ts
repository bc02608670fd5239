/**
 * Where a line of a text begins and ends, to select it; the last line where
 * there are fewer. Pure.
 *
 * @param line - from 1
 */
export function lineRange(
  text: string,
  line: number,
): { start: number; end: number } {
  const lines = text.split('\n');
  const index = Math.min(Math.max(line, 1), lines.length) - 1;
  const start = lines
    .slice(0, index)
    .reduce((sum, before) => sum + before.length + 1, 0);
  return { start, end: start + lines[index].length };
}
