/** Longest texts that a record carries, in characters. */
export const TEXT_LIMIT = {
  name: 300,
  value: 500,
  message: 2_000,
  section: 4_000,
} as const;

const LONE_SURROGATE =
  /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/**
 * A text cut to a length, without the characters that databases refuse: NUL,
 * and halves of characters that a cut or a bad escape left alone.
 */
export function limitText(text: string, limit: number): string {
  const clean = text.split('\0').join('');
  const cut = clean.length > limit ? `${clean.slice(0, limit - 1)}…` : clean;
  return cut.replace(LONE_SURROGATE, '\uFFFD');
}

/** A scalar as people read it; anything else as JSON. */
export function valueAsText(value: unknown, limit: number): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return limitText(text ?? String(value), limit);
}

/** What a value is, for messages: `a list`, `the text 'x'`. */
export function describeValue(value: unknown): string {
  if (value === null || value === undefined) {
    return 'nothing';
  }
  if (Array.isArray(value)) {
    return 'a list';
  }
  if (typeof value === 'object') {
    return 'an object';
  }
  return typeof value === 'string'
    ? `the text '${limitText(value, 60)}'`
    : `the ${typeof value} ${String(value)}`;
}
