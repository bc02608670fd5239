import type {
  FileChangeWanted,
  RepositoryFiles,
  TreeFile,
} from '@waymark/plugin-change-proposals-node';

/** What files would come to in a folder of a repository. */
export interface Comparison {
  /** Files that are not there, or are there with other content. */
  changes: (FileChangeWanted & { file: TreeFile })[];
  /** Paths that are there with something else, and stay as they are. */
  skipped: string[];
}

/**
 * Compares files with what lies in a folder of a repository. Without
 * `overwrite` nothing that is there is changed; what could not be read there
 * (links, submodules, large files), or would need a folder where a file is,
 * is never written over. Pure.
 */
export function compareFiles(
  files: ReadonlyMap<string, TreeFile>,
  there: Pick<RepositoryFiles, 'files' | 'skipped'>,
  options: { overwrite: boolean },
): Comparison {
  const unread = new Set(there.skipped.map(({ path }) => path));
  const folders = new Set(
    [...there.files.keys(), ...unread].flatMap(foldersOf),
  );
  const isBarred = (path: string) =>
    unread.has(path) ||
    folders.has(path) ||
    foldersOf(path).some(
      folder => unread.has(folder) || there.files.has(folder),
    );
  const compared: Comparison = { changes: [], skipped: [] };
  for (const [path, file] of files) {
    const before = there.files.get(path);
    if (before && isSame(before, file)) {
      continue;
    }
    if (isBarred(path) || (before && !options.overwrite)) {
      compared.skipped.push(path);
    } else {
      compared.changes.push({ path, file });
    }
  }
  return compared;
}

function foldersOf(path: string): string[] {
  const parts = path.split('/').slice(0, -1);
  return parts.map((_, index) => parts.slice(0, index + 1).join('/'));
}

function isSame(before: TreeFile, after: TreeFile): boolean {
  return (
    Boolean(before.executable) === Boolean(after.executable) &&
    Buffer.from(before.content).equals(after.content)
  );
}
