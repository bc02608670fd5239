import { resolve, sep } from 'node:path';
import {
  ANNOTATION_LOCATION,
  parseLocationRef,
  stringifyEntityRef,
  type Entity,
} from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';
import { matchGitTarget } from '../settings/matchGitTarget';
import type {
  GitTarget,
  Settings,
  TemplateTarget,
} from '../settings/readSettings';
import { isRepositoryPath } from './isRepositoryPath';
import { parseFileUrl, type FileAddress } from './parseFileUrl';

/** How changes of a file are proposed. */
export type Target =
  | { kind: 'git'; target: GitTarget }
  | { kind: 'template'; target: TemplateTarget; address: FileAddress }
  | { kind: 'none' };

/** The file that declares an entity. */
export interface LocatedFile {
  /** A URL, or a path on the backend's disk below `root`. */
  from: { url: string } | { file: string; root: string };
  /** Path within the repository. */
  path: string;
  target: Target;
  /** Files with the same repository go into one proposal. */
  repository: string;
}

/**
 * Finds where an entity is declared and how a change of it is proposed.
 *
 * @throws InputError when it is declared in no file that can be changed
 */
export function locateFile(
  entity: Entity,
  settings: Settings,
  options: { hasScaffolder: boolean },
): LocatedFile {
  const { type, target } = locationOf(entity);
  if (type !== 'url' && type !== 'file') {
    throw new InputError(
      `it comes from ${type}:${target}, not from a file; change it there, or declare it in a repository`,
    );
  }
  const place = type === 'file' ? `file:${target}` : target;
  const found = matchGitTarget(place, settings.git);
  if (found) {
    const git = found.target;
    const path = readPath(found.rest, type);
    const root = git.urlPrefix.replace(/^file:/, '');
    return {
      from:
        type === 'url' ? { url: target } : { file: inside(root, path), root },
      path,
      target: { kind: 'git', target: git },
      repository: `git ${git.remote} ${git.branch ?? ''}`,
    };
  }
  if (type === 'file') {
    throw new InputError(
      `it comes from ${target} on the backend's disk, and no repository is known for that; name it in changeProposals.git with a urlPrefix such as file:/folder/`,
    );
  }
  const address = parseFileUrl(target);
  if (!address) {
    const { host, pathname } = new URL(target);
    return {
      from: { url: target },
      path: readPath(pathname.slice(1), type),
      target: { kind: 'none' },
      repository: `web ${host}`,
    };
  }
  const template = options.hasScaffolder
    ? settings.templates.find(({ host }) => host === address.host)
    : undefined;
  return {
    from: { url: target },
    path: readPath(address.path, 'file'),
    target: template
      ? { kind: 'template', target: template, address }
      : { kind: 'none' },
    repository: `web ${address.host} ${address.owner}/${address.name} ${address.ref ?? ''}`,
  };
}

function locationOf(entity: Entity): { type: string; target: string } {
  const location = entity.metadata.annotations?.[ANNOTATION_LOCATION];
  if (!location) {
    throw new InputError(
      `it has no ${ANNOTATION_LOCATION}, so that nobody knows where ${stringifyEntityRef(entity)} is declared`,
    );
  }
  const expected = `its ${ANNOTATION_LOCATION} is '${location}'; expected url: or file: and an address`;
  try {
    const { type, target } = parseLocationRef(location);
    if (type === 'url' && !/^https?:$/.test(new URL(target).protocol)) {
      throw new InputError('no web address');
    }
    return { type, target };
  } catch {
    throw new InputError(expected);
  }
}

function readPath(rest: string, type: 'url' | 'file'): string {
  const path = type === 'url' ? decode(rest.replace(/[?#].*$/, '')) : rest;
  if (!isRepositoryPath(path)) {
    throw new InputError(
      `it comes from '${path}', which is no path of a file in a repository`,
    );
  }
  return path;
}

function inside(root: string, path: string): string {
  const file = resolve(root, path);
  if (!file.startsWith(resolve(root) + sep)) {
    throw new InputError(`it comes from '${path}', which leaves ${root}`);
  }
  return file;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    throw new InputError(`it comes from '${text}', which is no URL`);
  }
}
