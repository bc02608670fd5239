import { spawn } from 'node:child_process';
import { mkdir, readFile, rm } from 'node:fs/promises';
import { openSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';

const LONGEST_MS = 180_000;

/** A real MLflow server on a free port, as long as a test needs it. */
export interface MlflowServer {
  url: string;
  /** Asks its REST API. */
  ask<T>(path: string): Promise<T>;
  stop(): Promise<void>;
}

/**
 * Starts MLflow with the interpreter of an environment that has it.
 *
 * Errors: one with the end of its log, when it ends or does not answer within
 * three minutes.
 */
export async function startMlflow(options: {
  python: string;
  folder: string;
  env: NodeJS.ProcessEnv;
}): Promise<MlflowServer> {
  const { python, folder, env } = options;
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const url = `http://127.0.0.1:${await findFreePort()}`;
  const logFile = join(folder, 'server.log');
  const log = openSync(logFile, 'w');
  const child = spawn(
    python,
    [
      ...['-m', 'mlflow', 'server', '--workers', '1'],
      ...['--host', '127.0.0.1', '--port', new URL(url).port],
      ...['--backend-store-uri', `sqlite:///${folder}/mlflow.db`],
      ...['--artifacts-destination', join(folder, 'artifacts')],
    ],
    // A group of its own, so that the workers it starts can be ended with it.
    { cwd: folder, env, stdio: ['ignore', log, log], detached: true },
  );
  const ended = new Promise<void>(resolve => {
    child.once('close', () => resolve());
    child.once('error', () => resolve());
  });
  const server = {
    url,
    async ask<T>(path: string): Promise<T> {
      const response = await fetch(`${url}/api/2.0/mlflow/${path}`);
      if (!response.ok) {
        throw new Error(`${path}: ${response.status} ${await response.text()}`);
      }
      return (await response.json()) as T;
    },
    async stop() {
      if (child.exitCode === null && child.pid !== undefined) {
        process.kill(-child.pid, 'SIGTERM');
      }
      await ended;
    },
  };
  const deadline = Date.now() + LONGEST_MS;
  while (!(await answers(url))) {
    if (child.exitCode !== null || Date.now() > deadline) {
      await server.stop();
      const said = await readFile(logFile, 'utf8');
      throw new Error(`MLflow did not start:\n${said.slice(-2_000)}`);
    }
    await new Promise(resolve => setTimeout(resolve, 200));
  }
  return server;
}

async function answers(url: string): Promise<boolean> {
  try {
    const signal = AbortSignal.timeout(2_000);
    return (await fetch(`${url}/health`, { signal })).ok;
  } catch {
    return false;
  }
}

async function findFreePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>(resolve => {
    probe.listen(0, '127.0.0.1', resolve);
  });
  const address = probe.address();
  await new Promise(resolve => {
    probe.close(resolve);
  });
  if (address === null || typeof address === 'string') {
    throw new Error('a listening socket has no port');
  }
  return address.port;
}
