import type { CacheService } from '@backstage/backend-plugin-api';
import {
  SourceError,
  type ConnectorPage,
  type MlopsConnector,
  type MlopsRecord,
  type ReadOptions,
} from '@waymark/plugin-mlops-node';
import pLimit from 'p-limit';
import {
  indexCatalog,
  listFolders,
  type EntityPredicate,
  type EntityStream,
  type Folder,
} from '../catalog';
import { classifyReadError, type ReadFailure } from './classifyReadError';
import { describeFailures } from './describeFailures';
import { FolderMemory } from './FolderMemory';
import { HostBreaker } from './HostBreaker';
import { foldersAhead, readCursor, writeCursor } from './passCursor';
import { fingerprintOf } from './readFolder';
import { readOutcome, type Outcome, type ReadSettings } from './readOutcome';
import { withDeadline } from './withDeadline';

// Enough to hide a host's latency, few enough not to look like an attack.
const CONCURRENCY = 4;
// Unchanged folders yield nothing; a cursor now and then is enough.
const FOLDERS_PER_EMPTY_PAGE = 100;

/** @see RepositoryConnector */
export interface RepositoryConnectorOptions extends ReadSettings {
  id: string;
  title?: string;
  namespace?: string;
  /** Streams catalog entities with the plugin's own credentials. */
  streamEntities: EntityStream;
  cache: Pick<CacheService, 'get' | 'set'>;
  filter?: EntityPredicate;
  /** Folders that are read together; at most so many make a page. */
  foldersPerPage?: number;
}

/**
 * Reads the repositories that catalog entities point at and translates the
 * files in them. A folder that cannot be read does not keep the others from
 * being read; the pass then ends with an error all the same, so that nothing
 * of that folder is taken for deleted.
 */
export class RepositoryConnector implements MlopsConnector {
  readonly type = 'repository';
  readonly incremental = true;
  readonly followsCatalog = true;
  readonly #options: RepositoryConnectorOptions;
  readonly #memory: FolderMemory;

  constructor(options: RepositoryConnectorOptions) {
    this.#options = options;
    this.#memory = new FolderMemory({
      cache: options.cache,
      connection: options.id,
    });
  }

  get id() {
    return this.#options.id;
  }

  get title() {
    return this.#options.title;
  }

  get namespace() {
    return this.#options.namespace;
  }

  async *read(options: ReadOptions): AsyncGenerator<ConnectorPage> {
    const { signal } = options;
    signal.throwIfAborted();
    const { foldersPerPage = 10 } = this.#options;
    const previous = readCursor(options.cursor, Date.now());
    const folders = await this.#listFolders(signal);
    const index = indexCatalog(folders);
    const ahead = foldersAhead(folders, previous);
    const breaker = new HostBreaker();
    const failures: { folder: Folder; failure: ReadFailure }[] = [];
    const tried: Folder[] = [];
    const shared = {
      settings: this.#options,
      memory: this.#memory,
      folders,
      index,
      breaker,
      signal,
      unchangedSince:
        previous.unchangedSince ??
        (options.mode === 'incremental' ? options.since : undefined),
    };
    let readAny = previous.after !== undefined;
    let silent: Folder[] = [];
    const cursor = (sweptAt?: string) =>
      writeCursor({
        tried,
        failed: failures.map(({ folder }) => folder),
        ahead,
        hostsGivenUp: breaker.hosts,
        previous,
        sweptAt,
      });

    while (ahead.length > 0) {
      const batch = ahead.splice(0, foldersPerPage);
      const limit = pLimit(CONCURRENCY);
      const outcomes = await Promise.all(
        batch.map(folder => limit(() => readOutcome({ ...shared, folder }))),
      );
      signal.throwIfAborted();
      const records: MlopsRecord[] = [];
      for (const outcome of outcomes) {
        tried.push(outcome.folder);
        if ('failure' in outcome) {
          failures.push(outcome);
        } else {
          readAny = true;
        }
        if ('records' in outcome) {
          records.push(...outcome.records);
        }
      }
      silent.push(...batch);
      if (records.length > 0 || silent.length >= FOLDERS_PER_EMPTY_PAGE) {
        silent = [];
        yield { records, cursor: cursor() };
        signal.throwIfAborted();
        await this.#rememberStored(outcomes);
      }
    }

    if (failures.length === 0) {
      return;
    }
    const { problems, error } = describeFailures(failures);
    if (readAny) {
      // Where nothing at all was read, the error alone says everything.
      yield { records: problems, cursor: cursor(new Date().toISOString()) };
    }
    throw error;
  }

  async #listFolders(signal: AbortSignal): Promise<Folder[]> {
    const { streamEntities, filter, requestTimeoutMs } = this.#options;
    try {
      return await withDeadline(
        { signal, timeoutMs: requestTimeoutMs },
        deadline => listFolders({ streamEntities, filter, signal: deadline }),
      );
    } catch (error) {
      signal.throwIfAborted();
      throw new SourceError(
        `The catalog could not be asked for models, data sets and pipelines: ${classifyReadError(error).message}`,
        {
          reason: 'unavailable',
          hint: 'Check that the catalog backend runs; if it refuses the query, check mlops.repository.filter.',
          cause: error,
        },
      );
    }
  }

  /** Only what the registry has stored may be skipped the next time. */
  async #rememberStored(outcomes: Outcome[]): Promise<void> {
    for (const outcome of outcomes) {
      if ('records' in outcome) {
        await this.#memory.remember(outcome.folder.url, {
          etag: outcome.etag,
          fingerprint: fingerprintOf(outcome.folder),
        });
      }
    }
  }
}
