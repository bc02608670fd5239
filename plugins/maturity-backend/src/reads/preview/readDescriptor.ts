import {
  type Entity,
  KubernetesValidatorFunctions,
} from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';

/**
 * An entity that is described and may not exist, with what the catalog would
 * add. Pure.
 *
 * Errors: an `InputError` that names the field which is missing or not as the
 * catalog would take it.
 */
export function readDescriptor(given: Record<string, unknown>): Entity {
  const { kind, metadata = {}, spec = {}, relations = [] } = given;
  if (
    typeof kind !== 'string' ||
    !KubernetesValidatorFunctions.isValidKind(kind)
  ) {
    throw refusal('/kind', kind, 'the kind of an entity, such as Model');
  }
  if (!isObject(metadata)) {
    throw refusal('/metadata', metadata, 'an object with at least a name');
  }
  const { name, namespace = 'default' } = metadata;
  if (!KubernetesValidatorFunctions.isValidObjectName(name)) {
    throw refusal('/metadata/name', name, 'the name of an entity');
  }
  if (!KubernetesValidatorFunctions.isValidNamespace(namespace)) {
    throw refusal('/metadata/namespace', namespace, 'a namespace');
  }
  if (!isObject(spec)) {
    throw refusal('/spec', spec, 'an object');
  }
  if (!Array.isArray(relations)) {
    throw refusal('/relations', relations, 'a list');
  }
  return {
    apiVersion: 'backstage.io/v1alpha1',
    ...given,
    kind,
    metadata: { ...metadata, namespace, name },
    spec,
    relations,
  } as Entity;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function refusal(
  pointer: string,
  found: unknown,
  expected: string,
): InputError {
  return new InputError(
    `The body at '/entity${pointer}' is ${
      found === undefined ? 'missing' : JSON.stringify(found).slice(0, 100)
    }; expected ${expected}.`,
  );
}
