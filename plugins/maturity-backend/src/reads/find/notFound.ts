import { NotFoundError } from '@backstage/errors';

/** In the same words whether it does not exist or may not be seen. */
export function notFound(ref: string): NotFoundError {
  return new NotFoundError(
    `No entity '${ref}' is in the catalog, or you may not see it.`,
  );
}
