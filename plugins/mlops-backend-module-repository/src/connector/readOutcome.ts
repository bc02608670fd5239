import type { UrlReaderService } from '@backstage/backend-plugin-api';
import { isError } from '@backstage/errors';
import {
  SourceError,
  type MlopsRecord,
  type ProblemRecord,
} from '@waymark/plugin-mlops-node';
import { fileUrl, type CatalogIndex, type Folder } from '../catalog';
import type { FilePatterns } from '../translate/formats';
import { translateFolder } from '../translate/translateFolder';
import { classifyReadError, type ReadFailure } from './classifyReadError';
import type { FolderMemory } from './FolderMemory';
import type { HostBreaker } from './HostBreaker';
import { hostOf } from './passCursor';
import {
  fingerprintOf,
  readFolder,
  type FolderContent,
  type FolderLimits,
} from './readFolder';

/** What came of one folder. */
export type Outcome =
  | { folder: Folder; records: MlopsRecord[]; etag: string }
  | { folder: Folder; unchanged: true }
  | { folder: Folder; failure: ReadFailure };

/** How folders are read and translated. */
export interface ReadSettings {
  reader: Pick<UrlReaderService, 'readTree'>;
  patterns: FilePatterns;
  limits: FolderLimits;
  /** Whether undeclared models and data sets may enter the catalog. */
  discover: boolean;
  /** For each read of a folder and for the listing of entities. */
  requestTimeoutMs: number;
}

/**
 * Reads and translates one folder. A folder that cannot be read is an
 * outcome, not an error.
 *
 * @throws SourceError `rate-limited`, which concerns the whole pass; the
 * signal's reason.
 */
export async function readOutcome(options: {
  settings: ReadSettings;
  memory: FolderMemory;
  folder: Folder;
  folders: Folder[];
  index: CatalogIndex;
  breaker: HostBreaker;
  /** States seen before this time need not be read again, ISO 8601. */
  unchangedSince?: string;
  signal: AbortSignal;
}): Promise<Outcome> {
  const { settings, memory, folder, folders, index, breaker, signal } = options;
  if (breaker.isOpen(folder.url)) {
    return { folder, failure: givenUp(folder) };
  }
  try {
    const content = await readFolder({
      reader: settings.reader,
      folder,
      folders,
      patterns: settings.patterns,
      limits: settings.limits,
      etag: await knownEtag(memory, folder, options.unchangedSince),
      timeoutMs: settings.requestTimeoutMs,
      signal,
    });
    breaker.succeeded(folder.url);
    const dated = await dateCards(content, folder, memory);
    return {
      folder,
      records: translate(dated, folder, index, settings.discover),
      etag: content.etag,
    };
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
 * The state that need not be read again: one that was seen before the given
 * time, and for the same entities.
 */
async function knownEtag(
  memory: FolderMemory,
  folder: Folder,
  unchangedSince: string | undefined,
): Promise<string | undefined> {
  if (unchangedSince === undefined) {
    return undefined;
  }
  const known = await memory.recall(folder.url);
  return known?.fingerprint === fingerprintOf(folder) &&
    Date.parse(known.since) <= Date.parse(unchangedSince)
    ? known.etag
    : undefined;
}

/** Cards carry no date; most hosts do not say when a file changed either. */
async function dateCards(
  content: FolderContent,
  folder: Folder,
  memory: FolderMemory,
): Promise<FolderContent> {
  const files = await Promise.all(
    content.files.map(async file =>
      file.format === 'cards' && !file.modifiedAt
        ? {
            ...file,
            modifiedAt: await memory.firstSeen({
              folderUrl: folder.url,
              path: file.path,
              text: file.text,
            }),
          }
        : file,
    ),
  );
  return { ...content, files };
}

function translate(
  content: FolderContent,
  folder: Folder,
  index: CatalogIndex,
  discover: boolean,
): MlopsRecord[] {
  const urlOf = (path: string) => fileUrl(folder.url, path);
  const leftOut: ProblemRecord[] = content.problems.map(problem => ({
    ...problem,
    path: urlOf(problem.path),
  }));
  return [
    ...translateFolder(content.files, { folder, index, urlOf, discover }),
    ...leftOut,
  ];
}

function givenUp(folder: Folder): ReadFailure {
  return {
    reason: 'unavailable',
    message: `not tried, because ${hostOf(folder.url)} failed several times in a row`,
    hint: 'See the other problems with this host.',
    untried: true,
  };
}
