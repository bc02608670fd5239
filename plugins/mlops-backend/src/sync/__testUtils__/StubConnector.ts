import { setTimeout as delay } from 'node:timers/promises';
import type {
  ConnectorPage,
  MlopsConnector,
  MlopsRecord,
  ReadOptions,
  WebhookOutcome,
  WebhookRequest,
} from '@waymark/plugin-mlops-node';

/** A source that holds its records in memory and fails on demand. */
export class StubConnector implements MlopsConnector {
  readonly type = 'stub';
  readonly title = 'Stub';
  url = 'http://stub.example.com';
  incremental = false;
  followsCatalog = false;
  pageSize = 10;
  records: MlopsRecord[] = [];
  /** What an incremental pass yields. */
  changed: MlopsRecord[] = [];
  /** Called before each page; may throw or wait. */
  beforePage?: (page: number, options: ReadOptions) => void | Promise<void>;
  webhook?: (request: WebhookRequest) => Promise<WebhookOutcome>;
  /** The options of every call of `read`. */
  readonly reads: ReadOptions[] = [];

  constructor(readonly id: string) {}

  async *read(options: ReadOptions): AsyncGenerator<ConnectorPage> {
    this.reads.push(options);
    const records = options.mode === 'full' ? this.records : this.changed;
    let page = Number(options.cursor?.page ?? 0);
    while (page * this.pageSize < Math.max(1, records.length)) {
      options.signal.throwIfAborted();
      await this.beforePage?.(page, options);
      const start = page * this.pageSize;
      page += 1;
      yield {
        records: records.slice(start, start + this.pageSize),
        cursor: { page },
      };
    }
  }
}

/** Waits until aborted, as a remote call that hangs does. */
export async function hang(signal: AbortSignal): Promise<void> {
  await delay(3_600_000, undefined, { signal });
}
