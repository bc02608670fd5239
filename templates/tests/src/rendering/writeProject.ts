import { chmod, mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Rendered } from './startScaffolder';

/** Writes what was rendered into a folder of its own, in place of what is there. */
export async function writeProject(
  { files }: Rendered,
  folder: string,
): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  await writeFiles(files, folder);
}

/** Writes rendered files beside what a folder has. */
export async function writeFiles(
  files: Rendered['files'],
  folder: string,
): Promise<void> {
  for (const [path, { content, executable }] of files) {
    const file = join(folder, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, content);
    if (executable) {
      await chmod(file, 0o755);
    }
  }
}
