import { InputError } from '@backstage/errors';
import { fileDiff } from '../plan/fileDiff';
import { isRepositoryPath } from '../plan/isRepositoryPath';
import type { FileChangeWanted, PlannedFile, TreeFile } from '../types';
import { LIMITS } from './limits';

/** Files to write, and files that go; paths from the repository's root. */
export interface PlannedTree {
  write: { path: string; file: TreeFile }[];
  remove: string[];
  /** For people. */
  files: PlannedFile[];
}

/** Wanted changes with paths from the repository's root. */
export type RootedChange = FileChangeWanted;

/**
 * Counts the paths of changes from the repository's root.
 *
 * @throws InputError when a change is none, or two are of one file
 */
export function rootChanges(
  changes: readonly FileChangeWanted[],
  folder: string,
): RootedChange[] {
  if (changes.length > LIMITS.files) {
    throw new InputError(
      `${changes.length} files would change at once; expected at most ${LIMITS.files}`,
    );
  }
  const bytes = changes.reduce(
    (sum, { file }) => sum + (file?.content.length ?? 0),
    0,
  );
  if (bytes > LIMITS.folder) {
    throw new InputError(
      `The changed files have ${bytes} bytes together; expected at most ${LIMITS.folder}`,
    );
  }
  const seen = new Set<string>();
  const rooted = (path: string) => (folder ? `${folder}/${path}` : path);
  return changes.map(({ path, from, file }) => {
    for (const each of from === undefined ? [path] : [path, from]) {
      if (!isRepositoryPath(each)) {
        throw new InputError(
          `'${each}' is no path of a file in a repository; expected one from its folder, with / and without . and ..`,
        );
      }
    }
    if (from !== undefined && !file) {
      throw new InputError(
        `'${from}' would move to '${path}' without a content; expected the file there`,
      );
    }
    if (seen.has(path)) {
      throw new InputError(`'${path}' is changed twice; expected it once`);
    }
    seen.add(path);
    return {
      path: rooted(path),
      file,
      ...(from !== undefined && from !== path && { from: rooted(from) }),
    };
  });
}

/** All paths that some changes write or remove. */
export function touchedPaths(changes: readonly RootedChange[]): string[] {
  return [
    ...new Set(
      changes.flatMap(({ path, from }) =>
        from === undefined ? [path] : [path, from],
      ),
    ),
  ];
}

/** Says what changes of files come to, given what is there. */
export function planFiles(
  changes: readonly RootedChange[],
  options: {
    /** The touched files that are there. */
    before: ReadonlyMap<string, TreeFile>;
    /** Gives the address of a file that is there. */
    urlOf: (path: string) => string | undefined;
  },
): PlannedTree {
  const { before, urlOf } = options;
  const written = new Map(
    changes.flatMap(({ path, file }) => (file ? [[path, file] as const] : [])),
  );
  const write = [...written]
    .filter(([path, file]) => !isSame(before.get(path), file))
    .map(([path, file]) => ({ path, file }));
  const remove = touchedPaths(changes).filter(
    path => before.has(path) && !written.has(path),
  );
  const removed = new Set(remove);
  const moves = new Map(
    changes.flatMap(({ path, from }) =>
      from !== undefined && removed.has(from) && !before.has(path)
        ? [[path, from] as const]
        : [],
    ),
  );
  const moved = new Set(moves.values());
  const shown = [
    ...write.map(({ path, file }) => {
      const from = moves.get(path);
      return { path, from, before: before.get(from ?? path), after: file };
    }),
    ...remove
      .filter(path => !moved.has(path))
      .map(path => ({ path, before: before.get(path) })),
  ].sort((a, b) => (a.path < b.path ? -1 : 1));
  return {
    write,
    remove,
    files: shown.map(change => {
      const url = before.has(change.path) ? urlOf(change.path) : undefined;
      return {
        path: change.path,
        ...(url && { url }),
        diff: fileDiff(change),
        entityRefs: [],
      };
    }),
  };
}

function isSame(before: TreeFile | undefined, after: TreeFile): boolean {
  return (
    before !== undefined &&
    Boolean(before.executable) === Boolean(after.executable) &&
    Buffer.from(before.content).equals(after.content)
  );
}
