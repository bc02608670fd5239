import type { JsonArray, JsonObject, JsonValue } from '@backstage/types';
import { isSecret, isUnrecorded } from './isSecret';
import {
  expand,
  isObject,
  ofItems,
  ofProperty,
  propertyNames,
} from './schemas';

/**
 * What else is left out.
 * @public
 */
export interface WithoutSecretsOptions {
  /** Values of secrets: no text that is one of them, whatever its field. */
  secrets?: readonly string[];
  /** Also fields whose `ui:options.record` is false. */
  unrecorded?: boolean;
}

/**
 * Answers of a wizard without what must not be kept. Pure.
 *
 * A field is a secret when its schema has `ui:field: Secret`, `ui:widget:
 * password`, `format: password` or `writeOnly: true`, in whichever branch of
 * the form.
 *
 * @param parameters - `spec.parameters` of the Template: a page or a list
 * @returns a copy; lists keep their order, and lose items that are secrets
 * @public
 */
export function withoutSecrets(
  parameters: unknown,
  answers: JsonObject,
  options: WithoutSecretsOptions = {},
): JsonObject {
  const { unrecorded = false } = options;
  const secrets = new Set(options.secrets?.filter(secret => secret !== ''));
  const isLeftOut = (schemas: readonly JsonObject[], value: unknown) =>
    schemas.some(isSecret) ||
    (unrecorded && schemas.some(isUnrecorded)) ||
    (typeof value === 'string' && secrets.has(value));

  const keep = (value: JsonValue, schemas: JsonObject[]): JsonValue => {
    if (Array.isArray(value)) {
      const items = ofItems(schemas);
      return value
        .filter(item => !isLeftOut(items, item))
        .map(item => keep(item, items)) as JsonArray;
    }
    if (!isObject(value)) {
      return value;
    }
    // Made of entries: a name `__proto__`, if assigned, would be no field but
    // the prototype, and nobody could be told that it is no name.
    return Object.fromEntries(
      Object.entries(value).flatMap(([name, part]) => {
        const own = ofProperty(schemas, name);
        return part === undefined || isLeftOut(own, part)
          ? []
          : [[name, keep(part, own)]];
      }),
    );
  };
  return keep(answers, pagesOf(parameters)) as JsonObject;
}

/**
 * The secret fields of a form, each as the names that lead to it from the
 * answers' root; `*` stands for any item of a list. Pure.
 *
 * @param parameters - as for {@link withoutSecrets}
 * @public
 */
export function secretFields(
  parameters: unknown,
  options: Pick<WithoutSecretsOptions, 'unrecorded'> = {},
): string[][] {
  const found: string[][] = [];
  const look = (schemas: JsonObject[], path: string[]) => {
    if (
      path.length > 0 &&
      (schemas.some(isSecret) ||
        (options.unrecorded && schemas.some(isUnrecorded)))
    ) {
      found.push(path);
      return;
    }
    // Forms are shallow; a schema that contains itself would never end.
    if (path.length > 8 || schemas.length === 0) {
      return;
    }
    for (const name of propertyNames(schemas)) {
      look(ofProperty(schemas, name), [...path, name]);
    }
    look(ofItems(schemas), [...path, '*']);
  };
  look(pagesOf(parameters), []);
  return found;
}

function pagesOf(parameters: unknown): JsonObject[] {
  const pages = Array.isArray(parameters) ? parameters : [parameters];
  return pages.flatMap(page => expand(page));
}
