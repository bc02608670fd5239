/** A file of the repository that will be made. */
export interface PlannedFile {
  path: string;
  size: number;
  executable?: boolean;
}

/** A folder with what is in it, folders before files, each by name. */
export interface Folder {
  name: string;
  folders: Folder[];
  files: (PlannedFile & { name: string })[];
  /** Of all files below. */
  count: number;
}

/** Puts files into their folders. Pure. */
export function buildTree(files: readonly PlannedFile[]): Folder {
  const root = emptyFolder('');
  for (const file of files) {
    const steps = file.path.split('/').filter(Boolean);
    const name = steps.pop() ?? file.path;
    let folder = root;
    root.count += 1;
    for (const step of steps) {
      let next = folder.folders.find(one => one.name === step);
      if (!next) {
        next = emptyFolder(step);
        folder.folders.push(next);
      }
      next.count += 1;
      folder = next;
    }
    folder.files.push({ ...file, name });
  }
  sort(root);
  return root;
}

function emptyFolder(name: string): Folder {
  return { name, folders: [], files: [], count: 0 };
}

function sort(folder: Folder): void {
  const byName = (a: { name: string }, b: { name: string }) =>
    a.name < b.name ? -1 : Number(a.name > b.name);
  folder.folders.sort(byName);
  folder.files.sort(byName);
  folder.folders.forEach(sort);
}
