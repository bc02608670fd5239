/**
 * Stands for a value that is not known yet in a text that is looked up now.
 * A look-up costs some 50 µs, which hundreds of nodes and edges would add up to
 * a noticeable wait; filling a gap costs next to nothing.
 */
export function gap(name: string): string {
  return `\u0000${name}\u0000`;
}

/** The text with values in its gaps. */
export function fillGaps(text: string, values: Record<string, string>): string {
  return text
    .split('\u0000')
    .map((part, index) => (index % 2 === 0 ? part : (values[part] ?? '')))
    .join('');
}

/** The same for the same count: looked up once for each. */
export function byCount(
  lookUp: (count: number) => string,
): (count: number) => string {
  const known = new Map<number, string>();
  return count => {
    const text = known.get(count) ?? lookUp(count);
    known.set(count, text);
    return text;
  };
}
