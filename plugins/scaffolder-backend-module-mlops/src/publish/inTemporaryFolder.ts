import { mkdir, rm } from 'node:fs/promises';

/**
 * Does something with an empty folder of a given name, which is gone
 * afterwards. What an earlier run of the same name left is removed first.
 */
export async function inTemporaryFolder<T>(
  folder: string,
  run: (folder: string) => Promise<T>,
): Promise<T> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  try {
    return await run(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
