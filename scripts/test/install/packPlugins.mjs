import { cp, mkdir, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { bin, root } from '../steps.mjs';
import { importsOf } from './importsOf.mjs';
import { runLogged } from './runLogged.mjs';

/**
 * Builds and packs the publishable plugins of a staged checkout in the way
 * that publishing does: types first, then each package's build, then
 * `yarn pack`, whose prepack rewrites the entry points and turns `workspace:`
 * ranges into versions.
 *
 * @returns one `{ directory, file, manifest, used }` per tarball: the manifest
 *   before packing, and the packages that the sources import
 */
export async function packPlugins({ stage, plugins, tarballs, log }) {
  await mkdir(tarballs, { recursive: true });
  const packages = [];
  for (const directory of plugins) {
    const manifest = JSON.parse(
      await readFile(join(stage, 'plugins', directory, 'package.json'), 'utf8'),
    );
    if (!manifest.private) {
      packages.push({
        directory,
        manifest,
        used: await importsOfSources(join(stage, 'plugins', directory)),
        file: join(
          tarballs,
          `${manifest.name.replace('@', '').replace('/', '-')}-${manifest.version}.tgz`,
        ),
      });
    }
  }

  // The types of the checkout are those of its copy, and mostly there already.
  await runLogged(bin('tsc'), ['--pretty', 'false'], { cwd: root, log });
  await cp(
    join(root, 'dist-types/plugins'),
    join(stage, 'dist-types/plugins'),
    { recursive: true },
  );
  await runLogged(bin('backstage-cli'), ['repo', 'build'], { cwd: stage, log });
  for (const { directory, file } of packages) {
    await runLogged('yarn', ['pack', '--out', file], {
      cwd: join(stage, 'plugins', directory),
      log,
    });
  }
  return packages;
}

/** The packages that the sources of a plugin import, without its tests. */
async function importsOfSources(home) {
  const used = new Set();
  for (const part of ['src', 'migrations']) {
    const files = await readdir(join(home, part), { recursive: true }).catch(
      () => [],
    );
    for (const file of files) {
      if (/\.[jt]sx?$/.test(file) && !/\.test\.|__|setupTests/.test(file)) {
        const text = await readFile(join(home, part, file), 'utf8');
        importsOf(text).forEach(name => used.add(name));
      }
    }
  }
  return used;
}
