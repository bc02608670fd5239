import { lstat, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative, sep } from 'node:path';
import type { UrlReaderService } from '@backstage/backend-plugin-api';
import { isError, ServiceUnavailableError } from '@backstage/errors';
import { until, within } from '../deadline';
import type { RepositoryFiles, TreeFile } from '../types';
import { createCounter, LIMITS } from './limits';

const TIMEOUT_MS = 120_000;

/**
 * Reads a folder over the host's API, by way of the disk: that is where an
 * archive tells which files may be run.
 */
export async function readWebFolder(options: {
  url: string;
  urlReader: Pick<UrlReaderService, 'readTree'>;
  /** Of an earlier reading. */
  revision?: string;
  signal?: AbortSignal;
  workingDirectory?: string;
}): Promise<
  Pick<RepositoryFiles, 'revision' | 'files' | 'skipped'> | 'not-modified'
> {
  const { url, urlReader, revision, workingDirectory } = options;
  const signal = within(TIMEOUT_MS, options.signal);
  const skipped: RepositoryFiles['skipped'] = [];
  const count = createCounter(url);
  const directory = await mkdtemp(
    join(workingDirectory ?? tmpdir(), 'change-proposal-'),
  );
  try {
    const tree = await until(
      urlReader.readTree(url, {
        etag: revision,
        signal,
        filter: (path, info) => {
          if (path.endsWith('/') || path === '') {
            return true;
          }
          if ((info?.size ?? 0) > LIMITS.file) {
            skipped.push({ path, reason: 'large' });
            return false;
          }
          count(info?.size ?? 0);
          return true;
        },
      }),
      signal,
    );
    if (revision !== undefined && tree.etag === revision) {
      return 'not-modified';
    }
    await until(tree.dir({ targetDir: directory }), signal);
    const files = await readDisk(directory, { name: url, skipped });
    return { revision: tree.etag, files, skipped };
  } catch (error) {
    options.signal?.throwIfAborted();
    if (signal.aborted) {
      throw new ServiceUnavailableError(
        `${url} was not read within ${TIMEOUT_MS / 1000} seconds; try again later`,
      );
    }
    if (isError(error) && error.name === 'NotModifiedError') {
      return 'not-modified';
    }
    throw error;
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

async function readDisk(
  root: string,
  options: { name: string; skipped: RepositoryFiles['skipped'] },
): Promise<Map<string, TreeFile>> {
  const count = createCounter(options.name);
  const files = new Map<string, TreeFile>();
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  for (const entry of entries.filter(each => !each.isDirectory())) {
    const file = join(entry.parentPath, entry.name);
    const path = relative(root, file).split(sep).join('/');
    const { size, mode } = await lstat(file);
    if (!entry.isFile()) {
      options.skipped.push({ path, reason: 'link' });
    } else if (size > LIMITS.file) {
      options.skipped.push({ path, reason: 'large' });
    } else {
      count(size);
      // As Git has it, what its owner may run may be run.
      const isExecutable = Math.floor(mode / 0o100) % 2 === 1;
      files.set(path, {
        content: await readFile(file),
        ...(isExecutable && { executable: true }),
      });
    }
  }
  return files;
}
