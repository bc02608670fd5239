import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { root, run } from './steps.mjs';

/**
 * A bare repository with this very commit as `main`, for a portal that may
 * push branches: a journey must not leave any in the checkout.
 *
 * @returns its folder
 */
export async function createExampleRepository() {
  const folder = join(root, '.waymark', 'e2e', 'repository.git');
  await rm(folder, { recursive: true, force: true });
  const git = async (...words) => {
    if ((await run('git', words)) !== 0) {
      throw new Error(`git ${words.join(' ')} failed`);
    }
  };
  await git('init', '--quiet', '--bare', '--initial-branch=main', folder);
  // The checkout may hold a part of the history only.
  await git('-C', folder, 'config', 'receive.shallowUpdate', 'true');
  await git('-C', root, 'push', '--quiet', folder, 'HEAD:refs/heads/main');
  return folder;
}
