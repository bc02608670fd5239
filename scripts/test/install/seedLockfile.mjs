import { readFile, writeFile } from 'node:fs/promises';
import { parse, stringify } from 'yaml';

// Yarn's own words; it refuses a lockfile of another version.
const METADATA = '__metadata';

/**
 * The lockfile that the plain app starts from: every version is the one that
 * the checkout has, and `extra` adds what a plain app needs and the checkout
 * does not. So a run tomorrow installs what the run today did.
 */
export async function seedLockfile({ checkout, extra, target }) {
  const seed = {
    ...(await readEntries(extra)),
    ...(await readEntries(checkout)),
  };
  // JSON is YAML, and needs no care about quoting.
  await writeFile(target, JSON.stringify(seed, null, 1));
}

/**
 * What an installation had to look up because no lockfile said it: ranges of
 * other people's packages.
 *
 * @returns entries as in a lockfile, by range
 */
export async function findUnlocked({ seeded, installed }) {
  const known = await readEntries(seeded);
  const now = await readEntries(installed);
  return Object.fromEntries(
    Object.entries(now).filter(
      ([range]) =>
        !(range in known) &&
        !range.startsWith('@waymark/') &&
        !/@(?:workspace|link):/.test(range),
    ),
  );
}

/** Writes what `findUnlocked` gave, for the next run to start from. */
export async function writeExtra(file, extra, entries) {
  const all = { ...(await readEntries(extra)), ...entries };
  delete all[METADATA];
  const sorted = Object.fromEntries(
    Object.entries(all).sort(([a], [b]) => (a < b ? -1 : 1)),
  );
  await writeFile(
    file,
    `# What a plain app needs beyond the checkout's yarn.lock.\n# Written by: npm run test:install -- --lock\n\n${stringify(sorted, { singleQuote: true, lineWidth: 0 })}`,
  );
}

/** One entry per range: a lockfile writes ranges of one package as one key. */
async function readEntries(file) {
  const text = await readFile(file, 'utf8').catch(error => {
    if (error.code === 'ENOENT') {
      return '';
    }
    throw error;
  });
  const entries = {};
  // Versions such as 1.0 must stay texts.
  for (const [key, entry] of Object.entries(
    parse(text, { schema: 'failsafe' }) ?? {},
  )) {
    for (const range of key.split(', ')) {
      entries[range] = entry;
    }
  }
  return entries;
}
