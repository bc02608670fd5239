import { execFile } from 'node:child_process';
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

/**
 * Removes our packages from Yarn's cache. Yarn keeps a package by its name and
 * version; ours change from run to run while their version does not.
 *
 * @param {string} app - a folder in which Yarn is asked where its cache is
 */
export async function forgetOurPackages(app) {
  const { stdout } = await promisify(execFile)(
    'yarn',
    ['config', 'get', 'cacheFolder'],
    { cwd: app },
  );
  const folder = stdout.trim();
  for (const name of await readdir(folder).catch(() => [])) {
    if (name.startsWith('@waymark-plugin-')) {
      await rm(join(folder, name));
    }
  }
}
