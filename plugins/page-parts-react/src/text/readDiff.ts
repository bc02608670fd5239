/** One line of a unified diff. */
export interface DiffLine {
  kind: 'added' | 'removed' | 'same' | 'place';
  text: string;
}

/**
 * The lines of a unified diff, signs included. The two lines that name the
 * file are left out: the file is named beside it. Pure.
 */
export function readDiff(diff: string): DiffLine[] {
  const lines = diff.replace(/\n$/, '').split('\n');
  const start = lines.findIndex(line => line.startsWith('@@'));
  return lines.slice(Math.max(start, 0)).map(text => ({
    kind: kindOf(text),
    text,
  }));
}

function kindOf(line: string): DiffLine['kind'] {
  if (line.startsWith('+')) {
    return 'added';
  }
  if (line.startsWith('-')) {
    return 'removed';
  }
  return line.startsWith('@@') || line.startsWith('\\') ? 'place' : 'same';
}
