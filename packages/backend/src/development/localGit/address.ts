import { InputError } from '@backstage/errors';

/**
 * A file or folder of a repository on this machine's disk, as the URL
 * `<backend>/api/local-git/<repository>/<blob|tree>/<ref>/<path>` names it.
 */
export interface LocalGitAddress {
  repository: string;
  /** A branch, tag or commit; slashes in it are written %2F. */
  ref: string;
  /** Without leading or trailing slash; empty for the root. */
  path: string;
}

const FORM = 'expected …/local-git/<repository>/<blob|tree>/<ref>/<path>';

/**
 * Reads the part behind `/api/local-git/`.
 *
 * @throws InputError when it does not have the form, or names a ref or path
 * that Git could take for an option or that leaves the repository
 */
export function parseAddress(rest: string): LocalGitAddress {
  const [repository, form, ref, ...segments] = rest
    .split('/')
    .map(decodeSegment);
  if (!repository || !ref || (form !== 'blob' && form !== 'tree')) {
    throw new InputError(`'${rest}' is not a local Git address; ${FORM}`);
  }
  if (!/^[A-Za-z0-9_][A-Za-z0-9._/-]*$/.test(ref) || ref.includes('..')) {
    throw new InputError(
      `'${ref}' is not a Git ref; expected a branch, tag or commit`,
    );
  }
  const path = segments.filter(segment => segment !== '');
  if (path.some(segment => segment === '.' || segment === '..')) {
    throw new InputError(
      `'${path.join('/')}' leaves the repository; expected a path without . and ..`,
    );
  }
  return { repository, ref, path: path.join('/') };
}

function decodeSegment(segment: string): string {
  try {
    const decoded = decodeURIComponent(segment);
    if (/[\0:\\]/.test(decoded)) {
      throw new InputError(`'${segment}' holds a character that no path has`);
    }
    return decoded;
  } catch (error) {
    if (error instanceof URIError) {
      throw new InputError(`'${segment}' is not well percent-encoded`);
    }
    throw error;
  }
}
