/** What a folder has directly in it. */
export interface TreeEntry {
  name: string;
  /** `40000` for folders, else as a {@link GitEntry} has it. */
  mode: string;
  object: string;
}

/**
 * Reads a tree object: for each entry its mode, a space, its name, a zero, and
 * the bytes of its id.
 *
 * @param idBytes - 20, or 32 in repositories with SHA-256
 */
export function readTree(bytes: Buffer, idBytes: number): TreeEntry[] {
  const entries: TreeEntry[] = [];
  let position = 0;
  while (position < bytes.length) {
    const space = bytes.indexOf(0x20, position);
    const zero = bytes.indexOf(0x00, space);
    const end = zero + 1 + idBytes;
    entries.push({
      mode: bytes.toString('latin1', position, space),
      name: bytes.toString('utf8', space + 1, zero),
      object: bytes.toString('hex', zero + 1, end),
    });
    position = end;
  }
  return entries;
}

/** A folder, as opposed to files, links and submodules. */
export function isFolder({ mode }: Pick<TreeEntry, 'mode'>): boolean {
  return mode === '40000';
}
