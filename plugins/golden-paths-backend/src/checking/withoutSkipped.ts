import type { FileTree } from '@waymark/plugin-golden-paths-common';

/**
 * Takes out of what a template made the files that stand in the project as
 * something that was not read, such as links and large files. They cannot be
 * compared, and are not missing either. Pure.
 */
export function withoutSkipped(
  files: FileTree,
  skipped: readonly string[],
): FileTree {
  if (skipped.length === 0) {
    return files;
  }
  const unread = new Set(skipped);
  return new Map(
    [...files].filter(([path]) => {
      const parts = path.split('/');
      return !parts.some((_, index) =>
        unread.has(parts.slice(0, index + 1).join('/')),
      );
    }),
  );
}
