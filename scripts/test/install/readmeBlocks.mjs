const BLOCK = /<!-- install: ([a-z-]+) -->\s*```\w+\n([\s\S]*?)```/g;

/**
 * The code blocks of a README that the test installs by: those behind a
 * comment `<!-- install: <mark> -->`. Blocks of one mark belong together.
 *
 * @returns {Record<string, string>} text by mark
 */
export function readBlocks(markdown) {
  const blocks = {};
  for (const [, mark, code] of markdown.matchAll(BLOCK)) {
    blocks[mark] = (blocks[mark] ?? '') + code;
  }
  return blocks;
}

/** The blocks of several READMEs as if they were one. */
export function mergeBlocks(all) {
  const merged = {};
  for (const blocks of all) {
    for (const [mark, code] of Object.entries(blocks)) {
      merged[mark] = (merged[mark] ?? '') + code;
    }
  }
  return merged;
}

/** Lines that somebody has to write: no comments, nothing empty. */
export function linesOf(code = '') {
  return code
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '' && !/^(?:\/\/|#)/.test(line));
}

/**
 * The `yarn add` commands in a block.
 *
 * @returns `{ workspace, packages }` each
 * @throws Error when a line is something else
 */
export function addCommandsOf(code = '') {
  return linesOf(code.replaceAll('\\\n', ' ')).map(line => {
    const match = /^yarn --cwd (packages\/[a-z]+) add ((?:\S+\s*)+)$/.exec(
      line,
    );
    if (!match) {
      throw new Error(
        `'${line}' in a README; expected: yarn --cwd packages/<name> add <package> …`,
      );
    }
    return { workspace: match[1], packages: match[2].trim().split(/\s+/) };
  });
}

const CLASSIC = [
  'classic-imports',
  'classic-routes',
  'classic-entity-imports',
  'classic-entity-page',
  'classic-entity-case',
  'classic-entity-card',
  'classic-entity-tab',
  'classic-fields-imports',
  'classic-fields',
];

/**
 * How much an adopter writes, as the READMEs put it: `<number> <what>`. The
 * lines of frontend code are those of the classic frontend system; the new one
 * takes none.
 */
export function countInstallation(blocks) {
  const lines = (...marks) =>
    marks.reduce((sum, mark) => sum + linesOf(blocks[mark]).length, 0);
  return {
    commands: addCommandsOf(blocks.add).length,
    'lines of backend code': lines('backend'),
    'lines of configuration': lines('app-config'),
    'lines of frontend code': lines(...CLASSIC),
  };
}
