import type { Entity } from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';
import type { JsonObject, JsonValue } from '@backstage/types';
import type { EntityEdit } from '@waymark/plugin-change-proposals-node';
import {
  claimsMlopsKind,
  validateMlopsEntity,
} from '@waymark/plugin-mlops-common';
import { mergeDeclared } from './mergeDeclared';
import { readPath } from './readPath';

/** Annotations that say where the catalog has something from. */
const OF_CATALOG = /^(?:[a-z-]+\.)?backstage\.io\//;
const ANNOTATION =
  /^(?:[a-z0-9]([a-z0-9.-]*[a-z0-9])?\/)?[A-Za-z0-9]([A-Za-z0-9._-]{0,61}[A-Za-z0-9])?$/;

/**
 * The parts of a descriptor that become something else when somebody fills in a
 * form about a section. Of `spec` and `metadata.annotations` only the keys that
 * the form gives are parts: what else the catalog knows there did not come from
 * the file alone. Empty when nobody filled in anything. Pure.
 *
 * Errors: `InputError` for a section that no form states, for an annotation
 * that is not the author's, and for a key of `spec` that the kind does not have.
 */
export function readEdits(
  entity: Entity,
  section: string,
  given: JsonValue | undefined,
): EntityEdit['set'] {
  if (section === 'spec') {
    const edits = readKeys(section, given).flatMap(([key, value]) =>
      readEdit(entity, readPath(`spec.${key}`), value),
    );
    refuseUnknown(entity, edits);
    return edits;
  }
  if (section === 'metadata.annotations') {
    return readKeys(section, given).flatMap(([key, value]) => {
      if (!ANNOTATION.test(key) || OF_CATALOG.test(key)) {
        throw new InputError(
          `The annotation is '${key}'; expected one that its author states, such as mlflow.org/experiment`,
        );
      }
      if (value !== null && typeof value !== 'string') {
        throw new InputError(
          `The annotation '${key}' is ${JSON.stringify(value)}; expected a text`,
        );
      }
      return readEdit(entity, ['metadata', 'annotations', key], value);
    });
  }
  return readEdit(entity, readPath(section), given);
}

function readKeys(
  section: string,
  given: JsonValue | undefined,
): [string, JsonValue][] {
  if (typeof given !== 'object' || given === null || Array.isArray(given)) {
    throw new InputError(
      `The value of ${section} is ${JSON.stringify(given)}; expected an object with the keys that change`,
    );
  }
  return Object.entries(given).filter(
    (entry): entry is [string, JsonValue] => entry[1] !== undefined,
  );
}

function readEdit(
  entity: Entity,
  path: string[],
  given: JsonValue | undefined,
): EntityEdit['set'] {
  const now = valueAt(entity, path);
  if (path.length > 1 && given === null && now !== undefined) {
    return [{ path, value: undefined }];
  }
  const value = mergeDeclared(now, given);
  return value === undefined || value === null ? [] : [{ path, value }];
}

function refuseUnknown(entity: Entity, edits: EntityEdit['set']): void {
  if (!claimsMlopsKind(entity)) {
    return;
  }
  const spec: JsonObject = { ...entity.spec };
  for (const { path, value } of edits) {
    spec[path[1]] = value;
  }
  // What is wrong already is for another proposal to mend.
  const known = new Set(
    validateMlopsEntity(entity).map(({ message }) => message),
  );
  const problem = validateMlopsEntity({ ...entity, spec }).find(
    ({ message }) => !known.has(message),
  );
  if (problem) {
    throw new InputError(problem.message);
  }
}

function valueAt(
  entity: Entity,
  path: readonly string[],
): JsonValue | undefined {
  let value: unknown = entity;
  for (const key of path) {
    value =
      typeof value === 'object' && value !== null && Object.hasOwn(value, key)
        ? (value as Record<string, unknown>)[key]
        : undefined;
  }
  return value as JsonValue | undefined;
}
