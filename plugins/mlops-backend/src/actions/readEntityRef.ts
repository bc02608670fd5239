import {
  type CompoundEntityRef,
  parseEntityRef,
} from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';
import { ENTITY_KINDS } from '../schema';

/**
 * The entity that an action's input names.
 *
 * Errors: an `InputError` that says what `entityRef` is and what it should be.
 */
export function readEntityRef(
  entityRef: string,
  kinds: readonly string[] = ENTITY_KINDS,
): CompoundEntityRef {
  const example = `such as ${kinds[0]}:default/name`;
  let entity: CompoundEntityRef;
  try {
    entity = parseEntityRef(entityRef);
  } catch {
    throw new InputError(
      `'entityRef' is '${entityRef}'; expected a full reference ${example}.`,
    );
  }
  if (!kinds.includes(entity.kind.toLocaleLowerCase('en-US'))) {
    throw new InputError(
      `'entityRef' is '${entityRef}'; expected the kind ${kinds.join(' or ')}, ${example}.`,
    );
  }
  return entity;
}
