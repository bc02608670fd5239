import {
  ANNOTATION_LOCATION,
  parseLocationRef,
} from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';
import type { TemplateEntityV1beta3 } from '@backstage/plugin-scaffolder-common';

/**
 * The address of the file that a template lies in.
 *
 * Errors: an `InputError` for a template that lies nowhere that can be read.
 */
export function locateTemplate(
  ref: string,
  { metadata }: TemplateEntityV1beta3,
): string {
  const written = metadata.annotations?.[ANNOTATION_LOCATION];
  if (!written) {
    throw new InputError(
      `The template '${ref}' has no annotation '${ANNOTATION_LOCATION}'; register it from the file that it lies in`,
    );
  }
  const { type, target } = parseLocationRef(written);
  if (type !== 'url' && type !== 'file') {
    throw new InputError(
      `The template '${ref}' lies at '${written}'; expected a 'url:' or 'file:' location, whose folder has its skeleton`,
    );
  }
  return type === 'file' ? `file:${target}` : target;
}
