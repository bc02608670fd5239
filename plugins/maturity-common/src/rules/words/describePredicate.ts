import type { FilterPredicate } from '@backstage/filter-predicates';

const MOST = 200;

/**
 * Which entities a predicate means, in words: "kind is Model and spec.type is
 * classifier or ranker".
 */
export function describePredicate(predicate: FilterPredicate): string {
  const words = describe(predicate, false);
  return words.length > MOST ? `${words.slice(0, MOST - 1)}…` : words;
}

function describe(predicate: unknown, nested: boolean): string {
  if (typeof predicate !== 'object' || predicate === null) {
    return String(predicate);
  }
  const parts = Object.entries(predicate).map(([key, value]) => {
    switch (key) {
      case '$all':
        return join(value as unknown[], ' and ', false);
      case '$any':
        return join(value as unknown[], ' or ', nested);
      case '$not':
        return `not (${describe(value, false)})`;
      default:
        return `${key} ${describeMatch(value)}`;
    }
  });
  return parts.join(' and ');
}

function join(parts: unknown[], word: string, framed: boolean): string {
  const words = parts.map(part => describe(part, true)).join(word);
  return framed && parts.length > 1 ? `(${words})` : words;
}

function describeMatch(value: unknown): string {
  if (typeof value !== 'object' || value === null) {
    return `is ${String(value)}`;
  }
  const [[matcher, expected]] = Object.entries(value);
  switch (matcher) {
    case '$exists':
      return expected ? 'is given' : 'is not given';
    case '$in':
      return `is ${(expected as unknown[]).join(' or ')}`;
    case '$hasPrefix':
      return `begins with ${String(expected)}`;
    default:
      return `contains ${describe(expected, false)}`;
  }
}
