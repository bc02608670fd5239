import ts from 'typescript';

/**
 * The packages that a file imports or takes types from, without the files of
 * its own. Imports that are only quoted, in a text or comment, are none.
 *
 * @param {string} text - JavaScript, TypeScript or declarations
 * @returns {Set<string>}
 */
export function importsOf(text) {
  const { importedFiles, typeReferenceDirectives } = ts.preProcessFile(
    text,
    true,
    true,
  );
  return new Set(
    [...importedFiles, ...typeReferenceDirectives]
      .map(({ fileName }) => fileName)
      .filter(name => !/^[./]/.test(name))
      .map(packageOf),
  );
}

function packageOf(specifier) {
  const parts = specifier.split('/');
  return specifier.startsWith('@') ? parts.slice(0, 2).join('/') : parts[0];
}
