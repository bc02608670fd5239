import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from '../steps.mjs';
import {
  addCommandsOf,
  countInstallation,
  linesOf,
  mergeBlocks,
  readBlocks,
} from './readmeBlocks.mjs';

/** The READMEs whose lines are installed by, each of one plugin family. */
export const TESTED = [
  'plugins/mlops/README.md',
  'plugins/lineage/README.md',
  'plugins/raci/README.md',
  'plugins/maturity/README.md',
  'plugins/golden-paths/README.md',
];

/**
 * Every page that tells how to install something has to say what the READMEs
 * that are tested say, and to count right: a tested one its own lines, any
 * other page those of the first.
 *
 * @param tested the lines by mark, in the order of `TESTED`
 * @returns sentences, none when all agree
 */
export async function checkReadmes(tested) {
  const blocks = mergeBlocks(tested);
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
  for (const page of [...pages, 'docs/adopting.md', 'README.md']) {
    const text = await readFile(join(root, page), 'utf8');
    const counted = tested[Math.max(0, TESTED.indexOf(page))];
    for (const [what, count] of Object.entries(countInstallation(counted))) {
      const said = [
        ...text.matchAll(
          new RegExp(
            `(\\d+) ${what.replace(/^lines/, 'lines?').replaceAll(' ', '\\s+')}`,
            'g',
          ),
        ),
      ].map(match => match[1]);
      if (said.some(number => Number(number) !== count)) {
        problems.push(
          `${page} says ${said.join(' and ')} ${what}, not ${count}`,
        );
      } else if (TESTED.includes(page) && count > 0 && said.length === 0) {
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
