import { pathFrom, type RepositoryTree } from './readRepository';

/** One project's folder in a repository. */
export interface Folder {
  /** In the repository, without slashes at its ends. */
  path: string;
  /** Paths from the folder. */
  files: readonly string[];
  /** Paths from the repository's root, where CI and hosts look for files. */
  rootFiles: readonly string[];
  /** The text of a file by its path from the folder, where it was read. */
  text(file: string): string | undefined;
  /** The same, by its path from the root. */
  rootText(file: string): string | undefined;
}

/** Looks at a repository from one folder. */
export function folderOf(tree: RepositoryTree, path: string): Folder {
  return {
    path,
    files: tree.paths.flatMap(file => pathFrom(path, file) ?? []),
    rootFiles: tree.paths,
    text: file => tree.texts.get(path === '' ? file : `${path}/${file}`),
    rootText: file => tree.texts.get(file),
  };
}
