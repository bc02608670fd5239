/** What the web address of a file in a repository says. */
export interface FileAddress {
  /** With the port, when the address has one. */
  host: string;
  /** Groups within groups are separated by slashes. */
  owner: string;
  name: string;
  /** A branch, tag or commit; `undefined` where HEAD is meant. */
  ref?: string;
  path: string;
}

/**
 * The ways of the hosts: `/owner/name/blob/ref/path` of GitHub, with `/-` in
 * between of GitLab, `/src/ref/path` of Bitbucket Cloud, `/src/branch/ref/path`
 * of Gitea. As in Backstage's URL readers a ref ends at the next slash; one
 * with a slash is written with %2F.
 */
const FORM =
  /^\/(?<owner>[^/]+(?:\/[^/]+)*?)\/(?<name>[^/]+)\/(?:-\/)?(?:blob|tree|raw|edit|src(?:\/(?:branch|tag|commit))?)\/(?<ref>[^/]+)\/(?<path>.+)$/;

/** Takes apart the address of a file; `undefined` for other addresses. */
export function parseFileUrl(url: string): FileAddress | undefined {
  if (!URL.canParse(url)) {
    return undefined;
  }
  const { host, pathname } = new URL(url);
  const found = FORM.exec(pathname)?.groups;
  if (!found) {
    return undefined;
  }
  try {
    const ref = decodeURIComponent(found.ref);
    return {
      host,
      owner: decodeURIComponent(found.owner),
      name: decodeURIComponent(found.name),
      ref: ref === 'HEAD' ? undefined : ref,
      path: decodeURIComponent(found.path),
    };
  } catch {
    // Not well percent-encoded: no address of anything.
    return undefined;
  }
}
