import { execFile, spawn } from 'node:child_process';
import { PassThrough, type Readable } from 'node:stream';
import { promisify } from 'node:util';
import { NotFoundError, toError } from '@backstage/errors';

const run = promisify(execFile);

const TIMEOUT_MS = 20_000;
const MAX_BYTES = 64 * 1024 * 1024;

interface GitObject {
  /** Folder of the repository. */
  directory: string;
  ref: string;
  /** Empty for the root of the tree. */
  path: string;
  signal?: AbortSignal;
}

/**
 * The id of a file's or folder's content, which changes only when the content
 * does.
 *
 * @throws NotFoundError naming the path and the ref
 */
export async function readObjectId(object: GitObject): Promise<string> {
  const { directory, ref, path, signal } = object;
  try {
    const { stdout } = await run(
      'git',
      ['rev-parse', '--verify', '--end-of-options', `${ref}:${path}`],
      { cwd: directory, timeout: TIMEOUT_MS, signal },
    );
    return stdout.trim();
  } catch (error) {
    if (signal?.aborted) {
      throw error;
    }
    throw new NotFoundError(
      `'${path || '/'}' at '${ref}' was not found in the repository ${directory}: ${firstLine(error)}`,
    );
  }
}

/** The content of a file. */
export async function readBlob(object: GitObject): Promise<Buffer> {
  const { directory, ref, path, signal } = object;
  const { stdout } = await run('git', ['cat-file', 'blob', `${ref}:${path}`], {
    cwd: directory,
    timeout: TIMEOUT_MS,
    maxBuffer: MAX_BYTES,
    encoding: 'buffer',
    signal,
  });
  return stdout;
}

/** When the file or folder was last changed by a commit. */
export async function readLastChange(
  object: GitObject,
): Promise<Date | undefined> {
  const { directory, ref, path, signal } = object;
  const { stdout } = await run(
    'git',
    [
      'log',
      '-1',
      '--format=%cI',
      '--end-of-options',
      ref,
      '--',
      ...(path ? [path] : []),
    ],
    { cwd: directory, timeout: TIMEOUT_MS, signal },
  );
  return stdout.trim() ? new Date(stdout.trim()) : undefined;
}

/** Paths of all files below a folder, from the repository's root. */
export async function listFiles(object: GitObject): Promise<string[]> {
  const { directory, ref, path, signal } = object;
  const { stdout } = await run(
    'git',
    ['ls-tree', '-r', '-z', '--name-only', `${ref}:${path}`],
    { cwd: directory, timeout: TIMEOUT_MS, maxBuffer: MAX_BYTES, signal },
  );
  return stdout
    .split('\0')
    .filter(Boolean)
    .map(file => (path ? `${path}/${file}` : file));
}

/** The files of a folder as a tar archive, paths from that folder. */
export function archiveTree(object: GitObject): Readable {
  const { directory, ref, path, signal } = object;
  const child = spawn('git', ['archive', '--format=tar', `${ref}:${path}`], {
    cwd: directory,
    timeout: TIMEOUT_MS,
    signal,
    stdio: 'pipe',
  });
  const archive = new PassThrough();
  let complaint = '';
  child.stderr.on('data', chunk => {
    complaint = `${complaint}${chunk}`.slice(0, 1000);
  });
  child.on('error', error => archive.destroy(error));
  child.on('close', code => {
    if (code !== 0) {
      archive.destroy(new Error(`git archive failed: ${complaint.trim()}`));
    }
  });
  child.stdout.pipe(archive);
  return archive;
}

function firstLine(error: unknown): string {
  const message = toError(error).message;
  return message.split('\n').find(line => line.startsWith('fatal')) ?? message;
}
