import { InputError } from '@backstage/errors';
import type { FileTree } from '@waymark/plugin-golden-paths-common';
import { sha256 } from './hash';
import type { StoredFile } from './tables';
import type { KeepSettings } from './types';

type Limits = Pick<KeepSettings, 'maxFiles' | 'maxTreeBytes'>;

/** Longer paths no file system of a project takes. */
const MAX_PATH = 1_024;

/** A tree as it is written down. */
export interface TreeDescription {
  /** The sha-256 of the manifest. */
  treeId: string;
  /** JSON: the files by path. */
  manifest: string;
  /** Each content once, by its hash. */
  blobs: Map<string, Uint8Array>;
}

/**
 * Names a tree by its paths, modes and bytes, and nothing else. Pure.
 *
 * Errors: an `InputError` for a tree beyond the limits.
 */
export function describeTree(files: FileTree, limits: Limits): TreeDescription {
  checkSize(files, limits);
  const blobs = new Map<string, Uint8Array>();
  const stored = [...files]
    .sort(([left], [right]) => compare(left, right))
    .map(([path, { content, executable }]): StoredFile => {
      const hash = sha256(content);
      blobs.set(hash, content);
      return {
        path,
        hash,
        size: content.byteLength,
        ...(executable && { executable: true }),
      };
    });
  const manifest = JSON.stringify(stored);
  return { treeId: sha256(manifest), manifest, blobs };
}

function checkSize(files: FileTree, { maxFiles, maxTreeBytes }: Limits): void {
  if (files.size > maxFiles) {
    throw new InputError(
      `There are ${files.size} files; expected at most ${maxFiles} (goldenPaths.keep.files)`,
    );
  }
  let bytes = 0;
  for (const [path, { content }] of files) {
    bytes += content.byteLength;
    if (path.length > MAX_PATH) {
      throw new InputError(
        `The path '${path.slice(0, 60)}…' has ${path.length} characters; expected at most ${MAX_PATH}`,
      );
    }
  }
  if (bytes > maxTreeBytes) {
    throw new InputError(
      `The files have ${bytes} bytes; expected at most ${maxTreeBytes} (goldenPaths.keep.bytes)`,
    );
  }
}

/** By code units: the same order on every machine. */
function compare(left: string, right: string): number {
  if (left === right) {
    return 0;
  }
  return left < right ? -1 : 1;
}
