import type { SourceErrorReason } from '@waymark/plugin-mlops-node';
import { isError } from '@backstage/errors';
import { limitText } from '../document';

/** Why a folder could not be read, in words for the platform team. */
export interface ReadFailure {
  reason: SourceErrorReason;
  message: string;
  hint: string;
  /** True where the host had been given up before its turn. */
  untried?: boolean;
}

const HINTS: Record<SourceErrorReason, string> = {
  auth: "Check the credentials of the repository's host under 'integrations' in the app config, and that they may read this repository.",
  'rate-limited':
    'Wait for the host to allow more requests, or read less often (mlops.repository.schedule.frequency).',
  unavailable:
    "Check that the repository's host answers from this machine; the folder is read again with the next attempt.",
  malformed:
    "The host answered with something that is no repository archive: check for a proxy or sign-in page in between, and the host's type under 'integrations'.",
  misconfigured:
    'Check that the folder, its branch and its repository exist and that the address of the entity (backstage.io/source-location) is right, and that the host is configured; a private repository without credentials looks the same.',
};

/**
 * Tells from an error of a UrlReader why a read failed. UrlReaders throw
 * Backstage's errors where they can and plain ones with the status in the
 * message elsewhere.
 */
export function classifyReadError(error: unknown): ReadFailure {
  const name = isError(error) ? error.name : 'Error';
  const message = isError(error) ? error.message : String(error);
  const reason = reasonOf(name, message, statusOf(error));
  return {
    reason,
    message: limitText(withoutCredentials(message), 500),
    hint: HINTS[reason],
  };
}

function reasonOf(
  name: string,
  message: string,
  status: number | undefined,
): SourceErrorReason {
  if (/rate.?limit|too many requests/i.test(message) || status === 429) {
    return 'rate-limited';
  }
  if (
    /no matching UrlReader|reading from '.*' is not allowed|does not implement readTree/i.test(
      message,
    )
  ) {
    return 'misconfigured';
  }
  if (
    ['AuthenticationError', 'NotAllowedError'].includes(name) ||
    status === 401 ||
    status === 403
  ) {
    return 'auth';
  }
  if (['NotFoundError', 'InputError'].includes(name) || status === 404) {
    return 'misconfigured';
  }
  if (
    name === 'SyntaxError' ||
    /invalid json|TAR_BAD_ARCHIVE|unrecognized archive|incorrect header check/i.test(
      message,
    )
  ) {
    return 'malformed';
  }
  return 'unavailable';
}

/** `…, 503 Service Unavailable` and `status 503` are what readers write. */
function statusOf(error: unknown): number | undefined {
  const { statusCode, message } = (error ?? {}) as {
    statusCode?: unknown;
    message?: unknown;
  };
  if (typeof statusCode === 'number') {
    return statusCode;
  }
  const stated = /(?:, |status(?: code)?[:= ]+)(\d{3})\b/i.exec(
    String(message ?? ''),
  );
  return stated ? Number(stated[1]) : undefined;
}

function withoutCredentials(message: string): string {
  return message
    .replace(/(https?:\/\/)[^/\s@]+@/g, '$1')
    .replace(/([?&](?:access_|private_)?token=)[^&\s]+/gi, '$1…');
}
