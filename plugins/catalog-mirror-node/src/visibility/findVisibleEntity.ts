import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  type CompoundEntityRef,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { NotFoundError } from '@backstage/errors';
import type { CatalogMirror, MirrorEntity } from '../types';

/**
 * The entity that a request is about.
 *
 * Errors: a `NotFoundError` in the same words whether it does not exist or
 * the asker may not see it, so that the answer gives nothing away.
 * @public
 */
export async function findVisibleEntity(options: {
  mirror: Pick<CatalogMirror, 'getEntities' | 'visible'>;
  credentials: BackstageCredentials;
  entity: CompoundEntityRef;
}): Promise<MirrorEntity> {
  const { mirror, credentials, entity } = options;
  const entityRef = stringifyEntityRef(entity);
  const visibility = await mirror.visible(credentials, [entityRef]);
  const found = visibility.allows(entityRef)
    ? (await mirror.getEntities([entityRef])).get(entityRef)
    : undefined;
  if (!found) {
    throw new NotFoundError(
      `No entity '${entityRef}' is in the catalog, or you may not see it.`,
    );
  }
  return found;
}
