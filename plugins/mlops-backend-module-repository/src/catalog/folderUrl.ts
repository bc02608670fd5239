import path from 'node:path/posix';

/**
 * A repository folder's address taken apart. Most hosts put the path into the
 * URL's path; Azure DevOps puts it into the query parameter `path`.
 */
interface SplitUrl {
  url: URL;
  path: string;
  inQuery: boolean;
}

function split(address: string): SplitUrl {
  const url = new URL(address);
  const inQuery = url.searchParams.has('path');
  return {
    url,
    inQuery,
    path: inQuery ? (url.searchParams.get('path') ?? '/') : url.pathname,
  };
}

function withPath({ url, inQuery }: SplitUrl, newPath: string): string {
  const result = new URL(url);
  if (inQuery) {
    result.searchParams.set('path', newPath);
  } else {
    result.pathname = newPath;
  }
  return result.toString();
}

/**
 * A folder's address in the one form that addresses are compared in: without
 * credentials and fragment, with a slash at the end. Undefined for what is
 * not an http(s) address.
 */
export function normalizeFolderUrl(address: string): string | undefined {
  if (!URL.canParse(address)) {
    return undefined;
  }
  const parts = split(address);
  if (!['http:', 'https:'].includes(parts.url.protocol)) {
    return undefined;
  }
  parts.url.username = '';
  parts.url.password = '';
  parts.url.hash = '';
  return withPath(parts, `${parts.path.replace(/\/+$/, '')}/`);
}

/** The folder of a file, given the file's address. */
export function folderOfFile(address: string): string | undefined {
  if (!URL.canParse(address)) {
    return undefined;
  }
  const parts = split(address);
  return normalizeFolderUrl(
    withPath(parts, parts.path.slice(0, parts.path.lastIndexOf('/') + 1)),
  );
}

/**
 * The address of a file, given a folder and a path relative to it. `..` may
 * lead out of the folder, but not out of the host.
 */
export function fileUrl(folderUrl: string, relativePath: string): string {
  const parts = split(folderUrl);
  return withPath(
    parts,
    path.join(
      '/',
      parts.path,
      // Names may hold `#`, `?` and `%`, which mean something in a URL's path.
      parts.inQuery ? relativePath : encodePath(relativePath),
    ),
  );
}

function encodePath(relativePath: string): string {
  return relativePath.split('/').map(encodeURIComponent).join('/');
}

/**
 * The path of one folder inside another, without slashes at its ends;
 * undefined where it is not inside.
 */
export function pathInside(
  outerUrl: string,
  innerUrl: string,
): string | undefined {
  const outer = split(outerUrl);
  const inner = split(innerUrl);
  if (
    inner.path === outer.path ||
    !inner.path.startsWith(outer.path) ||
    withPath(inner, '/') !== withPath(outer, '/')
  ) {
    return undefined;
  }
  return decodeURIComponent(inner.path.slice(outer.path.length)).replace(
    /\/$/,
    '',
  );
}
