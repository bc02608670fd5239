/** One request as a backend sees it. */
export interface SeenRequest {
  method: string;
  /** Plugin and path, such as `raci/v1/activities`. */
  path: string;
  query: URLSearchParams;
  body: unknown;
  signal?: AbortSignal | null;
}

/** Answers a request with what is sent as JSON; throws {@link HttpError}. */
export type Answer = (request: SeenRequest) => unknown;

/** An answer that is no success, as Backstage's backends send it. */
export class HttpError extends Error {
  constructor(
    readonly status: number,
    message: string,
  ) {
    super(message);
  }
}

/** Backends behind `fetch`: by method and path, in the order they are given. */
export function fakeBackends(answers: Record<string, Answer>): {
  fetch: typeof window.fetch;
  seen: SeenRequest[];
} {
  const seen: SeenRequest[] = [];
  const fetch = async (input: unknown, init?: RequestInit) => {
    const url = new URL(String(input));
    const request: SeenRequest = {
      method: init?.method ?? 'GET',
      path: url.pathname.replace(/^\/api\//, ''),
      query: url.searchParams,
      body: init?.body ? JSON.parse(String(init.body)) : undefined,
      signal: init?.signal,
    };
    seen.push(request);
    const line = `${request.method} ${request.path}`;
    const answer = Object.entries(answers).find(([pattern]) =>
      new RegExp(`^${pattern}$`).test(line),
    )?.[1];
    try {
      if (!answer) {
        throw new HttpError(404, `There is no ${line}`);
      }
      return toResponse(200, await untilAborted(answer(request), init?.signal));
    } catch (error) {
      if (error instanceof HttpError) {
        const { status, message } = error;
        return toResponse(status, {
          error: { name: 'Error', message },
          response: { statusCode: status },
        });
      }
      throw error;
    }
  };
  return { fetch: fetch as typeof window.fetch, seen };
}

/** A request that is never answered, as long as nobody gives it up. */
export function never(): Promise<never> {
  return new Promise<never>(() => {});
}

function untilAborted<T>(
  answer: T | Promise<T>,
  signal: AbortSignal | null | undefined,
): Promise<T> {
  return new Promise((resolve, reject) => {
    signal?.addEventListener('abort', () => reject(signal.reason));
    Promise.resolve(answer).then(resolve, reject);
  });
}

/** What clients read of a response; the test's browser has none of its own. */
function toResponse(status: number, body: unknown): Response {
  const text = JSON.stringify(body ?? null);
  return {
    ok: status < 400,
    status,
    statusText: String(status),
    headers: new Headers({ 'content-type': 'application/json' }),
    json: async () => JSON.parse(text),
    text: async () => text,
  } as Response;
}
