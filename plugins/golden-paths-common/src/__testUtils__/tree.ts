import type { FileTree, MergeResult, TreeFile } from '../index';

/** A tree of texts; a name that ends in `*` may be run. */
export function tree(contents: Record<string, string | Uint8Array>): FileTree {
  return new Map(
    Object.entries(contents).map(([name, content]) => [
      name.replace(/\*$/, ''),
      file(content, name.endsWith('*')),
    ]),
  );
}

export function file(
  content: string | Uint8Array,
  executable = false,
): TreeFile {
  return {
    content:
      typeof content === 'string' ? new TextEncoder().encode(content) : content,
    ...(executable && { executable }),
  };
}

/** The opposite of `tree`. */
export function texts(files: FileTree): Record<string, string> {
  return Object.fromEntries(
    [...files]
      .map(([path, { content, executable }]): [string, string] => [
        executable ? `${path}*` : path,
        new TextDecoder('utf-8', { ignoreBOM: true }).decode(content),
      ])
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}

/** The project after an update, as a repository would take it. */
export function applyMerge(project: FileTree, merge: MergeResult): FileTree {
  const after = new Map(project);
  for (const { path, change, from } of merge.files) {
    if (change === 'remove') {
      after.delete(path);
    }
    if (change === 'rename') {
      after.delete(from ?? path);
    }
  }
  for (const { path, file: merged } of merge.files) {
    if (merged) {
      after.set(path, merged);
    }
  }
  return after;
}
