import { forgetOurPackages } from './forgetOurPackages.mjs';
import { addCommandsOf } from './readmeBlocks.mjs';
import { runLogged } from './runLogged.mjs';

// What a README calls `packages/app` is both of our apps.
const WORKSPACES = {
  'packages/app': ['packages/app', 'packages/app-classic'],
  'packages/backend': ['packages/backend'],
};

/**
 * Runs the README's `yarn add` commands in the plain app and installs it.
 *
 * @param options.add the README's commands
 * @param options.rest packages of ours that the README does not add; they come
 *   too, because they are looked at as well
 */
export async function installApp({ app, add, rest, log }) {
  const yarn = (...args) =>
    runLogged('yarn', args, {
      cwd: app,
      log,
      // In a pipeline Yarn would refuse to write the lockfile.
      env: { ...process.env, YARN_ENABLE_IMMUTABLE_INSTALLS: 'false' },
    });

  await forgetOurPackages(app);
  try {
    for (const { workspace, packages } of addCommandsOf(add)) {
      for (const place of WORKSPACES[workspace] ?? []) {
        // Adding first and installing once spares linking each time.
        await yarn(
          '--cwd',
          place,
          'add',
          '--mode=update-lockfile',
          ...packages,
        );
      }
    }
    // What is made for browsers finds its peers in the app, nowhere else.
    for (const [place, packages] of [
      ['.', rest.filter(name => !name.endsWith('-react'))],
      ['packages/app', rest.filter(name => name.endsWith('-react'))],
    ]) {
      if (packages.length > 0) {
        await yarn(
          '--cwd',
          place,
          'add',
          '--mode=update-lockfile',
          ...packages,
        );
      }
    }
    await yarn('install');
  } finally {
    await forgetOurPackages(app);
  }
}
