import type { FileTree, TreeFile } from '@waymark/plugin-golden-paths-common';

/** A part of a path in which the template puts something in. */
const PLACEHOLDER = /\$?\{\{.*?\}\}/g;

/**
 * A dry run takes a template's files without their modes, while a run keeps
 * them. This gives them back: a rendered file has the mode of the template's
 * file whose path ends most like its own.
 *
 *   skeleton/scripts/${{ values.name }}.sh.njk   executable
 *            scripts/churn.sh                    becomes executable
 *
 * Pure.
 *
 * @param options.extension - what rendered files lose at their end.
 */
export function restoreModes(
  rendered: FileTree,
  template: FileTree,
  { extension = '.njk' }: { extension?: string } = {},
): FileTree {
  if (![...template.values()].some(({ executable }) => executable)) {
    return rendered;
  }
  const sources = [...template].map(([path, { executable = false }]) => ({
    executable,
    parts: (path.endsWith(extension) ? path.slice(0, -extension.length) : path)
      .split('/')
      .reverse()
      .map(toMatcher),
  }));
  return new Map(
    [...rendered].map(([path, file]): [string, TreeFile] => {
      const parts = path.split('/').reverse();
      let longest = 0;
      let executable = false;
      for (const source of sources) {
        const length = countAlike(source.parts, parts);
        if (length > longest) {
          longest = length;
          executable = source.executable;
        }
      }
      const { executable: _, ...plain } = file;
      return [
        path,
        executable || file.executable ? { ...file, executable: true } : plain,
      ];
    }),
  );
}

/** How many parts are alike, from the end. */
function countAlike(
  matchers: readonly ((part: string) => boolean)[],
  parts: readonly string[],
): number {
  let length = 0;
  while (
    length < matchers.length &&
    length < parts.length &&
    matchers[length](parts[length])
  ) {
    length += 1;
  }
  return length;
}

/**
 * Whether a part of a path can have come of `written`. Looks for the literal
 * pieces in their order, which a pattern of many wildcards would take long to.
 */
function toMatcher(written: string): (part: string) => boolean {
  const pieces = written.split(PLACEHOLDER);
  if (pieces.length === 1) {
    return part => part === written;
  }
  const [first, ...rest] = pieces;
  const last = rest.pop() ?? '';
  return part => {
    if (!part.startsWith(first)) {
      return false;
    }
    let at = first.length;
    for (const piece of rest) {
      const found = part.indexOf(piece, at);
      if (found < 0) {
        return false;
      }
      at = found + piece.length;
    }
    return part.length - last.length >= at && part.endsWith(last);
  };
}
