import { isError } from '@backstage/errors';
import type { SourceErrorReason } from '@waymark/plugin-mlops-node';
import { shorten } from './records/limits';

/** What went wrong, for people, and what the scheduling makes of it. */
export type Failure = {
  message: string;
  hint?: string;
  /** Undefined for anything that is not a `SourceError`; counts as transient. */
  reason?: SourceErrorReason;
  retryAfterMs?: number;
};

const MAX_MESSAGE = 2_000;

/** Reads an error that a connector or the store threw. */
export function describeFailure(error: unknown): Failure {
  if (!isError(error)) {
    return { message: shorten(String(error), MAX_MESSAGE) };
  }
  const { reason, hint, retryAfterMs } = error as Partial<Failure>;
  // Not by class: a connector may bring its own copy of the contract package.
  const known = error.name === 'SourceError';
  return {
    message: shorten(withoutStatement(error.message), MAX_MESSAGE),
    hint: known && hint ? shorten(String(hint), MAX_MESSAGE) : undefined,
    reason: known ? reason : undefined,
    retryAfterMs:
      known && Number.isFinite(retryAfterMs) && retryAfterMs! >= 0
        ? retryAfterMs
        : undefined,
  };
}

/** Knex puts the whole SQL statement in front of what the database said. */
function withoutStatement(message: string): string {
  return /^(insert|update|delete|select|with) /i.test(message)
    ? `The database refused a statement: ${message.slice(
        message.lastIndexOf(' - ') + 3,
      )}`
    : message;
}
