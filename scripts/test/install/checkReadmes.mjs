import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from '../steps.mjs';
import { addCommandsOf, linesOf, readBlocks } from './readmeBlocks.mjs';

/**
 * Every other page that tells how to install something has to say what the
 * README that is tested says.
 *
 * @param blocks the lines of the tested README by mark
 * @returns sentences, none when all agree
 */
export async function checkReadmes(blocks) {
  const problems = [];
  const known = new Set(
    Object.entries(blocks)
      .filter(([mark]) => mark !== 'add')
      .flatMap(([mark, code]) => linesOf(code).map(line => `${mark} ${line}`)),
  );
  const added = packagesOf(blocks.add);
  const pages = (await readdir(join(root, 'plugins'))).map(
    name => `plugins/${name}/README.md`,
  );
  for (const page of [...pages, 'docs/adopting.md']) {
    const own = readBlocks(await readFile(join(root, page), 'utf8'));
    for (const [mark, code] of Object.entries(own)) {
      const strangers =
        mark === 'add'
          ? packagesOf(code).filter(name => !added.includes(name))
          : linesOf(code).filter(line => !known.has(`${mark} ${line}`));
      problems.push(
        ...strangers.map(line => `${page} says '${line}', which is not tested`),
      );
    }
  }
  return problems;
}

function packagesOf(code) {
  return addCommandsOf(code).flatMap(({ workspace, packages }) =>
    packages.map(name => `${workspace} ${name}`),
  );
}
