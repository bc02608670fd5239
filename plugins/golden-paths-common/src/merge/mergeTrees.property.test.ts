import * as fc from 'fast-check';
import { applyMerge, file, texts, tree } from '../__testUtils__/tree';
import type { FileTree } from '../index';
import { mergeTrees } from './mergeTrees';

/** Names that are folders of each other, so that they get in each other’s way. */
const PATHS = ['a', 'a/b', 'a/c', 'd', 'd/e/f', 'g', 'h.bin', 'i/__init__.py'];
const LINES = ['one', 'two', 'three', '', '}', 'pass', '\u00fcber'];

const content = fc.oneof(
  { weight: 6, arbitrary: textOf(fc.constantFrom(...LINES)) },
  {
    weight: 1,
    arbitrary: fc
      .uint8Array({ minLength: 1, maxLength: 3 })
      .map(bytes => Uint8Array.from([0, ...bytes])),
  },
);

function textOf(line: fc.Arbitrary<string>) {
  return fc
    .tuple(
      fc.array(line, { maxLength: 10 }),
      fc.constantFrom('\n', '\n', '\r\n'),
      fc.boolean(),
    )
    .map(([lines, end, ended]) =>
      new TextEncoder().encode(
        lines.length === 0 ? '' : lines.join(end) + (ended ? end : ''),
      ),
    );
}

const someTree = fc
  .dictionary(
    fc.constantFrom(...PATHS),
    fc.record({ content, executable: fc.boolean() }),
    { noNullPrototype: true },
  )
  .map(files => possible(new Map(Object.entries(files))));

/** Leaves out what lies below a file. */
function possible(files: FileTree): FileTree {
  return new Map(
    [...files].filter(([path]) =>
      [...files.keys()].every(other => !path.startsWith(`${other}/`)),
    ),
  );
}

/** What people do to a tree. */
const deeds = fc.array(
  fc.oneof(
    fc.record({
      deed: fc.constant('write' as const),
      at: fc.nat(),
      line: fc.nat(),
    }),
    fc.record({
      deed: fc.constant('cut' as const),
      at: fc.nat(),
      line: fc.nat(),
    }),
    fc.record({ deed: fc.constant('delete' as const), at: fc.nat() }),
    fc.record({
      deed: fc.constant('move' as const),
      at: fc.nat(),
      to: fc.constantFrom(...PATHS, 'z/moved'),
    }),
    fc.record({ deed: fc.constant('run' as const), at: fc.nat() }),
    fc.record({
      deed: fc.constant('add' as const),
      path: fc.constantFrom(...PATHS, 'own/x'),
      content,
    }),
  ),
  { maxLength: 8 },
);
type Deeds = typeof deeds extends fc.Arbitrary<infer T> ? T : never;

/** Changes a tree; each written line says who wrote it. */
function change(from: FileTree, who: string, todo: Deeds): FileTree {
  const files = new Map(from);
  todo.forEach((deed, index) => {
    if (deed.deed === 'add') {
      files.set(deed.path, { content: deed.content });
      return;
    }
    const path = [...files.keys()][deed.at % Math.max(files.size, 1)];
    const before = files.get(path);
    if (!before) {
      return;
    }
    if (deed.deed === 'delete') {
      files.delete(path);
    } else if (deed.deed === 'move') {
      files.delete(path);
      files.set(deed.to, before);
    } else if (deed.deed === 'run') {
      files.set(path, { ...before, executable: !before.executable });
    } else if (!before.content.includes(0)) {
      const lines = texts(
        new Map([['x', { content: before.content }]]),
      ).x.split('\n');
      const line = deed.line % lines.length;
      lines.splice(
        line,
        ...((deed.deed === 'write' ? [0, `${who} wrote ${index}`] : [1]) as [
          number,
          ...string[],
        ]),
      );
      files.set(path, {
        ...file(lines.join('\n')),
        executable: before.executable,
      });
    }
  });
  return possible(files);
}

const three = fc
  .tuple(someTree, deeds, deeds)
  .map(([base, byTemplate, byProject]) => ({
    base,
    template: change(base, 'template', byTemplate),
    project: change(base, 'project', byProject),
  }));

const linesOf = (files: FileTree) =>
  Object.values(texts(files)).flatMap(text => text.split(/\r?\n/));

describe('mergeTrees, whatever the trees are', () => {
  it('loses no line that the project wrote, and writes none twice', () => {
    fc.assert(
      fc.property(three, trees => {
        const after = applyMerge(trees.project, mergeTrees(trees));
        const own = (files: FileTree) =>
          linesOf(files)
            .filter(line => line.startsWith('project wrote'))
            .sort();
        expect(own(after)).toEqual(own(trees.project));
      }),
      { numRuns: 1500 },
    );
  });

  it('leaves files of the project’s own as they are, where they are', () => {
    const mine = fc
      .array(fc.integer({ max: 3 }), { maxLength: 4 })
      .map(lines => lines.map(line => `mine ${line}\n`).join(''));
    const own = fc.dictionary(
      fc.constantFrom('own/y', 'q', 'a/mine', 'd/e', 'i/mine'),
      mine,
      { noNullPrototype: true },
    );
    fc.assert(
      fc.property(three, own, (trees, files) => {
        const added = new Map(
          [...tree(files)].filter(([path]) => !trees.base.has(path)),
        );
        const project = possible(new Map([...trees.project, ...added]));
        const after = applyMerge(project, mergeTrees({ ...trees, project }));
        for (const path of [...added.keys()].filter(p => project.has(p))) {
          expect(texts(after)).toHaveProperty([path], files[path]);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('changes nothing when the template did not', () => {
    fc.assert(
      fc.property(three, ({ base, project }) => {
        expect(mergeTrees({ base, template: base, project }).files).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(three, trees => {
        const project = applyMerge(trees.project, mergeTrees(trees));
        const again = mergeTrees({ ...trees, base: trees.template, project });
        expect(again.files).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it('gives exactly the template’s tree when the project did nothing', () => {
    fc.assert(
      fc.property(three, content, ({ base, template }, own) => {
        const project = new Map([...base, ['notes/own', { content: own }]]);
        const result = mergeTrees({ base, template, project });
        expect(result.files.filter(({ conflict }) => conflict)).toEqual([]);
        expect(texts(applyMerge(project, result))).toEqual(
          texts(new Map([...template, ['notes/own', { content: own }]])),
        );
      }),
      { numRuns: 500 },
    );
  });

  it('gives a tree that a disk can hold', () => {
    fc.assert(
      fc.property(three, trees => {
        const result = mergeTrees(trees);
        const after = applyMerge(trees.project, result);
        expect(possible(after).size).toBe(after.size);
        expect(new Set(result.files.map(({ path }) => path)).size).toBe(
          result.files.length,
        );
      }),
      { numRuns: 500 },
    );
  });

  it('deletes only what nobody changed', () => {
    fc.assert(
      fc.property(three, trees => {
        const removed = mergeTrees(trees)
          .files.filter(done => done.change === 'remove')
          .map(({ path }) => path);
        const contents = (files: FileTree) =>
          removed.map(path => files.get(path)?.content);
        expect(contents(trees.project)).toEqual(contents(trees.base));
      }),
    );
  });
});
