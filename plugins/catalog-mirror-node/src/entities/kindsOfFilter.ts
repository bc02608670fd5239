import type { FilterPredicate } from '@backstage/filter-predicates';

/**
 * The kinds, lower case, outside of which the filter surely matches nothing;
 * undefined when it does not say.
 */
export function kindsOfFilter(
  filter: FilterPredicate | undefined,
): string[] | undefined {
  if (typeof filter !== 'object' || filter === null) {
    return undefined;
  }
  if ('$all' in filter && Array.isArray(filter.$all)) {
    return filter.$all
      .map(part => kindsOfFilter(part as FilterPredicate))
      .reduce<string[] | undefined>(
        (left, right) =>
          left && right
            ? left.filter(kind => right.includes(kind))
            : (left ?? right),
        undefined,
      );
  }
  const value = (filter as Record<string, unknown>).kind;
  if (typeof value === 'string') {
    return [value.toLocaleLowerCase('en-US')];
  }
  if (typeof value === 'object' && value !== null && '$in' in value) {
    const { $in: alternatives } = value as { $in: unknown };
    return Array.isArray(alternatives)
      ? alternatives.map(kind => String(kind).toLocaleLowerCase('en-US'))
      : undefined;
  }
  return undefined;
}
