import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { RootConfigService } from '@backstage/backend-plugin-api';
import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import type { Config } from '@backstage/config';
import { InputError, toError } from '@backstage/errors';
import type { JsonObject } from '@backstage/types';
import { REPOSITORY } from './matchGitTarget';

/** A template that opens pull requests on one host. */
export interface TemplateTarget {
  host: string;
  /** Full entity ref. */
  template: string;
  values: JsonObject;
}

/**
 * A repository that branches are pushed into, or several: with `{repository}`
 * in the prefix and the remote.
 */
export interface GitTarget {
  /** Ends with a slash. */
  urlPrefix: string;
  remote: string;
  branch?: string;
  branchUrl?: string;
}

/** The `changeProposals` part of the configuration. */
export interface Settings {
  templates: TemplateTarget[];
  /** The longest prefix first; one repository before many. */
  git: GitTarget[];
  author: { name: string; email: string };
  /** Where the portal is shown, without a trailing slash. */
  appUrl: string;
  /** Parent of temporary folders. */
  workingDirectory?: string;
}

const REMOTE_PROTOCOLS = ['http:', 'https:', 'ssh:', 'git:', 'file:'];

/**
 * Reads `changeProposals`.
 *
 * @throws InputError with the key that is wrong and what it should be
 */
export function readSettings(config: RootConfigService): Settings {
  const key = 'changeProposals';
  const git = (config.getOptionalConfigArray(`${key}.git`) ?? []).map(
    (entry, index) => readGitTarget(entry, `${key}.git[${index}]`),
  );
  const author = {
    name: config.getOptionalString(`${key}.author.name`) ?? '',
    email: config.getOptionalString(`${key}.author.email`) ?? '',
  };
  if (git.length > 0) {
    for (const [field, value] of Object.entries(author)) {
      if (!/^[^<>\r\n]*[^<>\s][^<>\r\n]*$/.test(value)) {
        throw new InputError(
          `${key}.author.${field} is '${value}'; expected whose commits are pushed into ${key}.git, without < and >`,
        );
      }
    }
  }
  return {
    templates: (config.getOptionalConfigArray(`${key}.templates`) ?? []).map(
      (entry, index) => readTemplateTarget(entry, `${key}.templates[${index}]`),
    ),
    git: git.sort((a, b) => weightOf(b) - weightOf(a)),
    author,
    appUrl: (config.getOptionalString('app.baseUrl') ?? '').replace(/\/$/, ''),
    workingDirectory: config.getOptionalString('backend.workingDirectory'),
  };
}

function readTemplateTarget(entry: Config, key: string): TemplateTarget {
  const host = entry.getString('host');
  if (!URL.canParse(`https://${host}`) || /[/?#@]/.test(host)) {
    throw new InputError(
      `${key}.host is '${host}'; expected a host alone, such as github.com`,
    );
  }
  return {
    host: host.toLocaleLowerCase('en-US'),
    template: readTemplateRef(entry.getString('template'), key),
    values: entry.getOptional<JsonObject>('values') ?? {},
  };
}

function readTemplateRef(template: string, key: string): string {
  const expected = `${key}.template is '${template}'; expected a template's entity ref`;
  try {
    const ref = parseEntityRef(template, { defaultKind: 'template' });
    if (ref.kind.toLocaleLowerCase('en-US') === 'template') {
      return stringifyEntityRef(ref);
    }
  } catch (error) {
    throw new InputError(`${expected}: ${toError(error).message}`);
  }
  throw new InputError(`${expected}, such as template:default/propose-change`);
}

function readGitTarget(entry: Config, key: string): GitTarget {
  const urlPrefix = entry.getString('urlPrefix');
  if (!/^(https?:\/\/[^/]+\/|file:\/)/.test(urlPrefix)) {
    throw new InputError(
      `${key}.urlPrefix is '${urlPrefix}'; expected the beginning of a URL, or file: and a folder's full path`,
    );
  }
  if (!urlPrefix.endsWith('/')) {
    throw new InputError(
      `${key}.urlPrefix is '${urlPrefix}'; expected a slash at its end, after which the path in the repository begins`,
    );
  }
  const branch = entry.getOptionalString('branch');
  if (branch !== undefined && !isBranchName(branch)) {
    throw new InputError(
      `${key}.branch is '${branch}'; expected the name of a branch`,
    );
  }
  const branchUrl = entry.getOptionalString('branchUrl');
  if (branchUrl !== undefined && !/^https?:.*\{branch\}/.test(branchUrl)) {
    throw new InputError(
      `${key}.branchUrl is '${branchUrl}'; expected a URL with {branch} in it`,
    );
  }
  const target = {
    urlPrefix: urlPrefix.startsWith('file:///')
      ? `file:${fileURLToPath(urlPrefix)}`
      : urlPrefix,
    remote: readRemote(entry, key),
    branch,
    branchUrl,
  };
  checkRepository(target, key);
  return target;
}

/** One entry for many repositories has to tell them apart. */
function checkRepository(target: GitTarget, key: string): void {
  const { urlPrefix, remote, branchUrl = '' } = target;
  const places = urlPrefix.split(REPOSITORY).length - 1;
  const isWhole = urlPrefix.includes(`/${REPOSITORY}/`);
  if (places > 1 || (places === 1 && !isWhole)) {
    throw new InputError(
      `${key}.urlPrefix is '${urlPrefix}'; expected ${REPOSITORY} once, as a segment of the path: …/${REPOSITORY}/…`,
    );
  }
  if ((places === 1) !== remote.includes(REPOSITORY)) {
    throw new InputError(
      `${key} has ${REPOSITORY} in ${places === 1 ? 'urlPrefix and not in remote' : 'remote and not in urlPrefix'}; expected it in both, or in neither`,
    );
  }
  if (places === 0 && branchUrl.includes(REPOSITORY)) {
    throw new InputError(
      `${key}.branchUrl has ${REPOSITORY}, but its urlPrefix does not; expected it in both`,
    );
  }
}

/** How much of an address a target fixes. */
function weightOf({ urlPrefix }: GitTarget): number {
  return urlPrefix.replace(REPOSITORY, '').length;
}

/** The message never repeats the remote: it may hold a password. */
function readRemote(entry: Config, key: string): string {
  const remote = entry.getString('remote');
  const isScp = /^[A-Za-z0-9_][\w.-]*@[\w.-]+:(?!:)[^\s]+$/.test(remote);
  const isUrl =
    URL.canParse(remote) && REMOTE_PROTOCOLS.includes(new URL(remote).protocol);
  if (isScp || isUrl) {
    return remote;
  }
  if (/^-|::|:\/\/|[\r\n\0]/.test(remote) || remote.trim() === '') {
    throw new InputError(
      `${key}.remote is nothing that may be cloned; expected an http, https, ssh, git or file URL, user@host:path, or a folder`,
    );
  }
  return resolve(remote);
}

/** As `git check-ref-format` has it, without what looks like an option. */
function isBranchName(name: string): boolean {
  return (
    /^[A-Za-z0-9_][\w./@+-]*$/.test(name) &&
    !/\.\.|\/\/|@\{|\/\.|\.lock(\/|$)|[./]$/.test(name)
  );
}
