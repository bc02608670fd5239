import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { mkdir, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { findFreePort } from '../findFreePort.mjs';
import { runLogged } from './runLogged.mjs';

const READY_MS = 180_000;

/** Unpacks the built backend beside the installed packages, as an image would. */
export async function unpackBackend({ app, folder, log }) {
  await mkdir(folder, { recursive: true });
  for (const archive of ['skeleton', 'bundle']) {
    const file = join(app, 'packages/backend/dist', `${archive}.tar.gz`);
    await runLogged('tar', ['-xzf', file, '-C', folder], { log });
  }
  await symlink(join(app, 'node_modules'), join(folder, 'node_modules'));
}

/**
 * Starts the built backend with one of the apps on a free port and waits until
 * it says that it is ready.
 *
 * @param options.packageName which app it serves: `app` or `app-classic`
 * @param options.env further environment
 */
export async function startBackend(options) {
  const { folder, config, packageName, env, log } = options;
  const port = await findFreePort();
  const baseUrl = `http://localhost:${port}`;
  const output = createWriteStream(log);
  const child = spawn(
    process.execPath,
    ['packages/backend', '--config', config],
    {
      cwd: folder,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        ...process.env,
        NODE_ENV: 'development',
        PLAIN_APP: packageName,
        PLAIN_BASE_URL: baseUrl,
        PLAIN_LISTEN: `127.0.0.1:${port}`,
        ...env,
      },
    },
  );
  child.stdout.pipe(output);
  child.stderr.pipe(output);
  const ended = once(child, 'close');

  const stop = async () => {
    child.kill('SIGTERM');
    const stubborn = setTimeout(() => child.kill('SIGKILL'), 15_000);
    await ended;
    clearTimeout(stubborn);
  };
  const deadline = Date.now() + READY_MS;
  while (!(await isReady(baseUrl))) {
    if (child.exitCode !== null || Date.now() > deadline) {
      await stop();
      throw new Error(
        `the backend did not get ready (exit code ${child.exitCode}); its output: ${log}`,
      );
    }
    await new Promise(resolve => setTimeout(resolve, 500));
  }
  return { baseUrl, stop };
}

function isReady(baseUrl) {
  return fetch(`${baseUrl}/.backstage/health/v1/readiness`, {
    signal: AbortSignal.timeout(5_000),
  }).then(
    response => response.ok,
    () => false,
  );
}
