import {
  ANNOTATION_LOCATION,
  ANNOTATION_SOURCE_LOCATION,
  parseLocationRef,
} from '@backstage/catalog-model';
import type { ScmIntegrationRegistry } from '@backstage/integration';

/** Where an entity's files are. */
export interface SourcePlace {
  /** The annotation that says so, and its value. */
  annotation: string;
  location: string;
  /** Address of the root of the repository. */
  root: string;
  /** The folder in it, without slashes at its ends; empty for the root. */
  path: string;
}

type Integrations = Pick<ScmIntegrationRegistry, 'byUrl' | 'resolveUrl'>;

// What a repository is called at a Gitea, with the branch, tag or commit.
const GITEA_ROOT = /^.+?\/src\/(?:branch|commit|tag)\/[^/]+/;

/**
 * Finds the folder of an entity's source; without one, the folder of the file
 * that declares it. Undefined where the catalog knows none at a Git host: an
 * entity that a connection discovered, or one that was written on disk.
 */
export function locateSource(
  annotations: Readonly<Record<string, string>>,
  integrations: Integrations,
): SourcePlace | undefined {
  for (const annotation of [ANNOTATION_SOURCE_LOCATION, ANNOTATION_LOCATION]) {
    const location = annotations[annotation];
    const target = location && urlOf(location);
    if (target) {
      const folder =
        annotation === ANNOTATION_SOURCE_LOCATION
          ? target
          : integrations.resolveUrl({ url: './', base: target });
      return { annotation, location, ...splitFolder(folder, integrations) };
    }
  }
  return undefined;
}

/** The address of a file of a repository, for people to look at. */
export function fileAddress(
  root: string,
  path: string,
  integrations: Integrations,
): string {
  const encoded = path.split('/').map(encodeURIComponent).join('/');
  // An absolute path would be taken from the root that `rootOf` corrects.
  const url = isGitea(root, integrations) ? `./${encoded}` : `/${encoded}`;
  return integrations.resolveUrl({ url, base: root });
}

function urlOf(location: string): string | undefined {
  try {
    const { type, target } = parseLocationRef(location);
    return type === 'url' && URL.canParse(target) ? target : undefined;
  } catch {
    // Not a location ref: the catalog shows that error on the entity itself.
    return undefined;
  }
}

/** Takes a folder's address apart into the repository's root and the rest. */
function splitFolder(
  folder: string,
  integrations: Integrations,
): Pick<SourcePlace, 'root' | 'path'> {
  const root = rootOf(folder, integrations);
  const outer = pathOf(root);
  const inner = pathOf(folder);
  // Of an address with encoded characters the root cannot always be told; then
  // the folder is looked at as if it were a repository.
  return inner.startsWith(outer)
    ? { root, path: trim(inner.slice(outer.length)) }
    : { root: folder, path: '' };
}

/** Backstage takes the branch of a Gitea for a folder. */
function rootOf(folder: string, integrations: Integrations): string {
  const [gitea] =
    (isGitea(folder, integrations) && GITEA_ROOT.exec(folder)) || [];
  return gitea
    ? `${gitea}/`
    : integrations.resolveUrl({ url: '/', base: folder });
}

function isGitea(address: string, integrations: Integrations): boolean {
  return integrations.byUrl(address)?.type === 'gitea';
}

/** Azure DevOps has the path in a query parameter. */
function pathOf(address: string): string {
  const url = new URL(address);
  const path = url.searchParams.get('path') ?? decodePath(url.pathname);
  return `/${trim(path)}/`.replace('//', '/');
}

function decodePath(pathname: string): string {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return pathname;
  }
}

function trim(path: string): string {
  return path.replace(/^\/+|\/+$/g, '');
}
