import { createHash } from 'node:crypto';
import type { CacheService } from '@backstage/backend-plugin-api';
import type { JsonValue } from '@backstage/types';

/** What is known of a folder since its records were last stored. */
export interface RememberedFolder {
  /** The state of the repository, as its host names it. */
  etag: string;
  /** Of the entities that the files were translated for. */
  fingerprint: string;
  /** When this state was first seen, ISO 8601. */
  since: string;
}

const WEEK_MS = 7 * 24 * 3_600_000;
const YEAR_MS = 365 * 24 * 3_600_000;

/**
 * Remembers what was read, in the backend's cache: shared by all replicas
 * where the cache is, else each for itself. Forgetting costs a repeated read,
 * never a record.
 */
export class FolderMemory {
  readonly #cache: Pick<CacheService, 'get' | 'set'>;
  readonly #connection: string;

  constructor(options: {
    cache: Pick<CacheService, 'get' | 'set'>;
    connection: string;
  }) {
    this.#cache = options.cache;
    this.#connection = options.connection;
  }

  async recall(folderUrl: string): Promise<RememberedFolder | undefined> {
    const found = await this.#cache.get<{ [key in string]: JsonValue }>(
      this.#key('folder', folderUrl),
    );
    const { etag, fingerprint, since } = found ?? {};
    return typeof etag === 'string' &&
      typeof fingerprint === 'string' &&
      typeof since === 'string'
      ? { etag, fingerprint, since }
      : undefined;
  }

  /** Keeps the time of a state that is remembered already. */
  async remember(
    folderUrl: string,
    state: Pick<RememberedFolder, 'etag' | 'fingerprint'>,
  ): Promise<void> {
    const known = await this.recall(folderUrl);
    const same =
      known?.etag === state.etag && known.fingerprint === state.fingerprint;
    await this.#cache.set(
      this.#key('folder', folderUrl),
      { ...state, since: same ? known.since : new Date().toISOString() },
      { ttl: WEEK_MS },
    );
  }

  /**
   * When a file's content was first read, ISO 8601: the answer for cards,
   * which carry no date, on hosts that do not say when a file changed.
   */
  async firstSeen(content: {
    folderUrl: string;
    path: string;
    text: string;
  }): Promise<string> {
    const { folderUrl, path, text } = content;
    const key = this.#key('seen', `${folderUrl}\n${path}\n${text}`);
    const known = await this.#cache.get<string>(key);
    if (typeof known === 'string') {
      return known;
    }
    const now = new Date().toISOString();
    await this.#cache.set(key, now, { ttl: YEAR_MS });
    return now;
  }

  /** Short, because some caches allow no more than 250 bytes. */
  #key(what: string, value: string): string {
    const hash = createHash('sha256').update(value).digest('base64url');
    return `repository:${this.#connection}:${what}:${hash}`;
  }
}
