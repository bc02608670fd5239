import { posix } from 'node:path';

// `import … from` and `export … from`, not `import()`.
const STATIC = /^(?:import|export)\b[^'"();]*['"](\.[^'"]+)['"]/gm;

// The parts that pages are made of are components too.
const PARTS =
  /^(?:import|export)\b[^'"();]*['"](@waymark\/plugin-[a-z-]+-react)['"]/gm;

// What decides about a card without drawing it.
const ALLOWED = /\/(?:CardSettings|columnIds|kindIcons)\.esm\.js$/;

/**
 * A page that shows nothing of a plugin loads its entries all the same: no
 * component may come with them.
 *
 * @param options.texts the package's code by path
 * @returns sentences, none when the entries are small
 */
export function checkLaziness({ manifest, texts }) {
  if (manifest.backstage?.role !== 'frontend-plugin') {
    return [];
  }
  const reached = new Set();
  const waiting = Object.values(manifest.exports)
    .map(entry => entry.import)
    .filter(Boolean)
    .map(path => posix.normalize(path));
  while (waiting.length > 0) {
    const path = waiting.pop();
    if (!reached.has(path)) {
      reached.add(path);
      for (const [, next] of (texts.get(path) ?? '').matchAll(STATIC)) {
        waiting.push(posix.join(posix.dirname(path), next));
      }
    }
  }
  const components = [...reached].filter(
    path => path.startsWith('dist/components/') && !ALLOWED.test(path),
  );
  const parts = [...reached].flatMap(path =>
    [...(texts.get(path) ?? '').matchAll(PARTS)].map(([, name]) => name),
  );
  return [...new Set([...components, ...parts])].map(
    path => `loads ${path} with its entry`,
  );
}
