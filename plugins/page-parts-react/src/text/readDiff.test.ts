import { readDiff } from './readDiff';

describe('readDiff', () => {
  it('tells lines apart by their signs and leaves out the names of the file', () => {
    const diff = [
      '--- a/catalog-info.yaml',
      '+++ b/catalog-info.yaml',
      '@@ -1,3 +1,3 @@',
      ' raci:',
      '-  - activity: data',
      '+  - activity: training',
      '\\ No newline at end of file',
      '',
    ].join('\n');
    expect(readDiff(diff).map(({ kind, text }) => [kind, text])).toEqual([
      ['place', '@@ -1,3 +1,3 @@'],
      ['same', ' raci:'],
      ['removed', '-  - activity: data'],
      ['added', '+  - activity: training'],
      ['place', '\\ No newline at end of file'],
    ]);
  });

  it('does not take a changed YAML document mark for the name of a file', () => {
    expect(readDiff('@@ -1,1 +1,1 @@\n----\n+---')).toMatchObject([
      { kind: 'place' },
      { kind: 'removed', text: '----' },
      { kind: 'added', text: '+---' },
    ]);
  });
});
