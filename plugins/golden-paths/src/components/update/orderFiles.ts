import type { UpdatedFile } from '@waymark/plugin-golden-paths-common';

/**
 * Files in the order they are looked at: those in conflict first, then those
 * with something to know, then the rest; by path in each. Pure.
 */
export function orderFiles(files: readonly UpdatedFile[]): UpdatedFile[] {
  return [...files].sort(
    (a, b) => rankOf(a) - rankOf(b) || (a.path < b.path ? -1 : 1),
  );
}

function rankOf({ conflict, notes }: UpdatedFile): number {
  if (conflict) {
    return 0;
  }
  return notes.length > 0 ? 1 : 2;
}
