import { ANNOTATION_LOCATION, type Entity } from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';

/**
 * Where an entity is declared.
 *
 * @throws InputError when it is in no file
 */
export function locationOf(entity: Entity, entityRef: string): string {
  const location = entity.metadata.annotations?.[ANNOTATION_LOCATION];
  if (!location) {
    throw new InputError(
      `'${entityRef}' is declared in no repository; add it to a catalog-info.yaml, and register that`,
    );
  }
  return location;
}
