import {
  ANNOTATION_SOURCE_LOCATION,
  parseLocationRef,
  type Entity,
} from '@backstage/catalog-model';
import { webUrl } from '../../provenance/webUrl';

/**
 * The page of the code that an entity is made of: its source location, where
 * that is a page of the web. Undefined otherwise, also where the annotation
 * cannot be read.
 */
export function codeLocation(entity: Entity): string | undefined {
  const written = entity.metadata.annotations?.[ANNOTATION_SOURCE_LOCATION];
  if (!written) {
    return undefined;
  }
  try {
    const { type, target } = parseLocationRef(written);
    return type === 'url' ? webUrl(target) : undefined;
  } catch {
    return undefined;
  }
}
