import { posix } from 'node:path';
import { InputError } from '@backstage/errors';
import { isRepositoryPath } from '../plan/isRepositoryPath';
import { parseFileUrl, type FileAddress } from '../plan/parseFileUrl';
import { matchGitTarget } from '../settings/matchGitTarget';
import type {
  GitTarget,
  Settings,
  TemplateTarget,
} from '../settings/readSettings';
import type { RepositoryLocation } from '../types';

/** A folder, and how it is read and changed. */
export type LocatedFolder = {
  /** From the repository's root; empty for the root. */
  path: string;
  /** Where people see it. */
  url: string;
  /** What the addresses of the repository's files begin with. */
  filesUrl: string;
} & (
  | { kind: 'git'; target: GitTarget }
  | {
      kind: 'web';
      address: FileAddress;
      /** Opens pull requests there; without, a change is a diff. */
      template?: TemplateTarget;
    }
);

const HEAD =
  /^(?<before>https?:\/\/[^/]+\/.+?\/(?:-\/)?)(?<form>blob|tree|raw|edit|src(?:\/(?:branch|tag|commit))?)(?<ref>\/[^/]+\/)/;

/**
 * Finds a folder of a repository by the address of something in it.
 *
 * @throws InputError when the address is none of a repository
 */
export function locateFolder(
  location: RepositoryLocation,
  settings: Settings,
  options: { hasScaffolder: boolean },
): LocatedFolder {
  const place = location.url.replace(/^url:/, '').replace(/[?#].*$/, '');
  const path = readFolder(location.path);
  const git = findGit(place, settings.git);
  if (git) {
    const folder = path ?? folderOf(decode(git.rest, place), git.isFolder);
    return {
      kind: 'git',
      target: git.target,
      path: checked(folder, location),
      url: `${git.target.urlPrefix.replace('/blob/', '/tree/')}${encodePath(folder)}`,
      filesUrl: git.target.urlPrefix,
    };
  }
  // The root of a repository has an address too, but no file.
  const address = parseFileUrl(place) ?? parseFileUrl(`${place}/x`);
  const head = HEAD.exec(place.endsWith('/') ? place : `${place}/`)?.groups;
  if (!address || !head) {
    throw new InputError(
      `'${location.url}' is no address of a file or folder in a repository; expected one such as https://github.com/acme/shop/blob/main/catalog-info.yaml, or name the repository in changeProposals.git`,
    );
  }
  const isRoot = !parseFileUrl(place);
  const isFolder = head.form === 'tree' || place.endsWith('/');
  const folder = path ?? (isRoot ? '' : folderOf(address.path, isFolder));
  const [tree, blob] = head.form.startsWith('src')
    ? [head.form, head.form]
    : ['tree', 'blob'];
  return {
    kind: 'web',
    address,
    template: options.hasScaffolder
      ? settings.templates.find(({ host }) => host === address.host)
      : undefined,
    path: checked(folder, location),
    url: `${head.before}${tree}${head.ref}${encodePath(folder)}`,
    filesUrl: `${head.before}${blob}${head.ref}`,
  };
}

/** Folders have addresses of their own, that a prefix of files stands for. */
function findGit(place: string, targets: readonly GitTarget[]) {
  const isTree = place.includes('/tree/');
  for (const written of [place, place.replace('/tree/', '/blob/')]) {
    // The address of the root may stand without the slash of the prefix.
    for (const ended of [written, `${written}/`]) {
      const found = matchGitTarget(ended, targets);
      if (found) {
        const isFolder = isTree || ended.endsWith('/');
        return { ...found, isFolder };
      }
    }
  }
  return undefined;
}

function readFolder(path: string | undefined): string | undefined {
  return path?.replace(/^\.?\/+|\/+$/g, '').replace(/^\.$/, '');
}

function folderOf(path: string, isFolder: boolean): string {
  const plain = path.replace(/\/+$/, '');
  const folder = isFolder ? plain : posix.dirname(plain);
  return folder === '.' ? '' : folder;
}

function checked(folder: string, { url }: RepositoryLocation): string {
  if (folder !== '' && !isRepositoryPath(folder)) {
    throw new InputError(
      `'${folder}' of ${url} is no path of a folder in a repository`,
    );
  }
  return folder;
}

/** A path as it stands in an address. */
export function encodePath(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}

function decode(text: string, place: string): string {
  try {
    return place.startsWith('file:') ? text : decodeURIComponent(text);
  } catch {
    throw new InputError(`'${place}' is not well percent-encoded`);
  }
}
