import type {
  BackstageCredentials,
  UrlReaderService,
} from '@backstage/backend-plugin-api';
import { ConflictError, InputError } from '@backstage/errors';
import type { ScaffolderService } from '@backstage/plugin-scaffolder-node';
import { branchUrl } from '../git/branchUrl';
import { pushCommit } from '../git/pushCommit';
import { hidePasswords } from '../git/startGit';
import { decodeText } from '../plan/fileDiff';
import { openPullRequest } from '../scaffolder/openPullRequest';
import type { Settings } from '../settings/readSettings';
import type {
  FilesChange,
  ProposalText,
  ProposedChange,
  TreeFile,
} from '../types';
import { LIMITS } from './limits';
import { encodePath, type LocatedFolder } from './locateFolder';
import {
  planFiles,
  rootChanges,
  touchedPaths,
  type PlannedTree,
  type RootedChange,
} from './planFiles';
import { readFolder } from './readFolder';
import { readTouched } from './readTouched';

interface ProposeFilesOptions {
  folder: LocatedFolder;
  settings: Settings;
  urlReader: Pick<UrlReaderService, 'readTree'>;
  scaffolder?: ScaffolderService;
  credentials: BackstageCredentials;
  signal?: AbortSignal;
}

/**
 * Proposes changes of files in one folder: as a branch, a pull request or a
 * diff, by where its repository is.
 */
export async function proposeFiles(
  change: FilesChange,
  text: ProposalText,
  options: ProposeFilesOptions,
): Promise<ProposedChange | undefined> {
  const { folder } = options;
  const changes = rootChanges(change.changes, folder.path);
  const wanted = { ...text, changes, revision: change.revision };
  return folder.kind === 'git'
    ? proposeOnBranch(wanted, { ...options, folder })
    : proposeOnHost(wanted, { ...options, folder });
}

interface Wanted extends ProposalText {
  changes: RootedChange[];
  revision: string;
}

async function proposeOnBranch(
  wanted: Wanted,
  options: ProposeFilesOptions & { folder: LocatedFolder & { kind: 'git' } },
): Promise<ProposedChange | undefined> {
  const { folder, settings, signal } = options;
  const { changes, revision, id, title, description } = wanted;
  const { remote, branch: base } = folder.target;
  const branch = `waymark/${id}`;
  let planned: PlannedTree | undefined;
  await pushCommit(
    { remote, base, branch, id, title, description, author: settings.author },
    {
      signal,
      workingDirectory: settings.workingDirectory,
      largest: LIMITS.file,
      async prepare(repository) {
        const before = await readTouched(repository, {
          paths: touchedPaths(changes),
          revision,
          name: hidePasswords(remote),
        });
        planned = planFiles(changes, { before, urlOf: urlsOf(folder) });
        return [
          ...planned.write.map(({ path, file }) => ({
            path,
            content: file.content,
            executable: Boolean(file.executable),
          })),
          ...planned.remove.map(path => ({ path })),
        ];
      },
    },
  );
  const { files } = planned ?? { files: [] };
  return files.length === 0
    ? undefined
    : { kind: 'branch', branch, files, ...branchUrl(folder.target, branch) };
}

async function proposeOnHost(
  wanted: Wanted,
  options: ProposeFilesOptions & { folder: LocatedFolder & { kind: 'web' } },
): Promise<ProposedChange | undefined> {
  const { folder, settings, scaffolder, credentials, signal } = options;
  const { changes, id, title, description } = wanted;
  const before = await readBefore(wanted, options);
  const { write, remove, files } = planFiles(changes, {
    before,
    urlOf: urlsOf(folder),
  });
  if (files.length === 0) {
    return undefined;
  }
  if (!folder.template || !scaffolder) {
    return { kind: 'diff', files };
  }
  const branch = `waymark/${id}`;
  signal?.throwIfAborted();
  const { url } = await openPullRequest(
    {
      target: folder.template,
      address: folder.address,
      branch,
      title,
      description,
      files: write.map(({ path, file }) => ({
        path,
        content: textOf(path, file),
        executable: file.executable,
      })),
      filesToDelete: remove,
    },
    { scaffolder, credentials, appUrl: settings.appUrl, signal },
  );
  return { kind: 'pull-request', url, branch, files };
}

/**
 * The files as they are now. What they were at the revision is not known any
 * more, so that everything has to be as it was.
 */
async function readBefore(
  wanted: Wanted,
  options: ProposeFilesOptions,
): Promise<Map<string, TreeFile>> {
  const { folder } = options;
  const { changes, revision } = wanted;
  const read = await readFolder(folder, options);
  if (read === 'not-modified' || read.revision !== revision) {
    throw new ConflictError(
      `${folder.url} changed since its files were read; look at the change again, then propose it`,
    );
  }
  const rooted = (path: string) =>
    folder.path ? `${folder.path}/${path}` : path;
  const touched = new Set(touchedPaths(changes));
  const skipped = read.skipped.find(({ path }) => touched.has(rooted(path)));
  if (skipped) {
    throw new InputError(
      `${rooted(skipped.path)} of ${folder.url} is ${skipped.reason === 'large' ? `longer than ${LIMITS.file} bytes` : `a ${skipped.reason}, not a file`}; change it by hand`,
    );
  }
  return new Map(
    [...read.files]
      .map(([path, file]) => [rooted(path), file] as const)
      .filter(([path]) => touched.has(path)),
  );
}

function urlsOf(folder: LocatedFolder) {
  return (path: string) =>
    /^https?:/.test(folder.filesUrl)
      ? `${folder.filesUrl}${encodePath(path)}`
      : undefined;
}

function textOf(path: string, file: TreeFile): string {
  const text = decodeText(file.content);
  if (text === undefined) {
    throw new InputError(
      `${path} is no UTF-8 text, and a pull request by a template takes nothing else; name the repository in changeProposals.git, or change the file by hand`,
    );
  }
  return text;
}
