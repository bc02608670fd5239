import { CustomErrorBase } from '@backstage/errors';

/**
 * Why a source could not be read, in words for the platform team.
 *
 * - `auth`: credentials refused; not retried before the next scheduled pass.
 * - `rate-limited`: wait `retryAfterMs`, then resume from the stored cursor.
 * - `unavailable`: connection refused, time-out, 5xx; retried with back-off.
 * - `malformed`: the answer is not what the source's API promises.
 * - `misconfigured`: config or a missing feature of the source; not retried
 *   before the next scheduled pass.
 * @public
 */
export type SourceErrorReason =
  'auth' | 'rate-limited' | 'unavailable' | 'malformed' | 'misconfigured';

/** @public */
export class SourceError extends CustomErrorBase {
  name = 'SourceError' as const;
  readonly reason: SourceErrorReason;
  /** How to mend it, shown beside the message. */
  readonly hint?: string;
  readonly retryAfterMs?: number;

  constructor(
    message: string,
    options: {
      reason: SourceErrorReason;
      hint?: string;
      retryAfterMs?: number;
      cause?: unknown;
    },
  ) {
    super(message, options.cause as Error | undefined);
    this.reason = options.reason;
    this.hint = options.hint;
    this.retryAfterMs = options.retryAfterMs;
  }
}
