import { isPlainObject } from './checkSchema';
import { below, ROOT, type Place } from './Place';

/** A value found by a path, where it stands, and the list it is an item of. */
export interface FoundValue {
  value: unknown;
  place: Place;
  list?: Place;
}

/**
 * The values at a path of a `spec`, such as `product.inputs[].dataset`. What
 * is absent or of another shape is passed over: the schema tells that.
 */
export function valuesAt(path: string, spec: unknown): FoundValue[] {
  let found: FoundValue[] = [{ value: spec, place: below(ROOT, 'spec') }];
  for (const step of path.split('.')) {
    const isList = step.endsWith('[]');
    const name = isList ? step.slice(0, -2) : step;
    found = found.flatMap(({ value, place }): FoundValue[] => {
      if (!isPlainObject(value) || !Object.hasOwn(value, name)) {
        return [];
      }
      const list = below(place, name);
      const child = value[name];
      if (!isList) {
        return [{ value: child, place: list }];
      }
      return Array.isArray(child)
        ? child.map((item, i) => ({ value: item, place: below(list, i), list }))
        : [];
    });
  }
  return found;
}
