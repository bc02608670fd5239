import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ConflictError } from '@backstage/errors';
import { within } from '../deadline';
import { GitRepository, type GitAuthor } from './GitRepository';
import type { GitEntry } from './objects';
import { GitError, hidePasswords } from './startGit';

/** A commit that is to be found on a branch of its own. */
export interface ProposedCommit {
  remote: string;
  /** The branch that the change is made to; the remote's HEAD without. */
  base?: string;
  /** The branch that the change is found on. */
  branch: string;
  /** Stands in the commit, so that it is known again. */
  id: string;
  title: string;
  description: string;
  author: GitAuthor;
}

/** A file as it is to be in the commit. */
export interface CommitFile {
  path: string;
  /** The file goes where it is absent. */
  content?: Uint8Array;
  /** As it is, where it is absent. */
  executable?: boolean;
}

const EXECUTABLE_MODE = '100755';
const TIMEOUT_MS = 120_000;
const MOST_ATTEMPTS = 3;

/**
 * Pushes one commit with a change on a branch of its own.
 *
 * The branch is the memory: when it holds the same files already, nothing is
 * done. When it holds an earlier commit of this same proposal, that is replaced,
 * and only if nobody moved the branch meanwhile (`--force-with-lease`). Anybody
 * else's commit stays:
 *
 * ```text
 *   base ── A                      no branch: push A
 *   base ── A                      same files: done
 *   base ── A      base' ── A'     files changed below: A' for A, by lease
 *   base ── A ── B                 B is somebody else's: ConflictError
 * ```
 *
 * Two that push at once: one lease fails, and that one looks again.
 *
 * @throws ConflictError when the branch holds somebody else's work; GitError
 * with what Git said; what `prepare` throws
 */
export async function pushCommit(
  commit: ProposedCommit,
  options: {
    /** Looks at the repository as it is, and says which files are to change. */
    prepare: (repository: GitRepository) => Promise<CommitFile[]>;
    /** Bytes up to which contents are fetched at once; none without. */
    largest?: number;
    signal?: AbortSignal;
    workingDirectory?: string;
  },
): Promise<void> {
  const { prepare, largest } = options;
  const signal = within(TIMEOUT_MS, options.signal);
  const directory = await mkdtemp(
    join(options.workingDirectory ?? tmpdir(), 'change-proposal-'),
  );
  try {
    const { remote, base } = commit;
    const repository = await GitRepository.clone({
      remote,
      base,
      directory,
      largest,
      signal,
    });
    const files = await prepare(repository);
    if (files.length > 0) {
      await push(repository, commit, await store(repository, files));
    }
  } catch (error) {
    options.signal?.throwIfAborted();
    throw signal.aborted
      ? new GitError(
          `${hidePasswords(commit.remote)} did not take the branch within ${TIMEOUT_MS / 1000} seconds; try again later`,
        )
      : error;
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

/** A file as Git has it; no entry where it is gone. */
interface StoredFile {
  path: string;
  entry?: GitEntry;
}

async function store(
  repository: GitRepository,
  files: readonly CommitFile[],
): Promise<StoredFile[]> {
  const written = files.flatMap(({ content }) => (content ? [content] : []));
  const objects = await repository.store(written);
  const before = await repository.entries(
    'HEAD',
    files.map(({ path }) => path),
  );
  let next = 0;
  return files.map(({ path, content, executable }) => {
    if (!content) {
      return { path };
    }
    const isExecutable =
      executable ?? before.get(path)?.mode === EXECUTABLE_MODE;
    const mode = isExecutable ? EXECUTABLE_MODE : '100644';
    return { path, entry: { mode, object: objects[next++] } };
  });
}

async function push(
  repository: GitRepository,
  change: ProposedCommit,
  files: readonly StoredFile[],
): Promise<void> {
  const { branch, author, id, title, description } = change;
  const commit = await repository.commit({
    files: [...files],
    author,
    message: `${title}\n\n${description}\n\nWaymark-Proposal: ${id}\n`,
  });
  for (let attempt = 1; ; attempt++) {
    const tip = await repository.fetchBranch(branch);
    if (tip && (await holds(repository, tip, files))) {
      return;
    }
    const isOurs =
      tip === undefined ||
      // A branch that somebody began and left without a commit of its own.
      tip === (await repository.head()) ||
      (await repository.isCommitOf(tip, author, id));
    if (!isOurs) {
      throw new ConflictError(
        `The branch ${branch} of ${hidePasswords(change.remote)} holds a commit that is not of this proposal; merge or delete the branch, then propose the change again`,
      );
    }
    try {
      await repository.push(commit, { branch, expected: tip });
      return;
    } catch (error) {
      const moved = (await repository.tipOf(branch)) !== tip;
      if (!moved || attempt === MOST_ATTEMPTS) {
        throw error;
      }
    }
  }
}

async function holds(
  repository: GitRepository,
  tip: string,
  files: readonly StoredFile[],
): Promise<boolean> {
  const there = await repository.entries(
    tip,
    files.map(({ path }) => path),
  );
  return files.every(({ path, entry }) => {
    const found = there.get(path);
    return found?.object === entry?.object && found?.mode === entry?.mode;
  });
}
