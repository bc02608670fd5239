import { readdir, readFile, stat } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { InputError, NotFoundError } from '@backstage/errors';
import type { FileTree, TreeFile } from '@waymark/plugin-golden-paths-common';
import { sha256 } from '../hash';

/** As for folders of repositories. */
const MAX_FILES = 5_000;
const MAX_FILE_BYTES = 1024 * 1024;
/** What tools leave beside a template and no template has. */
const PASSED_OVER = new Set(['.git', 'node_modules']);

/**
 * Reads the folder of a template that is registered from the backend's own
 * disk (`type: file`), as the scaffolder reads it there. Links are passed
 * over, and files of more than 1 MiB.
 *
 * @param location - `file:` and the path of the template's file
 *
 * Errors: a `NotFoundError` when there is none; an `InputError` for a folder
 * of too many files.
 */
export async function readLocalFolder(
  location: string,
  options: { signal?: AbortSignal; revision?: string } = {},
): Promise<{ revision: string; files: FileTree } | 'not-modified'> {
  const { signal } = options;
  const file = location.startsWith('file://')
    ? fileURLToPath(location)
    : location.slice('file:'.length);
  const folder = dirname(file);
  const found = await listFiles(folder, location);
  const described = await Promise.all(
    found.map(async path => {
      const { size, mode, mtimeMs } = await stat(path);
      return { path, size, executable: (mode & 0o111) > 0, mtimeMs };
    }),
  );
  const revision = sha256(JSON.stringify(described));
  if (revision === options.revision) {
    return 'not-modified';
  }
  const files = new Map<string, TreeFile>();
  for (const { path, size, executable } of described) {
    signal?.throwIfAborted();
    if (size <= MAX_FILE_BYTES) {
      files.set(relative(folder, path).split(sep).join('/'), {
        content: await readFile(path, { signal }),
        ...(executable && { executable }),
      });
    }
  }
  return { revision, files };
}

async function listFiles(folder: string, location: string): Promise<string[]> {
  const found: string[] = [];
  const waiting = [folder];
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    const entries = await readdir(at, { withFileTypes: true }).catch(error => {
      throw new NotFoundError(
        `The folder of '${location}' cannot be read: ${error.message}`,
      );
    });
    for (const entry of entries) {
      if (entry.isDirectory() && !PASSED_OVER.has(entry.name)) {
        waiting.push(join(at, entry.name));
      } else if (entry.isFile()) {
        found.push(join(at, entry.name));
      }
    }
    if (found.length > MAX_FILES) {
      throw new InputError(
        `The folder of '${location}' has more than ${MAX_FILES} files; give the template a folder of its own`,
      );
    }
  }
  return found.sort();
}
