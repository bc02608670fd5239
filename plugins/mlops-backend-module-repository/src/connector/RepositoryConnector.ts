import type {
  CacheService,
  UrlReaderService,
} from '@backstage/backend-plugin-api';
import { isError } from '@backstage/errors';
import {
  SourceError,
  type ConnectorPage,
  type MlopsConnector,
  type MlopsRecord,
  type ProblemRecord,
  type ReadOptions,
} from '@waymark/plugin-mlops-node';
import pLimit from 'p-limit';
import {
  fileUrl,
  indexCatalog,
  listFolders,
  type CatalogIndex,
  type EntityPredicate,
  type EntityStream,
  type Folder,
} from '../catalog';
import type { FilePatterns } from '../translate/formats';
import { translateFolder } from '../translate/translateFolder';
import { classifyReadError, type ReadFailure } from './classifyReadError';
import { describeFailures } from './describeFailures';
import { FolderMemory } from './FolderMemory';
import { HostBreaker } from './HostBreaker';
import { foldersAhead, hostOf, readCursor, writeCursor } from './passCursor';
import { fingerprintOf, readFolder, type FolderLimits } from './readFolder';
import { withDeadline } from './withDeadline';

// Enough to hide a host's latency, few enough not to look like an attack.
const CONCURRENCY = 4;
// Unchanged folders yield nothing; a cursor now and then is enough.
const FOLDERS_PER_EMPTY_PAGE = 100;

/** @see RepositoryConnector */
export interface RepositoryConnectorOptions {
  id: string;
  title?: string;
  namespace?: string;
  reader: Pick<UrlReaderService, 'readTree'>;
  /** Streams catalog entities with the plugin's own credentials. */
  streamEntities: EntityStream;
  cache: Pick<CacheService, 'get' | 'set'>;
  filter?: EntityPredicate;
  patterns: FilePatterns;
  limits: FolderLimits;
  /** Whether undeclared models and data sets may enter the catalog. */
  discover: boolean;
  /** For each read of a folder and for the listing of entities. */
  requestTimeoutMs: number;
  /** Folders that are read together; at most so many make a page. */
  foldersPerPage?: number;
}

type Outcome =
  | { folder: Folder; records: MlopsRecord[]; etag: string }
  | { folder: Folder; unchanged: true }
  | { folder: Folder; failure: ReadFailure };

/**
 * Reads the repositories that catalog entities point at and translates the
 * files in them. A folder that cannot be read does not keep the others from
 * being read; the pass then ends with an error all the same, so that nothing
 * of that folder is taken for deleted.
 */
export class RepositoryConnector implements MlopsConnector {
  readonly type = 'repository';
  readonly incremental = true;
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
        batch.map(folder =>
          limit(() =>
            this.#readOne({ folder, folders, index, pass: options, breaker }),
          ),
        ),
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

  async #readOne(options: {
    folder: Folder;
    folders: Folder[];
    index: CatalogIndex;
    pass: ReadOptions;
    breaker: HostBreaker;
  }): Promise<Outcome> {
    const { folder, folders, index, pass, breaker } = options;
    const { signal } = pass;
    if (breaker.isOpen(folder.url)) {
      return { folder, failure: givenUp(folder) };
    }
    try {
      const content = await readFolder({
        reader: this.#options.reader,
        folder,
        folders,
        patterns: this.#options.patterns,
        limits: this.#options.limits,
        etag: await this.#knownEtag(folder, pass),
        timeoutMs: this.#options.requestTimeoutMs,
        signal,
      });
      breaker.succeeded(folder.url);
      const records = await this.#translate(folder, index, content);
      return { folder, records, etag: content.etag };
    } catch (error) {
      signal.throwIfAborted();
      if (isError(error) && error.name === 'NotModifiedError') {
        breaker.succeeded(folder.url);
        return { folder, unchanged: true };
      }
      const failure = classifyReadError(error);
      if (failure.reason === 'rate-limited') {
        throw new SourceError(
          `${hostOf(folder.url)} limits the rate of requests: ${failure.message}`,
          { reason: 'rate-limited', hint: failure.hint, cause: error },
        );
      }
      // A folder that does not exist says nothing about its host.
      if (failure.reason !== 'misconfigured') {
        breaker.failed(folder.url);
      }
      return { folder, failure };
    }
  }

  /**
   * The state that need not be read again: one that was seen before the last
   * successful pass began, and for the same entities.
   */
  async #knownEtag(
    folder: Folder,
    { mode, since }: ReadOptions,
  ): Promise<string | undefined> {
    if (mode !== 'incremental' || since === undefined) {
      return undefined;
    }
    const known = await this.#memory.recall(folder.url);
    return known?.fingerprint === fingerprintOf(folder) &&
      Date.parse(known.since) <= Date.parse(since)
      ? known.etag
      : undefined;
  }

  async #translate(
    folder: Folder,
    index: CatalogIndex,
    content: Awaited<ReturnType<typeof readFolder>>,
  ): Promise<MlopsRecord[]> {
    const files = await Promise.all(
      content.files.map(async file =>
        file.format === 'cards' && !file.modifiedAt
          ? {
              ...file,
              modifiedAt: await this.#memory.firstSeen({
                folderUrl: folder.url,
                path: file.path,
                text: file.text,
              }),
            }
          : file,
      ),
    );
    const urlOf = (path: string) => fileUrl(folder.url, path);
    const leftOut: ProblemRecord[] = content.problems.map(problem => ({
      ...problem,
      path: urlOf(problem.path),
    }));
    return [
      ...translateFolder(files, {
        folder,
        index,
        urlOf,
        discover: this.#options.discover,
      }),
      ...leftOut,
    ];
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

function givenUp(folder: Folder): ReadFailure {
  return {
    reason: 'unavailable',
    message: `not tried, because ${hostOf(folder.url)} failed several times in a row`,
    hint: 'See the other problems with this host.',
  };
}
