import { isError } from '@backstage/errors';

/**
 * True for answers that mean "not here": no such plugin, or it does not know
 * the entity. Everything else is trouble that passes.
 * @public
 */
export function isAbsent(error: unknown): boolean {
  return (
    isError(error) &&
    (error.name === 'NotFoundError' || error.statusCode === 404)
  );
}

/**
 * The answer, or undefined where there is nothing to answer about.
 * @public
 */
export async function ifPresent<T>(answer: Promise<T>): Promise<T | undefined> {
  try {
    return await answer;
  } catch (error) {
    if (isAbsent(error)) {
      return undefined;
    }
    throw error;
  }
}
