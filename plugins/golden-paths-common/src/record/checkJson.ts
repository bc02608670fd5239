const DEEPEST = 24;
const MOST_VALUES = 20_000;

/**
 * Says what of a value JSON does not know, or what is too much of it;
 * `undefined` when it is well.
 */
export function checkJson(value: unknown): string | undefined {
  let left = MOST_VALUES;
  const look = (
    part: unknown,
    path: string,
    depth: number,
  ): string | undefined => {
    left -= 1;
    if (left < 0) {
      return `has more than ${MOST_VALUES} values`;
    }
    if (depth > DEEPEST) {
      return `is nested deeper than ${DEEPEST} at ${path.slice(0, 200)}`;
    }
    if (typeof part === 'number' && !Number.isFinite(part)) {
      return `has ${part} at ${path}; expected a number that JSON knows`;
    }
    if (
      part === null ||
      ['string', 'number', 'boolean'].includes(typeof part)
    ) {
      return undefined;
    }
    if (typeof part !== 'object' || !isPlain(part)) {
      return `has a value at ${path || 'its root'} that JSON does not know; write it as a text, in quotes`;
    }
    for (const [key, item] of Object.entries(part)) {
      if (key === '__proto__') {
        return `has a field __proto__ at ${path || 'its root'}; call it something else`;
      }
      const problem = look(item, path ? `${path}.${key}` : key, depth + 1);
      if (problem) {
        return problem;
      }
    }
    return undefined;
  };
  return look(value, '', 0);
}

function isPlain(value: object): boolean {
  return (
    Array.isArray(value) || Object.getPrototypeOf(value) === Object.prototype
  );
}
