import type { FilterPredicate } from '@backstage/filter-predicates';
import { found, isMapping } from './Place';
import type { Place } from './Place';
import { didYouMean } from './suggest';

const ROOTS = ['kind', 'apiVersion', 'metadata', 'spec', 'relations'];
const COMBINATIONS = ['$all', '$any', '$not'];
const MATCHERS = ['$exists', '$in', '$contains', '$hasPrefix'];
const MAX_DEPTH = 8;

/**
 * Reads which entities something is meant for, in the catalog's own words. It
 * is checked here rather than by the library that evaluates it, so that a
 * mistake is told with its place and a remedy.
 */
export function readPredicate(place: Place): FilterPredicate | undefined {
  return check(place, 0, true) ? (place.value as FilterPredicate) : undefined;
}

function check(place: Place, depth: number, ofEntity: boolean): boolean {
  if (depth > MAX_DEPTH) {
    place.error(
      `Found a filter nested deeper than ${MAX_DEPTH}; expected a flatter one. Combine its parts in one $all or $any.`,
    );
    return false;
  }
  if (!ofEntity && isPrimitive(place.value)) {
    return true;
  }
  const keys = place.anyKeys('a filter, such as "kind: Model"');
  if (!keys) {
    return false;
  }
  if (keys.length === 0) {
    place.error(
      'Found an empty filter; expected at least one key, such as "kind: Model". Leave appliesTo out to mean every entity.',
    );
    return false;
  }
  const combination = keys.find(key => key.startsWith('$'));
  if (combination === undefined) {
    return keys
      .map(key => checkPath(place, key, depth, ofEntity))
      .every(Boolean);
  }
  if (!COMBINATIONS.includes(combination)) {
    place
      .at(combination)
      .error(
        `Found "${combination}"; expected $all, $any, $not or the path of a field.${didYouMean(
          combination,
          COMBINATIONS,
        )}`,
      );
    return false;
  }
  if (keys.length > 1) {
    place.error(
      `Found ${combination} beside other keys; expected it alone. Put the others into an $all with it.`,
    );
    return false;
  }
  const inner = place.at(combination);
  if (combination === '$not') {
    return check(inner, depth + 1, ofEntity);
  }
  const items = inner.items('filters', { least: 1, most: 50 });
  return (
    items !== undefined &&
    items.map(item => check(item, depth + 1, ofEntity)).every(Boolean)
  );
}

function checkPath(
  place: Place,
  key: string,
  depth: number,
  ofEntity: boolean,
): boolean {
  const value = place.at(key);
  const root = key.split('.')[0];
  if (ofEntity && !ROOTS.includes(root)) {
    const inSpec = ['type', 'lifecycle', 'owner', 'system', 'domain'];
    const inMetadata = ['name', 'namespace', 'tags', 'annotations', 'labels'];
    let hint = didYouMean(root, ROOTS);
    if (inSpec.includes(root)) {
      hint = ` Did you mean "spec.${key}"?`;
    } else if (inMetadata.includes(root)) {
      hint = ` Did you mean "metadata.${key}"?`;
    }
    value.error(
      `Found the path "${key}"; expected one that begins with ${ROOTS.join(', ')}.${hint}`,
    );
    return false;
  }
  if (isPrimitive(value.value)) {
    return true;
  }
  const matchers = isMapping(value.value) ? Object.keys(value.value) : [];
  const [matcher] = matchers;
  if (matchers.length !== 1 || !MATCHERS.includes(matcher)) {
    value.error(
      `Found ${
        matchers.length === 0 ? found(value.value) : matchers.join(', ')
      }; expected a value, or one of ${MATCHERS.join(', ')}.${
        matcher === undefined
          ? ' Write several values as $in: [a, b].'
          : didYouMean(matcher, MATCHERS)
      }`,
    );
    return false;
  }
  return checkMatcher(value.at(matcher), matcher, depth);
}

function checkMatcher(place: Place, matcher: string, depth: number): boolean {
  const { value } = place;
  switch (matcher) {
    case '$exists':
      if (typeof value === 'boolean') {
        return true;
      }
      place.error(`Found ${found(value)}; expected true or false.`);
      return false;
    case '$hasPrefix':
      return place.text('the beginning of a text', 500) !== undefined;
    case '$in': {
      const items = place.items('values', { least: 1, most: 100 });
      const wrong = items?.find(item => !isPrimitive(item.value));
      wrong?.error(
        `Found ${found(wrong.value)}; expected a text, a number, true or false.`,
      );
      return items !== undefined && wrong === undefined;
    }
    default:
      return check(place, depth + 1, false);
  }
}

function isPrimitive(value: unknown): boolean {
  return (
    typeof value === 'string' ||
    typeof value === 'boolean' ||
    (typeof value === 'number' && Number.isFinite(value))
  );
}
