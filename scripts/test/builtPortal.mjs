import { spawn } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { mkdir, readdir, rm, symlink, copyFile } from 'node:fs/promises';
import { join } from 'node:path';
import { findFreePort } from './findFreePort.mjs';
import { root, run } from './steps.mjs';

const home = join(root, '.waymark', 'e2e');

/** Where a portal under test makes repositories; empty when it starts. */
export const repositories = join(home, 'repositories');

/**
 * Lays the production artefacts out as the container image does. Third-party
 * packages come from the checkout; ours come from the artefacts alone, so that
 * what is tested is what was built.
 */
export async function unpackPortal() {
  const portal = join(home, 'portal');
  await rm(portal, { recursive: true, force: true });
  await mkdir(portal, { recursive: true });
  for (const archive of ['skeleton', 'bundle']) {
    const file = join(root, 'packages/backend/dist', `${archive}.tar.gz`);
    if ((await run('tar', ['-xzf', file, '-C', portal])) !== 0) {
      throw new Error(
        `${file} could not be unpacked; run 'npm run build' first`,
      );
    }
  }
  for (const file of [
    'app-config.yaml',
    'app-config.production.yaml',
    'backstage.json',
    'package.json',
  ]) {
    await copyFile(join(root, file), join(portal, file));
  }

  const modules = join(portal, 'node_modules');
  await mkdir(join(modules, '@waymark'), { recursive: true });
  for (const name of await readdir(join(root, 'node_modules'))) {
    if (['@waymark', 'app', 'backend', 'benchmarks', 'e2e'].includes(name)) {
      continue;
    }
    await symlink(join(root, 'node_modules', name), join(modules, name));
  }
  await symlink(join(portal, 'packages/app'), join(modules, 'app'));
  for (const name of await readdir(join(portal, 'plugins'))) {
    await symlink(
      join(portal, 'plugins', name),
      join(modules, '@waymark', `plugin-${name}`),
    );
    // Versions of a dependency that could not be hoisted.
    const nested = join(root, 'plugins', name, 'node_modules');
    await symlink(nested, join(portal, 'plugins', name, 'node_modules')).catch(
      () => undefined,
    );
  }
  await symlink(
    join(root, 'packages/backend/node_modules'),
    join(portal, 'packages/backend/node_modules'),
  ).catch(() => undefined);
  return portal;
}

/**
 * Starts the built portal on a free port with an empty database in memory and
 * waits until it is ready to answer.
 *
 * @param options.nodeEnv what NODE_ENV says: `development` or `production`
 * @param options.config further config files, absolute
 * @param options.env further environment
 */
export async function startPortal(options) {
  const { portal, nodeEnv, config = [], env = {} } = options;
  const port = await findFreePort();
  const baseUrl = `http://localhost:${port}`;
  const logFile = join(home, `portal-${nodeEnv}.log`);
  await rm(repositories, { recursive: true, force: true });
  const log = createWriteStream(logFile);
  const child = spawn(
    process.execPath,
    [
      'packages/backend',
      '--config',
      join(portal, 'app-config.yaml'),
      ...config.flatMap(file => ['--config', file]),
    ],
    {
      cwd: portal,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        ...process.env,
        NODE_ENV: nodeEnv,
        NODE_OPTIONS: '--no-node-snapshot',
        WAYMARK_PORT: String(port),
        WAYMARK_BASE_URL: baseUrl,
        WAYMARK_CHECKOUT: root,
        WAYMARK_REPOSITORIES: repositories,
        ...env,
      },
    },
  );
  child.stdout.pipe(log);
  child.stderr.pipe(log);
  const ended = new Promise(resolve => child.once('close', resolve));

  const deadline = Date.now() + 180_000;
  for (;;) {
    if (child.exitCode !== null) {
      throw new Error(
        `the portal ended with ${child.exitCode}; see ${logFile}`,
      );
    }
    if (Date.now() > deadline) {
      child.kill('SIGKILL');
      throw new Error(`the portal was not ready within 180 s; see ${logFile}`);
    }
    const ready = await fetch(`${baseUrl}/.backstage/health/v1/readiness`, {
      signal: AbortSignal.timeout(5_000),
    }).then(
      response => response.ok,
      () => false,
    );
    if (ready) {
      break;
    }
    await new Promise(resolve => setTimeout(resolve, 500));
  }
  return {
    baseUrl,
    logFile,
    async stop() {
      child.kill('SIGTERM');
      const stubborn = setTimeout(() => child.kill('SIGKILL'), 15_000);
      await ended;
      clearTimeout(stubborn);
    },
  };
}
