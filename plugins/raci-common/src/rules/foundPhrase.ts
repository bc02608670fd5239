const SHOWN = 60;

/** What was found, in a few words; never looks deep into a value. Pure. */
export function foundPhrase(value: unknown): string {
  if (value === undefined || value === null) {
    return 'nothing';
  }
  if (Array.isArray(value)) {
    return 'a list';
  }
  switch (typeof value) {
    case 'string':
      return value.trim() === '' ? 'an empty text' : quoted(value);
    case 'number':
    case 'boolean':
      return quoted(String(value));
    default:
      return 'an object with fields';
  }
}

/** A text in quotes, on one line, shortened. */
export function quoted(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return `'${line.length <= SHOWN ? line : `${line.slice(0, SHOWN - 1)}…`}'`;
}
