/** A file of a commit. */
export interface GitEntry {
  /** `100644`, `100755`, `120000` for links, `160000` for submodules. */
  mode: string;
  object: string;
}

/** A file of a folder, as `ls-tree` lists it. */
export interface ListedFile extends GitEntry {
  /** From the folder. */
  path: string;
  /** Bytes; `undefined` where the content is not here. */
  size?: number;
}

/** Reads what `git ls-tree -z` says, with `-l` or without. */
export function readListing(output: Buffer): ListedFile[] {
  return output
    .toString()
    .split('\0')
    .flatMap(line => {
      const tab = line.indexOf('\t');
      const [mode, , object, size] = line.slice(0, tab).split(/ +/);
      return tab < 0
        ? []
        : [
            {
              path: line.slice(tab + 1),
              mode,
              object,
              ...(size && size !== '-' && { size: Number(size) }),
            },
          ];
    });
}

/**
 * Reads what `git cat-file --batch` says: for each object a line with its id,
 * type and size, its bytes, and a line break.
 */
export function readBatch(output: Buffer): Map<string, Buffer> {
  const contents = new Map<string, Buffer>();
  let position = 0;
  while (position < output.length) {
    const lineEnd = output.indexOf(0x0a, position);
    const [object, , size] = output
      .toString('latin1', position, lineEnd)
      .split(' ');
    const start = lineEnd + 1;
    // An object that is not there has no size and no bytes.
    if (size === undefined) {
      position = start;
    } else {
      const end = start + Number(size);
      contents.set(object, output.subarray(start, end));
      position = end + 1;
    }
  }
  return contents;
}

/** A plain file, as opposed to a link or a submodule. */
export function isPlainFile({ mode }: GitEntry): boolean {
  return mode.startsWith('100');
}
