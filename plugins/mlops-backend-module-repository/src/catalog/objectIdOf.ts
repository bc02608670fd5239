import { createHash } from 'node:crypto';

const MAX_LENGTH = 500;

/**
 * The id of something found in a folder: the folder's address, `#`, what it
 * is and its name. Ids longer than the contract allows end in a hash of the
 * whole.
 *
 * @param options.kind - `model`, `quality`, …
 */
export function objectIdOf(options: {
  folderUrl: string;
  kind: string;
  name: string;
}): string {
  const { folderUrl, kind, name } = options;
  const id = `${folderUrl}#${kind}:${name}`.split('\0').join('');
  if (id.length <= MAX_LENGTH) {
    return id;
  }
  const hash = createHash('sha256').update(id).digest('base64url');
  return `${id.slice(0, MAX_LENGTH - hash.length - 1)}~${hash}`;
}
