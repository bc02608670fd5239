/** What an error means to the person who sees it. @public */
export type ErrorMeaning =
  'forbidden' | 'signed-out' | 'not-found' | 'unavailable' | 'other';

/**
 * Sorts the errors of API calls by what one can do about them: ask for access,
 * sign in again, look elsewhere, wait, or read the message.
 * @public
 */
export function classifyError(error: Error): ErrorMeaning {
  const status = statusOf(error);
  if (status === 403 || error.name === 'NotAllowedError') {
    return 'forbidden';
  }
  if (status === 401 || error.name === 'AuthenticationError') {
    return 'signed-out';
  }
  if (status === 404 || error.name === 'NotFoundError') {
    return 'not-found';
  }
  if (
    status === 429 ||
    (status !== undefined && status >= 500) ||
    error.name === 'TimeoutError' ||
    // What `fetch` throws when nobody answers.
    error instanceof TypeError
  ) {
    return 'unavailable';
  }
  return 'other';
}

function statusOf(error: Error): number | undefined {
  const { statusCode, response } = error as {
    statusCode?: unknown;
    response?: { status?: unknown };
  };
  const status = statusCode ?? response?.status;
  return typeof status === 'number' ? status : undefined;
}
