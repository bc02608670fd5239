import type { FileTree } from '@waymark/plugin-golden-paths-common';
import { restoreModes } from './restoreModes';

const EMPTY = new Uint8Array();

function tree(files: Record<string, 'runs' | 'plain'>): FileTree {
  return new Map(
    Object.entries(files).map(([path, mode]) => [
      path,
      { content: EMPTY, ...(mode === 'runs' && { executable: true }) },
    ]),
  );
}

describe('restoreModes', () => {
  it.each([
    ['the same name', 'skeleton/run.sh', 'run.sh'],
    ['a name that is put in', 'skeleton/${{ values.a }}/x', 'churn/x'],
    ['a name with it inside', 'skeleton/do-${{ values.a }}.sh', 'do-it.sh'],
    ['two of them', 'a/${{ values.a }}-${{ values.b }}.sh', 'b/x-y.sh'],
    ['the extension of templates', 'skeleton/run.sh.njk', 'deep/er/run.sh'],
  ])('gives a file its mode by %s', (_, written, path) => {
    const template = tree({ [written]: 'runs', 'skeleton/other': 'plain' });
    const modes = restoreModes(
      tree({ [path]: 'plain', other: 'plain' }),
      template,
    );
    expect(modes.get(path)?.executable).toBe(true);
    expect(modes.get('other')?.executable).toBeUndefined();
  });

  it('takes the file whose path ends most like its own', () => {
    const template = tree({
      'skeleton/a/run.sh': 'runs',
      'skeleton/b/run.sh': 'plain',
      'skeleton/${{ values.name }}.sh': 'plain',
    });
    const modes = restoreModes(
      tree({ 'a/run.sh': 'plain', 'b/run.sh': 'plain', 'x.sh': 'plain' }),
      template,
    );
    expect([...modes].map(([path, file]) => [path, file.executable])).toEqual([
      ['a/run.sh', true],
      ['b/run.sh', undefined],
      ['x.sh', undefined],
    ]);
  });

  it('keeps what a step itself made executable', () => {
    const made = tree({ 'made.sh': 'runs' });
    expect(restoreModes(made, tree({ other: 'runs' }))).toEqual(made);
    expect(restoreModes(made, tree({}))).toBe(made);
  });

  it('does not match pieces that overlap', () => {
    const template = tree({ 'ab${{ v }}ba': 'runs' });
    expect(
      restoreModes(tree({ aba: 'plain' }), template).get('aba')?.executable,
    ).toBeUndefined();
  });
});
