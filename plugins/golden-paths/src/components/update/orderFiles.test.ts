import type { UpdatedFile } from '@waymark/plugin-golden-paths-common';
import { orderFiles } from './orderFiles';

const file = (path: string, parts: Partial<UpdatedFile> = {}): UpdatedFile => ({
  path,
  change: 'modify',
  notes: [],
  ...parts,
});

describe('orderFiles', () => {
  it('has conflicts first, then notes, then the rest, by path', () => {
    const files = [
      file('b'),
      file('z', { conflict: 'content' }),
      file('a'),
      file('y', { notes: ['moved'] }),
      file('c', { conflict: 'binary', notes: ['kept'] }),
    ];
    expect(orderFiles(files).map(({ path }) => path)).toEqual([
      'c',
      'z',
      'y',
      'a',
      'b',
    ]);
    expect(files[0].path).toBe('b');
  });
});
