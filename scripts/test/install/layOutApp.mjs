import { cp, readFile, readdir, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import { root } from '../steps.mjs';

const TEMPLATE = fileURLToPath(new URL('template', import.meta.url));
const PLACE = /^[ ]*(?:\/\/|\{\/\*) install: ([a-z-]+)(?: \*\/\})?$/gm;

/**
 * Lays out a plain Backstage with a backend and an app of each frontend
 * system, and writes the lines of the README where an adopter would.
 *
 * @param {string} app - a folder outside of the checkout, not there yet
 * @param {Record<string, string>} blocks - the README's lines by mark
 * @param {string} registry - where the packages of ours are
 */
export async function layOutApp({ app, blocks: written, registry }) {
  const blocks = addTabs(written);
  await cp(TEMPLATE, app, { recursive: true });
  await writeRootManifest(app);
  await writeFile(
    join(app, '.yarnrc.yml'),
    stringify({
      nodeLinker: 'node-modules',
      enableTelemetry: false,
      // Else each `yarn add` asks a search service whether there are types.
      tsEnableAutoTypes: false,
      npmScopes: { waymark: { npmRegistryServer: registry } },
      unsafeHttpWhitelist: ['127.0.0.1'],
    }),
  );

  const unused = new Set(Object.keys(blocks));
  unused.delete('add');
  unused.delete('app-config');
  for (const name of await readdir(join(app, 'packages'))) {
    const sources = join(app, 'packages', name, 'src');
    for (const source of await readdir(sources)) {
      const file = join(sources, source);
      const text = await readFile(file, 'utf8');
      const filled = text.replace(PLACE, (place, mark) => {
        if (blocks[mark] === undefined) {
          throw new Error(`no README has a block '${mark}' for ${source}`);
        }
        unused.delete(mark);
        // Formatting a README ends an element with a semicolon, which is text
        // among other elements.
        return place.includes('{')
          ? blocks[mark].trimEnd().replace(/;$/, '')
          : blocks[mark].trimEnd();
      });
      await writeFile(file, filled);
    }
  }
  if (unused.size > 0) {
    throw new Error(
      `the README has lines that nothing takes: ${[...unused].join(', ')}`,
    );
  }
  await addConfig(join(app, 'app-config.yaml'), blocks['app-config']);
}

/**
 * "Among the tabs of a page", as READMEs have it: the page that another README
 * makes is one, too.
 */
function addTabs(blocks) {
  return {
    ...blocks,
    'classic-entity-page': blocks['classic-entity-page'].replace(
      /^ *<\/EntityLayout>$/m,
      end => `${blocks['classic-entity-tab']}${end}`,
    ),
  };
}

/** The pins that Backstage itself needs are those of the checkout. */
async function writeRootManifest(app) {
  const ours = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
  const file = join(app, 'package.json');
  const plain = JSON.parse(await readFile(file, 'utf8'));
  const { engines, resolutions, dependenciesMeta, packageManager } = ours;
  await writeFile(
    file,
    JSON.stringify(
      { ...plain, engines, resolutions, dependenciesMeta, packageManager },
      null,
      2,
    ),
  );
  await writeFile(
    join(app, 'backstage.json'),
    await readFile(join(root, 'backstage.json')),
  );
}

/** Adds settings as Backstage would: objects are merged, lists replaced. */
async function addConfig(file, yaml) {
  const plain = parse(await readFile(file, 'utf8'));
  await writeFile(file, stringify(merge(plain, parse(yaml))));
}

function merge(base, added) {
  if (!isObject(base) || !isObject(added)) {
    return added;
  }
  const merged = { ...base };
  for (const [key, value] of Object.entries(added)) {
    merged[key] = key in base ? merge(base[key], value) : value;
  }
  return merged;
}

function isObject(value) {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
