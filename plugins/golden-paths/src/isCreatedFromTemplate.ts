import type { Entity } from '@backstage/catalog-model';
import { ANNOTATION_SOURCE_TEMPLATE } from '@waymark/plugin-golden-paths-common';

/**
 * Whether an entity says which template it was made from: on the page of such
 * a one the card of its project has something to say.
 * @public
 */
export function isCreatedFromTemplate(entity: Entity): boolean {
  return Boolean(entity.metadata.annotations?.[ANNOTATION_SOURCE_TEMPLATE]);
}
