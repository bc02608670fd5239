import { isError } from '@backstage/errors';

/**
 * True for the error of a plugin that is not installed: nobody answers at its
 * path, or discovery does not know it. Goes by the shape, because whoever made
 * the client may have another copy of `@backstage/errors`.
 */
export function isAbsence(error: unknown): boolean {
  return (
    isError(error) &&
    (error.name === 'NotFoundError' ||
      (error as { statusCode?: unknown }).statusCode === 404)
  );
}
