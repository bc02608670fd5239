import type { FilterPredicate } from '@backstage/filter-predicates';
import { joined, type Term } from './term';

/** A part of an entity that is asked for, and what is asked of it. */
export interface PredicatePart {
  /** `kind`, `spec.lifecycle`, or `owner` and `system` for such relations. */
  path: string;
  asks: 'in' | 'has' | 'prefix' | 'exists' | 'missing';
  values: string[];
}

/** The relations that people know by another name. */
const RELATIONS: Record<string, string> = {
  ownedby: 'owner',
  partof: 'system',
};

/**
 * A filter in the catalog's words, in those of people. Pure.
 *
 * @param say - a part in a sentence
 */
export function predicateTerm(
  predicate: FilterPredicate,
  say: (part: PredicatePart) => string,
): Term {
  if (!isRecord(predicate)) {
    return { text: textOf(predicate) };
  }
  const terms = Object.entries(predicate).map(([key, value]): Term => {
    switch (key) {
      case '$all':
        return many('all', value, say);
      case '$any':
        return many('any', value, say);
      case '$not':
        return {
          join: 'not',
          terms: [predicateTerm(value as FilterPredicate, say)],
        };
      default:
        return { text: say(readPart(key, value)) };
    }
  });
  return joined('all', terms);
}

function many(
  join: 'all' | 'any',
  value: unknown,
  say: (part: PredicatePart) => string,
): Term {
  const terms = [value]
    .flat()
    .map(one => predicateTerm(one as FilterPredicate, say));
  return joined(join, terms);
}

function readPart(path: string, value: unknown): PredicatePart {
  if (!isRecord(value)) {
    return { path, asks: 'in', values: [textOf(value)] };
  }
  if (Array.isArray(value.$in)) {
    return { path, asks: 'in', values: value.$in.map(textOf) };
  }
  if (typeof value.$exists === 'boolean') {
    return { path, asks: value.$exists ? 'exists' : 'missing', values: [] };
  }
  if (typeof value.$hasPrefix === 'string') {
    return { path, asks: 'prefix', values: [value.$hasPrefix] };
  }
  const { $contains: held } = value;
  if (path.toLocaleLowerCase('en-US') === 'relations' && isRecord(held)) {
    const { type, targetRef } = held;
    const name = RELATIONS[textOf(type).toLocaleLowerCase('en-US')];
    if (name && targetRef !== undefined) {
      return readPart(name, targetRef);
    }
  }
  return {
    path,
    asks: 'has',
    values: [textOf(held === undefined ? value : held)],
  };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
}
