import type { UrlReaderService } from '@backstage/backend-plugin-api';
import { unlessAborted } from '../../entities/unlessAborted';
import { isCi, isOwn, isRead } from './wantedFiles';

/** Paths that are looked at of one repository; others are as if not there. */
const MAX_PATHS = 50_000;
/** Bytes of one file; of larger ones only the name is known. */
const MAX_FILE = 4 * 1024 * 1024;
/** Bytes of all texts of one repository, which are in memory together. */
const MAX_TOTAL = 32 * 1024 * 1024;

/** What is known of a repository: all names, and the texts of a few files. */
export interface RepositoryTree {
  /** From the root. */
  paths: readonly string[];
  /** By path from the root. */
  texts: ReadonlyMap<string, string>;
}

/**
 * Reads a repository once for several folders in it.
 *
 * @throws what the UrlReader throws; the signal's reason.
 */
export async function readRepository(options: {
  urlReader: Pick<UrlReaderService, 'readTree'>;
  root: string;
  /** Folders that are asked about, without slashes at their ends. */
  folders: readonly string[];
  signal: AbortSignal;
}): Promise<RepositoryTree> {
  const { urlReader, root, folders, signal } = options;
  const paths = new Set<string>();
  let total = 0;

  const wants = (path: string) =>
    isCi(path) ||
    folders.some(folder => {
      const inside = pathFrom(folder, path);
      return inside !== undefined && isRead(inside);
    });

  const tree = await unlessAborted(
    urlReader.readTree(root, {
      signal,
      filter: (path, info) => {
        if (!isOwn(path) || paths.size >= MAX_PATHS) {
          return false;
        }
        paths.add(path);
        const size = info?.size ?? 0;
        if (!wants(path) || size > MAX_FILE || total + size > MAX_TOTAL) {
          return false;
        }
        total += size;
        return true;
      },
    }),
    signal,
  );
  const texts = new Map<string, string>();
  for (const file of await unlessAborted(tree.files(), signal)) {
    signal.throwIfAborted();
    if (wants(file.path)) {
      const content = await unlessAborted(file.content(), signal);
      // Not every reader knows sizes beforehand.
      if (content.byteLength <= MAX_FILE) {
        paths.add(file.path);
        texts.set(file.path, content.toString('utf8'));
      }
    }
  }
  return { paths: [...paths].sort(), texts };
}

/** A path as seen from a folder; undefined for what is not inside. */
export function pathFrom(folder: string, path: string): string | undefined {
  if (folder === '') {
    return path;
  }
  return path.startsWith(`${folder}/`)
    ? path.slice(folder.length + 1)
    : undefined;
}
