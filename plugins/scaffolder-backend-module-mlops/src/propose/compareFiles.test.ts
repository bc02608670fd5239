import type { TreeFile } from '@waymark/plugin-change-proposals-node';
import { compareFiles } from './compareFiles';

const file = (text: string, executable?: boolean): TreeFile => ({
  content: Buffer.from(text),
  executable,
});

const there = {
  files: new Map([
    ['README.md', file('# Churn\n')],
    ['scripts/run.sh', file('run\n', true)],
    ['cards', file('not a folder\n')],
  ]),
  skipped: [
    { path: 'big.json', reason: 'large' as const },
    { path: 'library', reason: 'submodule' as const },
  ],
};

const compare = (path: string, wanted: TreeFile, overwrite: boolean) => {
  const { changes, skipped } = compareFiles(new Map([[path, wanted]]), there, {
    overwrite,
  });
  return { changes: changes.map(change => change.path), skipped };
};

const PROPOSED = (path: string) => ({ changes: [path], skipped: [] });
const LEFT = (path: string) => ({ changes: [], skipped: [path] });
const SAME = { changes: [], skipped: [] };

describe('compareFiles', () => {
  it.each<[string, string, TreeFile, object, object]>([
    ['is new', 'a/b.py', file('x'), PROPOSED('a/b.py'), PROPOSED('a/b.py')],
    ['is the same', 'README.md', file('# Churn\n'), SAME, SAME],
    [
      'is there with other content',
      'README.md',
      file('# Other\n'),
      LEFT('README.md'),
      PROPOSED('README.md'),
    ],
    [
      'may be run there',
      'scripts/run.sh',
      file('run\n'),
      LEFT('scripts/run.sh'),
      PROPOSED('scripts/run.sh'),
    ],
    [
      'was not read',
      'big.json',
      file('{}'),
      LEFT('big.json'),
      LEFT('big.json'),
    ],
    [
      'lies in another repository',
      'library/a.py',
      file('x'),
      LEFT('library/a.py'),
      LEFT('library/a.py'),
    ],
    [
      'needs a folder where a file is',
      'cards/churn.md',
      file('x'),
      LEFT('cards/churn.md'),
      LEFT('cards/churn.md'),
    ],
    [
      'needs a name that a folder has',
      'scripts',
      file('x'),
      LEFT('scripts'),
      LEFT('scripts'),
    ],
  ])('judges a file that %s', (_, path, wanted, careful, bold) => {
    expect(compare(path, wanted, false)).toEqual(careful);
    expect(compare(path, wanted, true)).toEqual(bold);
  });
});
