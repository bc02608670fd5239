import { ForwardedError, toError } from '@backstage/errors';

/**
 * Says why a repository could not be read, and what helps, without the
 * credentials that an address in the reader's message may hold.
 */
export function describeReadError(root: string, error: unknown): Error {
  const { name, message } = toError(error);
  const plain = message
    .replace(/(https?:\/\/)[^/\s@]+@/g, '$1')
    .replace(/([?&](?:access_|private_)?token=)[^&\s]+/gi, '$1…');
  return new ForwardedError(
    `The repository ${root} could not be read (${hintOf(name, plain, isRateLimited(error))})`,
    new Error(plain),
  );
}

/** Whether a host allows nobody any more requests for now. */
export function isRateLimited(error: unknown): boolean {
  return /rate.?limit|too many requests|\b429\b/i.test(toError(error).message);
}

function hintOf(name: string, message: string, limited: boolean): string {
  if (limited) {
    return 'its host allows no more requests for now; it is tried again later, and maturity.facts.repository.every makes it be asked less often';
  }
  if (name === 'NotFoundError' || /\b404\b/.test(message)) {
    return 'check that the address of the entity is right and that the credentials under integrations may read it';
  }
  if (
    ['AuthenticationError', 'NotAllowedError'].includes(name) ||
    /\b40[13]\b/.test(message)
  ) {
    return "check the credentials of its host under 'integrations'";
  }
  return 'it is tried again soon';
}
