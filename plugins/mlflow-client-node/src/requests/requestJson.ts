import { SourceError } from '@waymark/plugin-mlops-node';
import type { MlflowAuth } from '../settings/MlflowConnection';
import { readRetryAfter } from './readRetryAfter';

/** What every request of a connection has in common. */
export interface RequestSettings {
  baseUrl: string;
  auth?: MlflowAuth;
  headers: Record<string, string>;
  requestTimeoutMs: number;
  maxResponseBytes: number;
}

/**
 * What came back. `not-found` is MLflow saying that it has no such object;
 * `no-endpoint` a 404 from a server that is too old, or no MLflow at all.
 */
export type Answer =
  { kind: 'answer'; value: unknown } | { kind: 'not-found' | 'no-endpoint' };

/**
 * Sends one request to MLflow. Everything that goes wrong is a `SourceError`
 * whose text names the request and never a header.
 */
export async function requestJson(
  settings: RequestSettings,
  request: { method: 'GET' | 'POST' | 'DELETE'; path: string; body?: object },
  signal: AbortSignal,
): Promise<Answer> {
  const { method, path, body } = request;
  const what = `${method} ${path.split('?')[0]}`;
  signal.throwIfAborted();

  // Not AbortSignal.any with AbortSignal.timeout: neither is kept alive by
  // the request that waits for it, and a collected one never fires.
  const limit = new AbortController();
  const stop = () => limit.abort();
  signal.addEventListener('abort', stop, { once: true });
  const timer = setTimeout(stop, settings.requestTimeoutMs);
  try {
    const response = await fetch(`${settings.baseUrl}${path}`, {
      method,
      headers: {
        accept: 'application/json',
        ...(body && { 'content-type': 'application/json' }),
        ...settings.headers,
        ...authHeader(settings.auth),
      },
      body: body && JSON.stringify(body),
      // Followed, a redirect to a login page would be read as an answer, and
      // credentials would go where nobody sent them.
      redirect: 'manual',
      signal: limit.signal,
    });
    const text = await readText(response, settings.maxResponseBytes, what);
    return interpret(response, text, what);
  } catch (error) {
    signal.throwIfAborted();
    if (error instanceof SourceError) {
      throw error;
    }
    throw new SourceError(
      limit.signal.aborted
        ? `${what}: no answer within ${settings.requestTimeoutMs} ms`
        : `${what}: ${describeNetworkError(error)}`,
      {
        reason: 'unavailable',
        hint: `Check that MLflow runs and that this backend reaches ${settings.baseUrl}.`,
      },
    );
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', stop);
  }
}

function interpret(response: Response, text: string, what: string): Answer {
  const { status } = response;
  const answer = parse(text);
  if (status === 404) {
    const code = (answer as { error_code?: unknown } | undefined)?.error_code;
    return {
      kind: code === 'RESOURCE_DOES_NOT_EXIST' ? 'not-found' : 'no-endpoint',
    };
  }
  if (status === 401 || status === 403) {
    throw new SourceError(`${what}: MLflow answered ${status}${said(answer)}`, {
      reason: 'auth',
      hint:
        status === 401
          ? 'Check the auth section of the connection: MLflow does not accept these credentials.'
          : 'Give the account of the connection permission to read experiments and registered models. MLflow 3.5 and later also answer 403 to a host name that they were not started with (--allowed-hosts).',
    });
  }
  if (status >= 300 && status < 400) {
    throw new SourceError(
      `${what}: MLflow answered ${status}, a redirect, probably to a login page`,
      {
        reason: 'auth',
        hint: 'Set baseUrl to where the API answers by itself, or give the proxy its credentials under auth or headers.',
      },
    );
  }
  const retryAfterMs = readRetryAfter(response.headers.get('retry-after'));
  if (status === 429) {
    throw new SourceError(`${what}: MLflow asks to slow down (429)`, {
      reason: 'rate-limited',
      retryAfterMs,
    });
  }
  if (status >= 500) {
    throw new SourceError(`${what}: MLflow answered ${status}${said(answer)}`, {
      reason: 'unavailable',
      retryAfterMs,
      hint: 'Look at the log of the MLflow server.',
    });
  }
  if (status >= 400) {
    throw new SourceError(`${what}: MLflow answered ${status}${said(answer)}`, {
      reason: 'misconfigured',
      hint: 'Check modelFilter, and that the server is MLflow 2.3 or later.',
    });
  }
  if (answer === undefined) {
    const type = response.headers.get('content-type') ?? 'no content type';
    throw new SourceError(
      `${what}: expected JSON, found ${text.length} characters of ${type}`,
      {
        reason: 'malformed',
        hint: 'Check that baseUrl is the MLflow server itself and not a page in front of it.',
      },
    );
  }
  return { kind: 'answer', value: answer };
}

function authHeader(auth?: MlflowAuth): Record<string, string> {
  switch (auth?.type) {
    case 'basic': {
      const pair = `${auth.username}:${auth.password}`;
      return {
        authorization: `Basic ${Buffer.from(pair).toString('base64')}`,
      };
    }
    case 'bearer':
      return { authorization: `Bearer ${auth.token}` };
    default:
      return {};
  }
}

async function readText(
  response: Response,
  maxBytes: number,
  what: string,
): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  // A body that is left early is cancelled, which closes the connection.
  for await (const chunk of response.body ?? []) {
    size += chunk.byteLength;
    if (size > maxBytes) {
      throw new SourceError(
        `${what}: the answer is larger than ${maxBytes} bytes`,
        {
          reason: 'malformed',
          hint: 'Lower pageSize of the connection, or raise maxResponseMegabytes.',
        },
      );
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function parse(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return value !== null && typeof value === 'object' ? value : undefined;
  } catch {
    return undefined;
  }
}

/** MLflow's own words about an error, cut to a readable length. */
function said(answer: unknown): string {
  const message = (answer as { message?: unknown } | undefined)?.message;
  return typeof message === 'string' ? `: ${message.slice(0, 300)}` : '';
}

function describeNetworkError(error: unknown): string {
  const { message, cause } = error as { message?: string; cause?: unknown };
  const { code } = (cause ?? {}) as { code?: string };
  return code ? `${message} (${code})` : `${message}`;
}
