import { ServiceUnavailableError } from '@backstage/errors';

/**
 * Does something that has to end in time, and no later than its caller does.
 *
 * @throws what it throws; the caller's reason when that gave up; a
 * ServiceUnavailableError with what did not end in time
 */
export async function withDeadline<T>(
  options: {
    /** The subject of the error: `The remote of churn`. */
    what: string;
    milliseconds: number;
    signal?: AbortSignal;
  },
  run: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const { what, milliseconds, signal: outer } = options;
  outer?.throwIfAborted();
  const deadline = AbortSignal.timeout(milliseconds);
  try {
    return await run(outer ? AbortSignal.any([outer, deadline]) : deadline);
  } catch (error) {
    outer?.throwIfAborted();
    throw deadline.aborted
      ? new ServiceUnavailableError(
          `${what} did not answer within ${milliseconds / 1000} seconds; try again later`,
        )
      : error;
  }
}
