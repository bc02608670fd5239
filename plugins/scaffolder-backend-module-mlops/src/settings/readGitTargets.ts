import { resolve } from 'node:path';
import type { RootConfigService } from '@backstage/backend-plugin-api';
import type { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';

/** Whose commits they are. */
export interface GitAuthor {
  name: string;
  email: string;
}

interface AnyGitTarget {
  id: string;
  title: string;
  /** With `{name}` and, if wanted, `{branch}`. */
  viewUrl: string;
  /** With `{name}`, `{branch}` if wanted, and `{path}`. */
  fileUrl: string;
  author: GitAuthor;
}

/** A folder that bare repositories are made in. */
export interface DirectoryTarget extends AnyGitTarget {
  /** Its full path. */
  directory: string;
}

/** Empty repositories that are pushed to. */
export interface RemoteTarget extends AnyGitTarget {
  /** With `{name}`; may hold a password. */
  remote: string;
}

/** One of `mlops.gitTargets`. */
export type GitTarget = DirectoryTarget | RemoteTarget;

const KEY = 'mlops.gitTargets';
const PROTOCOLS = ['http:', 'https:', 'ssh:', 'git:', 'file:'];

/**
 * Reads `mlops.gitTargets`; an empty list where there are none.
 *
 * @throws InputError with the key that is wrong and what it should be
 */
export function readGitTargets(config: RootConfigService): GitTarget[] {
  const entries = config.getOptionalConfigArray(KEY) ?? [];
  const targets = entries.map((entry, index) =>
    readTarget(entry, `${KEY}[${index}]`),
  );
  targets.forEach(({ id }, index) => {
    if (targets.findIndex(other => other.id === id) < index) {
      throw new InputError(
        `${KEY}[${index}].id is '${id}', as another one's; expected each id once`,
      );
    }
  });
  return targets;
}

function readTarget(entry: Config, key: string): GitTarget {
  const id = entry.getString('id');
  if (!/^[A-Za-z0-9][\w.-]{0,62}$/.test(id)) {
    throw new InputError(
      `${key}.id is '${id}'; expected up to 63 letters, digits, dots and dashes`,
    );
  }
  const viewUrl = readUrl(entry.getString('viewUrl'), `${key}.viewUrl`, [
    'name',
  ]);
  const fileUrl = entry.getOptionalString('fileUrl');
  const target = {
    id,
    title: entry.getString('title'),
    viewUrl,
    fileUrl:
      fileUrl === undefined
        ? `${viewUrl.replace(/\/$/, '')}/{path}`
        : readUrl(fileUrl, `${key}.fileUrl`, ['name', 'path']),
    author: {
      name: readAuthor(entry, key, 'name'),
      email: readAuthor(entry, key, 'email'),
    },
  };
  const directory = entry.getOptionalString('directory');
  const remote = entry.getOptionalString('remote');
  if ((directory === undefined) === (remote === undefined)) {
    throw new InputError(
      `${key} has ${directory ? 'both directory and remote' : 'neither directory nor remote'}; expected one of them`,
    );
  }
  return directory === undefined
    ? { ...target, remote: readRemote(remote ?? '', key) }
    : { ...target, directory: resolve(directory) };
}

function readUrl(url: string, key: string, placeholders: string[]): string {
  const missing = placeholders.filter(name => !url.includes(`{${name}}`));
  if (!/^https?:\/\/[^/{]+\//.test(url) || missing.length > 0) {
    throw new InputError(
      `${key} is '${url}'; expected an http or https URL with ${placeholders.map(name => `{${name}}`).join(' and ')} in its path`,
    );
  }
  return url;
}

function readAuthor(entry: Config, key: string, field: keyof GitAuthor) {
  const value = entry.getOptionalString(`author.${field}`) ?? '';
  if (!/^[^<>\r\n]*[^<>\s][^<>\r\n]*$/.test(value)) {
    throw new InputError(
      `${key}.author.${field} is '${value}'; expected whose commits they are, without < and >`,
    );
  }
  return value;
}

/** The message never repeats the remote: it may hold a password. */
function readRemote(remote: string, key: string): string {
  const plain = remote.replaceAll('{name}', 'name');
  const isScp = /^[A-Za-z0-9_][\w.-]*@[\w.-]+:(?!:)\S+$/.test(plain);
  const isUrl =
    URL.canParse(plain) && PROTOCOLS.includes(new URL(plain).protocol);
  const isFolder = !/^-|::|:\/\/|[\r\n\0]/.test(plain) && plain.trim() !== '';
  if (plain === remote || !(isScp || isUrl || isFolder)) {
    throw new InputError(
      `${key}.remote is nothing that may be pushed to; expected an http, https, ssh, git or file URL, user@host:path, or a folder, with {name} for the repository's name`,
    );
  }
  return isScp || isUrl ? remote : resolve(remote);
}
