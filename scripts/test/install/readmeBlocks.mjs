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

/** How much an adopter writes, in the words that the README has to use. */
export function countInstallation(blocks) {
  const lines = (...marks) =>
    marks.reduce((sum, mark) => sum + linesOf(blocks[mark]).length, 0);
  const commands = addCommandsOf(blocks.add).length;
  const backend = lines('backend');
  const config = lines('app-config');
  const classic = lines(
    'classic-imports',
    'classic-routes',
    'classic-entity-imports',
    'classic-entity-page',
    'classic-entity-case',
  );
  const shared = `${commands} commands, ${backend} lines of backend code, ${config} lines of configuration`;
  return {
    new: `${shared}, no line of frontend code`,
    classic: `${shared}, ${classic} lines of frontend code`,
  };
}
