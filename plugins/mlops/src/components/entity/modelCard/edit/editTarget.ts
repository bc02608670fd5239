import {
  ANNOTATION_EDIT_URL,
  ANNOTATION_LOCATION,
  ANNOTATION_SOURCE_LOCATION,
  ANNOTATION_VIEW_URL,
  type Entity,
} from '@backstage/catalog-model';
import { webUrl } from '../../../provenance/webUrl';

/**
 * The page where the file that declares an entity is edited, else where it or
 * its repository is seen; undefined where the catalog knows neither.
 */
export function editTarget(entity: Entity): string | undefined {
  const annotations = entity.metadata.annotations ?? {};
  const located = (annotation: string) =>
    annotations[annotation]?.replace(/^url:/, '');
  return [
    annotations[ANNOTATION_EDIT_URL],
    annotations[ANNOTATION_VIEW_URL],
    located(ANNOTATION_LOCATION),
    located(ANNOTATION_SOURCE_LOCATION),
  ]
    .map(webUrl)
    .find(url => url !== undefined);
}
