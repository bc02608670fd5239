import { InputError } from '@backstage/errors';
import type {
  FileTree,
  RenderedFiles,
  TreeFile,
} from '@waymark/plugin-golden-paths-common';

/**
 * The files of a request as a tree. Pure.
 *
 * Errors: an `InputError` for a path that leads out of the project, or that
 * is there twice, and for content that is no base64.
 */
export function readFiles(files: RenderedFiles['files']): FileTree {
  const tree = new Map<string, TreeFile>();
  for (const [index, { path, base64, executable }] of files.entries()) {
    const at = `The body at '/files/${index}`;
    if (!isInside(path)) {
      throw new InputError(
        `${at}/path' is '${path.slice(0, 200)}'; expected a path below the project's root, with '/', without '.' and '..'.`,
      );
    }
    if (tree.has(path)) {
      throw new InputError(
        `${at}/path' is '${path.slice(0, 200)}', which is there twice; expected each file once.`,
      );
    }
    if (!/^[A-Za-z0-9+/]*={0,2}$/.test(base64) || base64.length % 4 !== 0) {
      throw new InputError(
        `${at}/base64' of '${path.slice(0, 200)}' is no base64; expected its bytes so encoded, with padding.`,
      );
    }
    tree.set(path, {
      content: new Uint8Array(Buffer.from(base64, 'base64')),
      ...(executable && { executable }),
    });
  }
  return tree;
}

function isInside(path: string): boolean {
  return (
    !path.includes('\\') &&
    path.split('/').every(part => part !== '' && part !== '.' && part !== '..')
  );
}
