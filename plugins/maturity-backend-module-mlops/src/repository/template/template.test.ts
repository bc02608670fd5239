import { folderOf } from '../source/Folder';
import { readTemplateRecord } from './readTemplateRecord';
import { isAt } from './sameAddress';

const read = (
  files: Record<string, string>,
  annotations: Record<string, string> = {},
) =>
  readTemplateRecord(
    folderOf(
      { paths: Object.keys(files), texts: new Map(Object.entries(files)) },
      '',
    ),
    annotations,
  );

describe('the record of a template', () => {
  it('is the portal\u2019s own, before any in files', () => {
    expect(
      read(
        { '.cruft.json': '{"template": "https://x.example/t.git"}' },
        {
          'backstage.io/source-template': 'template:default/Tabular',
          'mlops.waymark.dev/template-version': '1.2.0',
        },
      ),
    ).toEqual({
      kind: 'backstage',
      template: 'template:default/tabular',
      version: '1.2.0',
    });
  });

  it('is that of Copier', () => {
    expect(
      read({
        '.copier-answers.yml':
          '# Changes here will be overwritten by Copier\n_commit: v1.4.0\n_src_path: gh:tideway/template\nname: churn',
      }),
    ).toEqual({
      kind: 'copier',
      template: 'gh:tideway/template',
      version: 'v1.4.0',
      file: '.copier-answers.yml',
    });
  });

  it('is that of cruft', () => {
    const commit = '0123456789abcdef0123456789abcdef01234567';
    const template = 'https://git.example/t.git';
    const record = (checkout: string | null) =>
      read({ '.cruft.json': JSON.stringify({ template, commit, checkout }) });
    expect(record(null)).toEqual({
      kind: 'cookiecutter',
      template,
      version: commit,
      file: '.cruft.json',
    });
    expect(record('2.0.0')?.version).toBe('2.0.0');
  });

  it.each([
    [{}],
    [{ '.cruft.json': '{' }],
    [{ '.cruft.json': '[]' }],
    [{ '.copier-answers.yml': 'name: churn' }],
    [{ '.copier-answers.yml': '{{ x' }],
    [{ 'sub/.cruft.json': '{"template": "x"}' }],
  ])('is none in %j', files => {
    expect(read(files as never)).toBeUndefined();
  });
});

describe('isAt', () => {
  const CATALOG = 'https://github.com/tideway/template/tree/main/tabular/';

  it.each([
    ['https://github.com/tideway/template', true],
    ['https://github.com/Tideway/Template.git', true],
    ['git@github.com:tideway/template.git', true],
    ['ssh://git@github.com/tideway/template.git', true],
    ['git+https://github.com/tideway/template', true],
    ['gh:tideway/template', true],
    ['gl:tideway/template', false],
    ['https://github.com/tideway/temp', false],
    ['https://github.com/other/template', false],
    ['../template', false],
    ['', false],
  ])('%s: %s', (recorded, expected) => {
    expect(isAt(recorded, CATALOG)).toBe(expected);
  });
});
