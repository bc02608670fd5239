import type { JsonObject, JsonValue } from '@backstage/types';

/** One answer, by its place in the form. */
export interface FlatAnswer {
  /** `toolchain.packaging`. */
  name: string;
  /** No group that has answers in it. */
  value: JsonValue | undefined;
}

/**
 * Answers of a form, those in groups after the name of their group, in the
 * order they were written. Lists stay as they are. Pure.
 */
export function flattenAnswers(answers: JsonObject): FlatAnswer[] {
  return Object.entries(answers).flatMap(([name, value]) =>
    isGroup(value)
      ? flattenAnswers(value).map(inner => ({
          ...inner,
          name: `${name}.${inner.name}`,
        }))
      : [{ name, value }],
  );
}

function isGroup(value: JsonValue | undefined): value is JsonObject {
  return (
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    Object.keys(value).length > 0
  );
}
