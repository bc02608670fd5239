import { cp, mkdir, readdir, symlink } from 'node:fs/promises';
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { root } from '../steps.mjs';

/** What packing needs: the product, and the files of the root. */
const WANTED = /^(?:plugins\/|packages\/[^/]+\/package\.json$|[^/]+$)/;

/**
 * Copies the sources of the checkout into a folder, to be built and packed
 * there: packing rewrites each package.json for a while, and a run that is
 * ended in the middle should leave the checkout as it was. Third-party packages
 * are those of the checkout; ours are the copies.
 *
 * @param {string} stage - an empty folder outside of the checkout
 */
export async function stageCheckout(stage) {
  const { stdout } = await promisify(execFile)(
    'git',
    ['ls-files', '-z', '--cached', '--others', '--exclude-standard'],
    { cwd: root, maxBuffer: 64 * 1024 * 1024 },
  );
  const files = stdout.split('\0').filter(file => WANTED.test(file));
  for (const file of files) {
    // Listed and gone: deleted, and the deletion not committed yet.
    await cp(join(root, file), join(stage, file)).catch(ignoreMissing);
  }
  await cp(join(root, '.yarn/releases'), join(stage, '.yarn/releases'), {
    recursive: true,
  });
  // What Yarn knows about the installation, so that it runs the packages'
  // scripts without installing once more.
  await cp(
    join(root, '.yarn/install-state.gz'),
    join(stage, '.yarn/install-state.gz'),
  );

  const modules = join(stage, 'node_modules');
  await mkdir(join(modules, '@waymark'), { recursive: true });
  const plugins = await readdir(join(stage, 'plugins'));
  for (const name of await readdir(join(root, 'node_modules'))) {
    if (name !== '@waymark') {
      await symlink(join(root, 'node_modules', name), join(modules, name));
    }
  }
  for (const name of plugins) {
    await symlink(
      join(stage, 'plugins', name),
      join(modules, '@waymark', `plugin-${name}`),
    );
    // Versions of a dependency that could not be hoisted.
    await symlink(
      join(root, 'plugins', name, 'node_modules'),
      join(stage, 'plugins', name, 'node_modules'),
    );
  }
  return plugins;
}

async function ignoreMissing(error) {
  if (error.code !== 'ENOENT') {
    throw error;
  }
}
