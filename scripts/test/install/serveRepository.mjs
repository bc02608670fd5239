import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join, normalize } from 'node:path';
import { promisify } from 'node:util';
import { stop } from './serveRegistry.mjs';

/**
 * Serves one folder on loopback as a repository of a Gitea, so that the plain
 * app reads it through an integration of Backstage's own: the content of a
 * file, the commit of a branch and an archive of it.
 *
 * @param {{ owner: string, name: string, folder: string }} repository
 * @returns its host, as `integrations.gitea` wants it
 */
export async function serveRepository({ owner, name, folder }) {
  const archive = await archiveOf(name, folder);
  const commit = createHash('sha1').update(archive).digest('hex');
  const api = `/api/v1/repos/${owner}/${name}`;

  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '', 'http://localhost');
    const json = body =>
      response
        .writeHead(200, { 'content-type': 'application/json', etag: commit })
        .end(JSON.stringify(body));
    if (pathname.startsWith(`${api}/git/commits/`)) {
      json({ sha: commit });
    } else if (pathname.startsWith(`${api}/archive/`)) {
      response
        .writeHead(200, { 'content-type': 'application/gzip' })
        .end(archive);
    } else if (pathname.startsWith(`${api}/contents/`)) {
      const path = normalize(pathname.slice(`${api}/contents/`.length));
      const content = path.startsWith('..')
        ? undefined
        : await readFile(join(folder, path)).catch(() => undefined);
      if (content) {
        json({ encoding: 'base64', content: content.toString('base64') });
      } else {
        response.writeHead(404).end();
      }
    } else {
      response.writeHead(404).end();
    }
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    host: `localhost:${server.address().port}`,
    stop: () => stop(server),
  };
}

/** A folder as a host packs it: everything below a folder of its name. */
async function archiveOf(name, folder) {
  const parent = await mkdtemp(join(tmpdir(), 'waymark-repository-'));
  try {
    await cp(folder, join(parent, name), { recursive: true });
    const { stdout } = await promisify(execFile)(
      'tar',
      ['-czf', '-', '-C', parent, name],
      { encoding: 'buffer', maxBuffer: 64 * 1024 * 1024 },
    );
    return stdout;
  } finally {
    await rm(parent, { recursive: true, force: true });
  }
}
