import type { MergedFile } from '@waymark/plugin-golden-paths-common';
import { tree } from '../checking/__testUtils__/checkings';
import { showFiles } from './showFiles';

const content = (text: string) => ({
  content: new TextEncoder().encode(text),
});
const show = (file: Omit<MergedFile, 'notes'>, project = tree({})) =>
  showFiles([{ ...file, notes: [] }], project)[0];

describe('showFiles', () => {
  it('shows what becomes of a file', () => {
    const project = tree({ a: 'one\ntwo\n' });
    const file = content('one\n2\n');
    expect(
      show({ path: 'b', from: 'a', change: 'rename', file }, project),
    ).toEqual({
      path: 'b',
      from: 'a',
      change: 'rename',
      notes: [],
      diff: 'diff --git a/a b/b\nrename from a\nrename to b\n--- a/a\n+++ b/b\n@@ -1,2 +1,2 @@\n one\n-two\n+2\n',
    });
    expect(show({ path: 'a', change: 'remove' }, project).diff).toContain(
      '+++ /dev/null',
    );
  });

  it('cuts long diffs at a line, and says so', () => {
    const file = content('a line of some length\n'.repeat(10_000));
    const { diff = '', cut } = show({ path: 'a', change: 'add', file });
    expect(cut).toBe(true);
    expect(diff.length).toBeLessThanOrEqual(100_000);
    expect(diff.endsWith('length\n')).toBe(true);
  });

  it('shows only so much of all files together', () => {
    const file = content('a line of some length\n'.repeat(4_000));
    const files = Array.from({ length: 60 }, (_, index): MergedFile => ({
      path: `f${index}`,
      change: 'add',
      file,
      notes: [],
    }));
    const shown = showFiles(files, tree({}));
    expect(shown[0].cut).toBeUndefined();
    expect(shown[59]).toMatchObject({ cut: true, diff: '' });
  });

  it('does not compare what is large, or no text', () => {
    const large = content('x\n'.repeat(200_000));
    expect(show({ path: 'a', change: 'add', file: large })).toEqual({
      path: 'a',
      change: 'add',
      notes: [],
      cut: true,
    });
    const binary = { content: Uint8Array.from([0, 1]) };
    expect(show({ path: 'a', change: 'add', file: binary })).toEqual({
      path: 'a',
      change: 'add',
      notes: [],
      binary: true,
    });
  });
});
