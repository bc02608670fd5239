import { applyMerge, texts, tree } from '../__testUtils__/tree';
import { mergeTrees } from './mergeTrees';
import type { MergedFile } from './types';

type Texts = Record<string, string | Uint8Array>;

interface Case {
  base: Texts;
  template: Texts;
  project: Texts;
  /** The project afterwards; as it is when absent. */
  after?: Texts;
  /** What is told of each file, without contents and notes. */
  told: Pick<MergedFile, 'path' | 'change' | 'from' | 'conflict'>[];
  notes?: string[];
}

const LONG = 'one\ntwo\nthree\nfour\nfive\n';
const LONG_2 = 'one\ntwo\nthree\nfour\nFIVE\n';
const LONG_3 = 'ONE\ntwo\nthree\nfour\nfive\n';
const BOTH = 'ONE\ntwo\nthree\nfour\nFIVE\n';
const binary = (...bytes: number[]) => Uint8Array.from([0, ...bytes]);

const cases: [string, Case][] = [
  [
    'adds, changes and removes what the project left alone',
    {
      base: { 'a.txt': 'a\n', 'b.txt': 'b\n', 'c.txt': 'c\n' },
      template: { 'a.txt': 'A\n', 'c.txt': 'c\n', 'd/e.txt': 'e\n' },
      project: { 'a.txt': 'a\n', 'b.txt': 'b\n', 'c.txt': 'c\n', own: 'own' },
      after: { 'a.txt': 'A\n', 'c.txt': 'c\n', 'd/e.txt': 'e\n', own: 'own' },
      told: [
        { path: 'a.txt', change: 'modify' },
        { path: 'b.txt', change: 'remove' },
        { path: 'd/e.txt', change: 'add' },
      ],
    },
  ],
  [
    'marks what both changed',
    {
      base: { a: 'one\n' },
      template: { a: 'TWO\n' },
      project: { a: 'zwei\n' },
      after: {
        a: '<<<<<<< project\nzwei\n=======\nTWO\n>>>>>>> template 2.0\n',
      },
      told: [{ path: 'a', change: 'modify', conflict: 'content' }],
      notes: ['both changed one place'],
    },
  ],
  [
    'leaves deleted files deleted, and says what they miss',
    {
      base: { a: 'a\n', b: 'b\n', c: LONG },
      template: { a: 'A\n', b: 'b\n', d: LONG },
      project: {},
      told: [
        { path: 'a', change: 'keep' },
        { path: 'c', change: 'keep' },
      ],
      notes: [
        'stays deleted, although the template changed it',
        'moved it to d',
      ],
    },
  ],
  [
    'keeps a changed file that the template no longer has',
    {
      base: { a: 'a\n', b: LONG },
      template: {},
      project: { a: 'A\n', moved: LONG },
      told: [
        { path: 'a', change: 'keep', conflict: 'removed-by-template' },
        { path: 'moved', change: 'keep', conflict: 'removed-by-template' },
      ],
      notes: [
        'has it, but the project changed it',
        'has b, but the project moved it here',
      ],
    },
  ],
  [
    'keeps the project’s own file where the template now brings one',
    {
      base: {},
      template: { a: 'theirs\n', b: 'same\n' },
      project: { a: 'ours\n', b: 'same\n' },
      told: [{ path: 'a', change: 'keep', conflict: 'added-by-both' }],
      notes: ['compare it with the template’s'],
    },
  ],
  [
    'adds no file where a folder is, and none below a file',
    {
      base: {},
      template: { a: 'a\n', 'b/c': 'c\n' },
      project: { 'a/own': 'own\n', b: 'own\n' },
      told: [
        { path: 'a', change: 'keep', conflict: 'added-by-both' },
        { path: 'b/c', change: 'keep', conflict: 'added-by-both' },
      ],
      notes: ['but a/ of the project is in its way', 'but b of the project'],
    },
  ],
  [
    'turns a file into a folder that nobody touched',
    {
      base: { a: 'a\n', 'b/c': LONG },
      template: { 'a/b': 'b\n', b: LONG },
      project: { a: 'a\n', 'b/c': LONG },
      after: { 'a/b': 'b\n', b: LONG },
      told: [
        { path: 'a', change: 'remove' },
        { path: 'a/b', change: 'add' },
        { path: 'b', from: 'b/c', change: 'rename' },
      ],
    },
  ],
  [
    'moves a file that the template moved, with the project’s changes',
    {
      base: { a: LONG },
      template: { 'src/a': LONG_2 },
      project: { a: LONG_3 },
      after: { 'src/a': BOTH },
      told: [{ path: 'src/a', from: 'a', change: 'rename' }],
    },
  ],
  [
    'follows a file that the project moved',
    {
      base: { a: LONG },
      template: { a: LONG_2 },
      project: { 'lib/a': LONG_3 },
      after: { 'lib/a': BOTH },
      told: [{ path: 'lib/a', change: 'modify' }],
      notes: [
        'The project moved it here from a; the template’s changes follow',
      ],
    },
  ],
  [
    'leaves a file that both moved where the project has it',
    {
      base: { a: LONG, b: LONG.repeat(2) },
      template: { 'src/a': LONG_2, c: LONG.repeat(2) },
      project: { 'lib/a': LONG, c: LONG.repeat(2) },
      after: { 'lib/a': LONG_2, c: LONG.repeat(2) },
      told: [{ path: 'lib/a', change: 'modify' }],
      notes: ['The template moved a to src/a; the project moved it here'],
    },
  ],
  [
    'moves no file onto another one, and merges it where it is',
    {
      base: { a: LONG },
      template: { b: LONG_2 },
      project: { a: LONG_3, b: 'own\n' },
      after: { a: BOTH, b: 'own\n' },
      told: [{ path: 'a', change: 'modify', conflict: 'renamed-onto' }],
      notes: ['The template moved it to b, where b of the project is'],
    },
  ],
  [
    'leaves a file in the way of one that could not move either',
    {
      base: { a: LONG, d: 'x\n'.repeat(9) },
      template: { b: LONG, 'a/d': 'x\n'.repeat(9) },
      project: { a: LONG, d: 'x\n'.repeat(9), b: 'own\n' },
      told: [
        { path: 'a', change: 'keep', conflict: 'renamed-onto' },
        { path: 'd', change: 'keep', conflict: 'renamed-onto' },
      ],
      notes: ['moved it to b, where b of', 'moved it to a/d, where a of'],
    },
  ],
  [
    'tells of one path once, when a moved file keeps a new one out',
    {
      base: { a: LONG },
      template: { a: LONG_2, c: 'new\n' },
      project: { c: LONG },
      after: { c: LONG_2 },
      told: [{ path: 'c', change: 'modify', conflict: 'added-by-both' }],
      notes: ['the template’s changes follow', 'compare it'],
    },
  ],
  [
    'replaces binaries only when the project left them alone',
    {
      base: { a: binary(1), b: binary(1), c: binary(1) },
      template: { a: binary(2), b: binary(2), c: binary(2) },
      project: { a: binary(1), b: binary(3), c: binary(2) },
      after: { a: binary(2), b: binary(3), c: binary(2) },
      told: [
        { path: 'a', change: 'modify' },
        { path: 'b', change: 'keep', conflict: 'binary' },
      ],
      notes: ['it is no text'],
    },
  ],
  [
    'lets run what the template lets run, unless the project says otherwise',
    {
      base: { a: 'a\n', 'b*': 'b\n', c: 'c\n', 'd*': 'd\n' },
      template: { 'a*': 'a\n', b: 'b\n', 'c*': 'C\n', 'd*': 'D\n' },
      project: { a: 'a\n', 'b*': 'b\n', c: 'c\n', d: 'd\n' },
      after: { 'a*': 'a\n', b: 'b\n', 'c*': 'C\n', d: 'D\n' },
      told: [
        { path: 'a', change: 'modify' },
        { path: 'b', change: 'modify' },
        { path: 'c', change: 'modify' },
        { path: 'd', change: 'modify' },
      ],
    },
  ],
  [
    'says nothing when the template did not change',
    {
      base: { a: LONG, b: 'b\n', c: 'c\n', 'd*': 'd\n', e: binary(1) },
      template: { a: LONG, b: 'b\n', c: 'c\n', 'd*': 'd\n', e: binary(1) },
      project: { moved: LONG_2, b: 'B\r\n', d: 'd', e: binary(2), own: 'own' },
      told: [],
    },
  ],
  [
    'takes empty files for nothing that moved',
    {
      base: { 'a/__init__.py': '' },
      template: { 'b/__init__.py': '' },
      project: { 'a/__init__.py': '', 'c/__init__.py': '' },
      after: { 'b/__init__.py': '', 'c/__init__.py': '' },
      told: [
        { path: 'a/__init__.py', change: 'remove' },
        { path: 'b/__init__.py', change: 'add' },
      ],
    },
  ],
];

describe('mergeTrees', () => {
  it.each(cases)('%s', (_what, { base, template, project, after, ...rest }) => {
    const own = tree(project);
    const result = mergeTrees({
      base: tree(base),
      template: tree(template),
      project: own,
      version: '2.0',
    });
    expect(
      result.files.map(({ notes: _notes, file: _file, ...told }) => told),
    ).toEqual(rest.told);
    expect(texts(applyMerge(own, result))).toEqual(
      texts(tree(after ?? project)),
    );
    const notes = result.files.flatMap(file => file.notes).join('\n');
    for (const note of rest.notes ?? []) {
      expect(notes).toContain(note);
    }
  });

  it('takes the file that kept its name for the one that moved', () => {
    const base = tree({ 'a/x.py': LONG, 'b/y.py': LONG });
    const template = tree({ 'c/y.py': LONG, 'c/x.py': LONG });
    const { files } = mergeTrees({ base, template, project: base });
    expect(files).toEqual([
      expect.objectContaining({ path: 'c/x.py', from: 'a/x.py' }),
      expect.objectContaining({ path: 'c/y.py', from: 'b/y.py' }),
    ]);
  });
});
