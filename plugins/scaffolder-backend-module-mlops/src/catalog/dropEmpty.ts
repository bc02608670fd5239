import type { JsonValue } from '@backstage/types';

/**
 * A value without what a form leaves behind for fields that nobody filled in:
 * empty texts, lists and objects and `null`, at any depth. `false` and 0 are
 * answers. `undefined` when nothing is left. Pure.
 */
export function dropEmpty(value: JsonValue | undefined): JsonValue | undefined {
  if (value === null || value === undefined || value === '') {
    return undefined;
  }
  if (typeof value === 'string') {
    return value.trim() === '' ? undefined : value;
  }
  if (Array.isArray(value)) {
    const items = value.flatMap(item => {
      const kept = dropEmpty(item);
      return kept === undefined ? [] : [kept];
    });
    return items.length > 0 ? items : undefined;
  }
  if (typeof value === 'object') {
    const entries = Object.entries(value).flatMap(([key, item]) => {
      const kept = dropEmpty(item);
      return kept === undefined ? [] : [[key, kept] as const];
    });
    return entries.length > 0 ? Object.fromEntries(entries) : undefined;
  }
  return value;
}
