import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { basename } from 'node:path';

/**
 * Serves tarballs on loopback in the way a package registry does, so that the
 * plain app adds them by name and range as an adopter would.
 *
 * @param packed - `{ file, manifest }` per tarball, the manifest as packed
 */
export async function serveRegistry(packed) {
  const byPath = new Map();
  const server = createServer((request, response) => {
    const found = byPath.get(decodeURIComponent(request.url ?? ''));
    if (!found) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, { 'content-type': found.type }).end(found.body);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = `http://127.0.0.1:${server.address().port}`;

  for (const { file, manifest } of packed) {
    const { name, version } = manifest;
    const body = await readFile(file);
    const path = `/${name}/-/${basename(name)}-${version}.tgz`;
    byPath.set(path, { type: 'application/octet-stream', body });
    byPath.set(`/${name}`, {
      type: 'application/json',
      body: JSON.stringify({
        name,
        'dist-tags': { latest: version },
        versions: {
          [version]: {
            ...manifest,
            dist: {
              tarball: `${address}${path}`,
              integrity: `sha512-${createHash('sha512').update(body).digest('base64')}`,
            },
          },
        },
      }),
    });
  }
  return { address, stop: () => stop(server) };
}

/** Ends a server and the connections that clients keep open. */
export async function stop(server) {
  server.close();
  server.closeAllConnections();
  await once(server, 'close');
}
