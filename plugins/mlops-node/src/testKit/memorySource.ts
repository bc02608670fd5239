import type { ConnectorPage, MlopsConnector, ReadOptions } from '../connector';
import type { ModelRecord } from '../records';
import { SourceError } from '../SourceError';
import type { ConnectorFixture } from './ConnectorFixture';

/** Ways to break the contract, each caught by one check of the kit. */
export type Flaw =
  | 'loses-last-page'
  | 'starts-over'
  | 'forgets-on-resume'
  | 'random-ids'
  | 'ends-on-abort'
  | 'ignores-abort-between-pages'
  | 'empty-when-broken'
  | 'empty-when-down'
  | 'drops-damaged'
  | 'tells-secret'
  | 'ignores-retry-after'
  | 'fails-on-vanished'
  | 'reads-all-incrementally'
  | 'local-times';

const PAGE_SIZE = 2;
const SEEDED_AT = '2026-01-01T00:00:00Z';
const CHANGED_AT = '2026-02-01T00:00:00Z';
const SECRET = 'open-sesame';

interface Failure {
  kind: 'rate-limited' | 'auth' | 'malformed' | 'unavailable' | 'silent';
  retryAfter?: string;
  requested?: () => void;
}

/**
 * The smallest source there can be: a list in memory. It shows what the kit
 * asks for, and with a flaw that the kit notices its absence.
 */
export function createMemoryFixture(
  options: { requestTimeoutMs?: number; flaw?: Flaw } = {},
): ConnectorFixture {
  const { requestTimeoutMs = 600_000, flaw } = options;
  const models: ModelRecord[] = [];
  let failure: Failure | undefined;
  let damaged: string | undefined;
  let vanished: string | undefined;

  const fail = async (state: Failure, signal: AbortSignal) => {
    if (state.kind === 'silent') {
      state.requested?.();
      await abortedOrLate(signal, requestTimeoutMs);
      signal.throwIfAborted();
      throw new SourceError('No answer in time', { reason: 'unavailable' });
    }
    throw new SourceError(
      flaw === 'tells-secret' ? `Refused '${SECRET}'` : 'The source refused',
      {
        reason: state.kind,
        hint: 'Look at the connection in app-config.yaml.',
        retryAfterMs:
          flaw === 'ignores-retry-after'
            ? undefined
            : parseRetryAfter(state.retryAfter),
      },
    );
  };

  const listPage = async (
    offset: number,
    signal: AbortSignal,
    since?: string,
  ) => {
    if (failure) {
      await fail(failure, signal);
    }
    const listed = models.filter(
      ({ updatedAt }) => !since || Date.parse(updatedAt!) >= Date.parse(since),
    );
    return {
      total: listed.length,
      items: listed.slice(offset, offset + PAGE_SIZE),
    };
  };

  const toPage = (items: ModelRecord[], next: number): ConnectorPage => ({
    cursor: { offset: flaw === 'starts-over' ? 0 : next },
    records: items.flatMap((item): ConnectorPage['records'] => {
      if (item.id === vanished) {
        if (flaw === 'fails-on-vanished') {
          throw new SourceError('404', { reason: 'unavailable' });
        }
        return [];
      }
      if (item.id === damaged) {
        return flaw === 'drops-damaged'
          ? []
          : [{ type: 'problem', path: item.id, message: 'No name.' }];
      }
      return [
        {
          ...item,
          id: flaw === 'random-ids' ? `${item.id}-${Math.random()}` : item.id,
          updatedAt:
            flaw === 'local-times'
              ? item.updatedAt!.slice(0, -1)
              : item.updatedAt,
        },
      ];
    }),
  });

  async function* read(
    readOptions: ReadOptions,
  ): AsyncGenerator<ConnectorPage> {
    const { signal, mode, cursor } = readOptions;
    const since =
      mode === 'incremental' && flaw !== 'reads-all-incrementally'
        ? readOptions.since
        : undefined;
    let offset = Number(cursor?.offset ?? 0);
    if (cursor && flaw === 'forgets-on-resume') {
      offset += PAGE_SIZE;
    }
    for (;;) {
      if (signal.aborted && flaw === 'ends-on-abort') {
        return;
      }
      if (flaw !== 'ignores-abort-between-pages' || offset === 0) {
        signal.throwIfAborted();
      }
      const page = await listPage(offset, signal, since).catch(error => {
        const hidden: Partial<Record<Flaw, Failure['kind']>> = {
          'empty-when-broken': 'malformed',
          'empty-when-down': 'unavailable',
        };
        if (flaw && hidden[flaw] === error.reason) {
          return { total: 0, items: [] };
        }
        throw error;
      });
      offset += PAGE_SIZE;
      const last = offset >= page.total;
      if (last && flaw === 'loses-last-page') {
        return;
      }
      yield toPage(page.items, offset);
      if (last) {
        return;
      }
    }
  }

  return {
    secrets: [SECRET],
    createConnector: (): MlopsConnector => ({
      id: 'memory',
      type: 'memory',
      incremental: true,
      read,
    }),
    seed: async () => {
      for (let n = 0; n < 9; n++) {
        models.push({
          type: 'model',
          id: `model-${n}`,
          name: `Model ${n}`,
          updatedAt: SEEDED_AT,
        });
      }
      return models.map(({ id }) => `model:${id}`);
    },
    recover: () => {
      failure = undefined;
    },
    close: () => {},
    rateLimit: retryAfter => {
      failure = { kind: 'rate-limited', retryAfter };
    },
    refuseCredentials: () => {
      failure = { kind: 'auth' };
    },
    breakAnswers: () => {
      failure = { kind: 'malformed' };
    },
    goDown: () => {
      failure = { kind: 'unavailable' };
    },
    hang: () => ({
      requested: new Promise<void>(resolve => {
        failure = { kind: 'silent', requested: resolve };
      }),
    }),
    damageObject: async () => {
      damaged = models[3].id;
      return { missing: [`model:${damaged}`], named: damaged };
    },
    vanish: async () => {
      vanished = models[4].id;
      return { missing: [`model:${vanished}`] };
    },
    change: async () => {
      models[5] = { ...models[5], updatedAt: CHANGED_AT };
      return {
        since: '2026-01-20T00:00:00Z',
        changed: [`model:${models[5].id}`],
      };
    },
  };
}

function parseRetryAfter(value?: string): number | undefined {
  if (value && /^\d+$/.test(value)) {
    return Number(value) * 1000;
  }
  const date = Date.parse(value ?? '');
  return Number.isNaN(date) ? undefined : Math.max(0, date - Date.now());
}

function abortedOrLate(signal: AbortSignal, limitMs: number): Promise<void> {
  return new Promise(resolve => {
    const timer = setTimeout(resolve, limitMs);
    const stop = () => {
      clearTimeout(timer);
      resolve();
    };
    signal.addEventListener('abort', stop, { once: true });
  });
}
