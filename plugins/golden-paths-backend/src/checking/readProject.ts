import { isError } from '@backstage/errors';
import type {
  ChangeProposals,
  RepositoryFiles,
  RepositoryLocation,
} from '@waymark/plugin-change-proposals-node';
import {
  RECORD_PATH,
  type FileTree,
  type TemplateRecord,
} from '@waymark/plugin-golden-paths-common';
import { findRecord, NoRecordError, type FoundRecord } from './findRecord';

/** A project as its repository has it. */
export interface ProjectReading {
  /** The project's folder, for whoever changes files of it. */
  location: RepositoryLocation & { path: string };
  /** For people. */
  url: string;
  record: TemplateRecord;
  recordText: string;
  /** By their path from the project's folder. */
  files: FileTree;
  /** What is there and was not read: large files, links, submodules. */
  skipped: string[];
  revision: string;
  /**
   * Whether the same revision of the folder that was read first means the
   * same project. Not when the project begins above it.
   */
  isWithin: boolean;
}

/**
 * Reads the project that an entity's descriptor belongs to. Its record lies in
 * the descriptor's folder, in one below, as in a monorepo with one descriptor,
 * or in one above, where descriptors have a folder of their own.
 *
 * @param revision - of an earlier reading of the descriptor's folder
 * @throws NoRecordError when there is none; whatever reading says
 */
export async function readProject(
  project: { location: string; entityRefs: readonly string[] },
  options: {
    proposals: Pick<ChangeProposals, 'readFiles'>;
    revision?: string;
    signal?: AbortSignal;
  },
): Promise<ProjectReading | 'not-modified'> {
  const { proposals, revision, signal } = options;
  const { location: url, entityRefs } = project;
  const first = await proposals.readFiles({ url }, { revision, signal });
  if (first === 'not-modified') {
    return first;
  }
  const found = findRecord(first.files, entityRefs);
  if (found) {
    return toReading(first, found, { url, isWithin: true });
  }
  for (const path of foldersAbove(first.path)) {
    const above = await readAbove({ url, path }, { proposals, signal });
    const record = above && findRecord(above.files, entityRefs);
    if (record) {
      return toReading(above, record, { url, isWithin: false });
    }
  }
  throw new NoRecordError(
    `There is no ${RECORD_PATH} in ${first.url} or a folder above it. Templates write it with the action mlops:template:record; write it by hand for a project that was made without`,
  );
}

/** A folder that has too many files is no project's. */
async function readAbove(
  location: RepositoryLocation,
  options: {
    proposals: Pick<ChangeProposals, 'readFiles'>;
    signal?: AbortSignal;
  },
): Promise<RepositoryFiles | undefined> {
  const { proposals, signal } = options;
  try {
    const read = await proposals.readFiles(location, { signal });
    return read === 'not-modified' ? undefined : read;
  } catch (error) {
    if (isError(error) && error.name === 'InputError') {
      return undefined;
    }
    throw error;
  }
}

function toReading(
  read: RepositoryFiles,
  { root, record, text }: FoundRecord,
  { url, isWithin }: { url: string; isWithin: boolean },
): ProjectReading {
  const prefix = root === '' ? '' : `${root}/`;
  const inside = (path: string) => path.startsWith(prefix);
  const strip = (path: string) => path.slice(prefix.length);
  return {
    location: { url, path: [read.path, root].filter(Boolean).join('/') },
    url: prefix
      ? `${read.url.replace(/\/$/, '')}/${root.split('/').map(encodeURIComponent).join('/')}`
      : read.url,
    record,
    recordText: text,
    files: prefix
      ? new Map(
          [...read.files]
            .filter(([path]) => inside(path))
            .map(([path, file]) => [strip(path), file]),
        )
      : read.files,
    skipped: read.skipped
      .map(({ path }) => path)
      .filter(inside)
      .map(strip),
    revision: read.revision,
    isWithin,
  };
}

function foldersAbove(path: string): string[] {
  const parts = path.split('/').filter(Boolean);
  return parts.map((_, index) =>
    parts.slice(0, parts.length - index - 1).join('/'),
  );
}
