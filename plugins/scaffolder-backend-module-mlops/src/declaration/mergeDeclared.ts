import type { JsonObject, JsonValue } from '@backstage/types';

/**
 * What a section of a descriptor becomes when somebody fills in a form about
 * it: what the form gives wins, what it says nothing of stays. Lists are given
 * whole. `null` takes a key away; so does nothing else, since forms hand over
 * empty texts, objects and lists for fields that nobody touched. A list that
 * said something and is emptied stays there, empty. Pure.
 */
export function mergeDeclared(
  now: JsonValue | undefined,
  given: JsonValue | undefined,
): JsonValue | undefined {
  if (!isObject(given)) {
    return isUntouched(given, now) ? now : given;
  }
  const merged: JsonObject = isObject(now) ? { ...now } : {};
  for (const [key, value] of Object.entries(given)) {
    if (value === null) {
      delete merged[key];
    } else {
      const next = mergeDeclared(merged[key], value);
      if (next !== undefined) {
        merged[key] = next;
      }
    }
  }
  return Object.keys(merged).length > 0 ? merged : now;
}

function isUntouched(
  given: JsonValue | undefined,
  now: JsonValue | undefined,
): boolean {
  const isEmptyList = Array.isArray(given) && given.length === 0;
  return given === undefined || given === '' || (isEmptyList && !now);
}

function isObject(value: JsonValue | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
