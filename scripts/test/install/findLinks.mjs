import { readFile, readdir, realpath } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * What an installed app holds that did not come from a package: links that
 * lead out of it, links to packages of ours, and entries of the lockfile that
 * name a place instead of a version.
 *
 * @returns sentences, none when only packages are there
 */
export async function findLinks(app) {
  const problems = [];
  const home = await realpath(app);
  const folders = ['node_modules'];
  for (const name of await readdir(join(home, 'packages'))) {
    folders.push(`packages/${name}/node_modules`);
  }
  for (const folder of folders) {
    for (const path of await packagesIn(join(home, folder))) {
      const target = await realpath(path);
      const shown = path.slice(home.length + 1);
      if (!target.startsWith(`${home}/`)) {
        problems.push(`${shown} leads out of the app, to ${target}`);
      } else if (path.includes('/@waymark/') && target !== path) {
        problems.push(`${shown} is a link`);
      }
    }
  }
  const lockfile = await readFile(join(home, 'yarn.lock'), 'utf8');
  for (const [found] of lockfile.matchAll(
    /"@waymark\/[^"]*@(?:workspace|portal|link|file):[^"]*"/g,
  )) {
    problems.push(`the lockfile has ${found}`);
  }
  return problems;
}

async function packagesIn(folder) {
  const names = await readdir(folder).catch(() => []);
  const paths = [];
  for (const name of names.filter(entry => !entry.startsWith('.'))) {
    if (name.startsWith('@')) {
      paths.push(...(await packagesIn(join(folder, name))));
    } else {
      paths.push(join(folder, name));
    }
  }
  return paths;
}
