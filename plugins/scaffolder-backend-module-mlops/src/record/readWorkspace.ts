import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { RenderedFiles } from '@waymark/plugin-golden-paths-common';

/** What is read of a workspace at most. */
export interface ReadLimits {
  files: number;
  /** Bytes of one file; a larger one is left out. */
  fileSize: number;
  /** Bytes of all files. */
  size: number;
}

/** What golden paths keeps of one creation. */
export const KEPT: ReadLimits = {
  files: 2_000,
  fileSize: 1024 * 1024,
  size: 20 * 1024 * 1024,
};

/** Plain files of a folder. */
export interface WorkspaceFiles {
  files: RenderedFiles['files'];
  /** Contents by path, for who looks into them. */
  contents: Map<string, Buffer>;
  /** Paths that are too large for one file. */
  leftOut: string[];
}

/**
 * The plain files below a folder, by their paths with `/`, in their order.
 * Links and Git's own folder are passed over. `undefined` when there is more
 * than the limits allow.
 *
 * @throws the signal's reason when that goes off
 */
export async function readWorkspace(
  folder: string,
  options: { limits?: ReadLimits; signal?: AbortSignal } = {},
): Promise<WorkspaceFiles | undefined> {
  const { limits = KEPT, signal } = options;
  const found: WorkspaceFiles = { files: [], contents: new Map(), leftOut: [] };
  let size = 0;
  for await (const path of walk(folder)) {
    signal?.throwIfAborted();
    const { size: own, mode } = await stat(join(folder, path));
    if (own > limits.fileSize) {
      found.leftOut.push(path);
      continue;
    }
    size += own;
    if (found.files.length === limits.files || size > limits.size) {
      return undefined;
    }
    const content = await readFile(join(folder, path));
    found.contents.set(path, content);
    found.files.push({
      path,
      base64: content.toString('base64'),
      ...((mode & 0o100) !== 0 && { executable: true }),
    });
  }
  return found;
}

async function* walk(folder: string, below = ''): AsyncGenerator<string> {
  const entries = await readdir(join(folder, below), { withFileTypes: true });
  // The order of a file system is its own; the same tree is the same list.
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    const path = below ? `${below}/${entry.name}` : entry.name;
    if (entry.isDirectory() && entry.name !== '.git') {
      yield* walk(folder, path);
    } else if (entry.isFile()) {
      yield path;
    }
  }
}
