/**
 * Paths of files, with the folders that follow from them, to tell where one
 * more file finds no place.
 */
export class PathSet {
  readonly #files: Set<string>;
  readonly #folders = new Set<string>();

  constructor(paths: Iterable<string>) {
    this.#files = new Set(paths);
    for (const path of this.#files) {
      for (const folder of foldersOf(path)) {
        this.#folders.add(folder);
      }
    }
  }

  /** The path of what is in the way of a file, if something is. */
  findInTheWay(path: string): string | undefined {
    if (this.#files.has(path)) {
      return path;
    }
    if (this.#folders.has(path)) {
      return `${path}/`;
    }
    return foldersOf(path).find(folder => this.#files.has(folder));
  }
}

function foldersOf(path: string): string[] {
  const folders: string[] = [];
  for (let at = path.indexOf('/'); at >= 0; at = path.indexOf('/', at + 1)) {
    folders.push(path.slice(0, at));
  }
  return folders;
}
