import type {
  AuthService,
  DiscoveryService,
} from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import type { DeliveryResult, LineageSink } from './LineageSink';

const TIMEOUT_MS = 30_000;

/**
 * Delivers events to `POST /api/lineage/v1/lineage/batch` with the plugin's
 * own service credentials.
 */
export class LineageApiSink implements LineageSink {
  readonly name = 'the lineage API';
  readonly #discovery: DiscoveryService;
  readonly #auth: AuthService;

  constructor(options: { discovery: DiscoveryService; auth: AuthService }) {
    this.#discovery = options.discovery;
    this.#auth = options.auth;
  }

  async deliver(
    events: string[],
    { signal }: { signal: AbortSignal },
  ): Promise<DeliveryResult> {
    try {
      const { token } = await this.#auth.getPluginRequestToken({
        onBehalfOf: await this.#auth.getOwnServiceCredentials(),
        targetPluginId: 'lineage',
      });
      const baseUrl = await this.#discovery.getBaseUrl('lineage');
      const response = await fetch(`${baseUrl}/v1/lineage/batch`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          authorization: `Bearer ${token}`,
        },
        body: `[${events.join(',')}]`,
        signal: AbortSignal.any([signal, AbortSignal.timeout(TIMEOUT_MS)]),
      });
      return await readAnswer(response, events.length);
    } catch (error) {
      return {
        outcome: 'unavailable',
        message: `The lineage API cannot be reached: ${reasonOf(toError(error))}`,
      };
    }
  }
}

async function readAnswer(
  response: Response,
  sent: number,
): Promise<DeliveryResult> {
  const text = await response.text();
  switch (response.status) {
    case 204:
      return { outcome: 'taken', failed: [] };
    case 200:
      return readSummary(text, sent);
    case 404:
      return { outcome: 'absent' };
    case 400:
    case 413:
    case 422:
      return {
        outcome: 'refused',
        message: `The lineage API refused it with ${response.status}: ${errorMessage(text)}`,
      };
    default:
      return {
        outcome: 'unavailable',
        message: `The lineage API answered ${response.status}: ${errorMessage(text)}`,
        retryAfterMs: readRetryAfter(response.headers.get('retry-after')),
      };
  }
}

/** The answer of a batch of which some events were not taken (api, lineage). */
function readSummary(text: string, sent: number): DeliveryResult {
  const unreadable: DeliveryResult = {
    outcome: 'unavailable',
    message: `The lineage API answered 200 with a body that is not a batch summary: ${text.slice(0, 200)}`,
  };
  let body: { failed_events?: unknown };
  try {
    body = JSON.parse(text);
  } catch {
    return unreadable;
  }
  const { failed_events: failedEvents = [] } = body ?? {};
  if (!Array.isArray(failedEvents)) {
    return unreadable;
  }
  const failed = [];
  for (const { index, reason, retriable } of failedEvents) {
    if (!Number.isInteger(index) || index < 0 || index >= sent) {
      return unreadable;
    }
    failed.push({
      index,
      reason: String(reason ?? 'no reason given').slice(0, 2_000),
      retriable: retriable === true,
    });
  }
  return { outcome: 'taken', failed };
}

/** Seconds or an HTTP date, as milliseconds from now. */
export function readRetryAfter(
  header: string | null,
  now: number = Date.now(),
): number | undefined {
  if (!header) {
    return undefined;
  }
  const ms = /^\d+$/.test(header.trim())
    ? Number(header) * 1000
    : Date.parse(header) - now;
  return Number.isFinite(ms) ? Math.max(0, ms) : undefined;
}

function errorMessage(text: string): string {
  try {
    return String(JSON.parse(text).error.message).slice(0, 500);
  } catch {
    return text.slice(0, 200);
  }
}

/** `fetch failed` says nothing; its cause does. */
function reasonOf(error: Error): string {
  const { cause } = error;
  return cause instanceof Error
    ? `${error.message} (${cause.message})`
    : error.message;
}
