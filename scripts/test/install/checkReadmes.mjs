import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from '../steps.mjs';
import {
  addCommandsOf,
  countInstallation,
  linesOf,
  readBlocks,
} from './readmeBlocks.mjs';

const TESTED = 'plugins/mlops/README.md';

/**
 * Every page that tells how to install something has to say what the README
 * that is tested says, and to count right.
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
  const counts = Object.entries(countInstallation(blocks));
  for (const page of [...pages, 'docs/adopting.md', 'README.md']) {
    const text = await readFile(join(root, page), 'utf8');
    for (const [what, count] of counts) {
      const said = [
        ...text.matchAll(
          new RegExp(`(\\d+) ${what.replaceAll(' ', '\\s+')}`, 'g'),
        ),
      ].map(match => match[1]);
      if (said.some(number => Number(number) !== count)) {
        problems.push(
          `${page} says ${said.join(' and ')} ${what}, not ${count}`,
        );
      } else if (page === TESTED && said.length === 0) {
        problems.push(`${page} does not say: ${count} ${what}`);
      }
    }
    const own = readBlocks(text);
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
