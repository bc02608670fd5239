import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Changes a repository as somebody with a clone of it would. */
export function changeRepository(
  remote: string,
  message: string,
  change: (folder: string) => void,
): void {
  const folder = mkdtempSync(join(tmpdir(), 'waymark-journey-'));
  const git = (...words: string[]) =>
    execFileSync('git', ['-C', folder, ...words], { encoding: 'utf8' });
  try {
    git('clone', '--quiet', '--depth=1', `file://${remote}`, '.');
    change(folder);
    git(
      ...['-c', 'user.name=Lena', '-c', 'user.email=lena@example.org'],
      ...['commit', '--quiet', '--all', '--message', message],
    );
    git('push', '--quiet', 'origin', 'HEAD');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Changes a text file; fails if it was not found to have what is changed. */
export function edit(file: string, change: (text: string) => string): void {
  const before = readFileSync(file, 'utf8');
  const after = change(before);
  assert.notEqual(after, before, `${file} has what is looked for`);
  writeFileSync(file, after);
}
