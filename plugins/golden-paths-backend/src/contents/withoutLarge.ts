import type { FileTree } from '@waymark/plugin-golden-paths-common';

/**
 * Takes out files that are too large to be kept. The same is done to what was
 * rendered then and to what is rendered now, so that such a file is the
 * project's own from the first moment. Pure.
 */
export function withoutLarge(
  files: FileTree,
  maxFileBytes: number,
): { files: FileTree; leftOut: string[] } {
  const isLarge = (path: string) =>
    (files.get(path)?.content.byteLength ?? 0) > maxFileBytes;
  const leftOut = [...files.keys()].filter(isLarge).sort();
  return {
    files: new Map([...files].filter(([path]) => !isLarge(path))),
    leftOut,
  };
}
