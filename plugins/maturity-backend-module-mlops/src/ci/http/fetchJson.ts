import { toError } from '@backstage/errors';
import { readRateLimit } from './readRateLimit';

/** One question to a CI system. */
export interface JsonRequest {
  /** For messages: "GitHub". */
  system: string;
  /** For messages: "the project tideway/churn". */
  about: string;
  url: string;
  headers: Record<string, string>;
  /** What helps where the credentials do not. */
  credentialsHint: string;
  signal: AbortSignal;
}

/** A system allows nobody any more requests for now. */
export class RateLimitedError extends Error {
  override readonly name = 'RateLimitedError';
}

/** Milliseconds for one answer. */
const TIMEOUT_MS = 15_000;

/**
 * Asks for JSON.
 *
 * @throws Error that names the system, what was asked about, what it answered,
 *   and what helps; RateLimitedError with when to try again.
 */
export async function fetchJson(request: JsonRequest): Promise<unknown> {
  const { system, about, url, headers, signal } = request;
  signal.throwIfAborted();
  let response: Response;
  try {
    response = await fetch(url, {
      headers: { accept: 'application/json', ...headers },
      signal: AbortSignal.any([signal, AbortSignal.timeout(TIMEOUT_MS)]),
    });
  } catch (error) {
    signal.throwIfAborted();
    throw new Error(
      `${system} could not be asked about ${about}: ${reasonOf(error)}; it is tried again`,
      { cause: error },
    );
  }
  if (!response.ok) {
    // What nobody reads keeps the connection busy.
    await response.body?.cancel();
    throw refusalOf(request, response);
  }
  try {
    return await response.json();
  } catch (error) {
    signal.throwIfAborted();
    throw new Error(
      `${system} answered about ${about} with something that is no JSON; check for a proxy or a sign-in page in between`,
      { cause: error },
    );
  }
}

function refusalOf(request: JsonRequest, response: Response): Error {
  const { system, about, credentialsHint } = request;
  const { status } = response;
  const again = readRateLimit(response, Date.now());
  if (again !== undefined) {
    const when = Number.isFinite(again)
      ? `from ${new Date(again).toISOString()} on`
      : 'later';
    return new RateLimitedError(
      `${system} allows no more requests for now (${status}); it can be asked about ${about} again ${when}. maturity.facts.ci.every makes it be asked less often`,
    );
  }
  if (status === 401 || status === 403) {
    return new Error(
      `${system} refuses to tell about ${about} (${status}); ${credentialsHint}`,
    );
  }
  if (status === 404) {
    return new Error(
      `${system} does not know ${about}, or the credentials may not read it (404); check its name, and ${credentialsHint}`,
    );
  }
  return new Error(
    `${system} answered ${status} about ${about}; it is tried again`,
  );
}

function reasonOf(error: unknown): string {
  const { name, message, cause } = toError(error);
  if (name === 'TimeoutError') {
    return `no answer within ${TIMEOUT_MS / 1_000} seconds`;
  }
  return cause === undefined ? message : toError(cause).message;
}
