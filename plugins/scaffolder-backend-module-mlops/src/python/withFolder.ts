import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Does something with a new folder of its own, which is gone afterwards. */
export async function withFolder<T>(
  options: { workingDirectory?: string },
  run: (folder: string) => Promise<T>,
): Promise<T> {
  const folder = await mkdtemp(
    join(options.workingDirectory ?? tmpdir(), 'mlops-python-'),
  );
  try {
    return await run(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
