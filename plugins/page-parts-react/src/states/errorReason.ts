import { ResponseError } from '@backstage/errors';

/**
 * What went wrong in the words of whoever found out. For an answer of the
 * backend that is the message in it; the error's own only repeats the status.
 * @public
 */
export function errorReason(error: Error): string {
  return error instanceof ResponseError ? error.cause.message : error.message;
}
