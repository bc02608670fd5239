import { ConfigReader } from '@backstage/config';
import { ScmIntegrations } from '@backstage/integration';
import { MemoryRepository } from '../__testUtils__/MemoryRepository';
import { fileAddress, locateSource } from './locateSource';
import { readRepository } from './readRepository';

const integrations = ScmIntegrations.fromConfig(
  new ConfigReader({
    integrations: {
      gitea: [{ host: 'gitea.example.com' }],
    },
  }),
);
const SOURCE = 'backstage.io/source-location';
const DECLARED = 'backstage.io/managed-by-location';

describe('locateSource', () => {
  it.each([
    [
      { [SOURCE]: 'url:https://github.com/o/r/tree/main/a/b/' },
      'https://github.com/o/r/tree/main/',
      'a/b',
    ],
    [
      { [SOURCE]: 'url:https://github.com/o/r/tree/main/a%20b' },
      'https://github.com/o/r/tree/main/a%20b',
      '',
    ],
    [{ [SOURCE]: 'url:https://github.com/o/r' }, 'https://github.com/o/r/', ''],
    [
      { [SOURCE]: 'url:https://gitlab.com/g/s/p/-/tree/main/a/' },
      'https://gitlab.com/g/s/p/-/tree/main/',
      'a',
    ],
    [
      { [SOURCE]: 'url:https://dev.azure.com/o/p/_git/r?path=%2Fa%2Fb' },
      'https://dev.azure.com/o/p/_git/r?path=%2F',
      'a/b',
    ],
    [
      {
        [DECLARED]: 'url:https://github.com/o/r/blob/main/a/catalog-info.yaml',
      },
      'https://github.com/o/r/tree/main/',
      'a',
    ],
    [
      {
        [SOURCE]: 'url:https://github.com/o/r/tree/main/a/',
        [DECLARED]: 'url:https://github.com/o/other/blob/main/all.yaml',
      },
      'https://github.com/o/r/tree/main/',
      'a',
    ],
    [
      { [SOURCE]: 'url:https://gitea.example.com/o/r/src/branch/main/' },
      'https://gitea.example.com/o/r/src/branch/main/',
      '',
    ],
    [
      {
        [DECLARED]:
          'url:https://gitea.example.com/o/r/src/tag/v1/a/b/catalog-info.yaml',
      },
      'https://gitea.example.com/o/r/src/tag/v1/',
      'a/b',
    ],
    [
      { [SOURCE]: 'url:https://gitea.example.com/o/r' },
      'https://gitea.example.com/o/r/',
      '',
    ],
    [
      { [SOURCE]: 'url:http://localhost:7007/api/local-git/r/blob/HEAD/a/' },
      'http://localhost:7007/api/local-git/r/blob/HEAD/',
      'a',
    ],
  ])('finds the folder of %j', (annotations, root, path) => {
    expect(
      locateSource(annotations as Record<string, string>, integrations),
    ).toMatchObject({ root, path });
  });

  it.each([
    {},
    { [DECLARED]: 'file:/srv/catalog-info.yaml' },
    { [DECLARED]: 'mlops-registry:mlflow/churn' },
    { [SOURCE]: 'nonsense' },
    { [SOURCE]: 'url:nonsense' },
  ])('finds none in %j', annotations => {
    expect(
      locateSource(annotations as Record<string, string>, integrations),
    ).toBeUndefined();
  });

  it.each([
    'https://github.com/o/r/tree/main/',
    'https://gitea.example.com/o/r/src/branch/main/',
  ])('makes addresses of files with odd names in %s', root => {
    expect(fileAddress(root, 'a b/#1.py', integrations)).toBe(
      `${root}a%20b/%231.py`,
    );
  });
});

describe('readRepository', () => {
  const ROOT = 'https://github.com/o/r/tree/main/';
  const { signal } = new AbortController();
  const read = (files: Record<string, string>, ...folders: string[]) =>
    readRepository({
      urlReader: new MemoryRepository({ [ROOT]: files }).reader,
      root: ROOT,
      folders,
      signal,
    });

  it('knows all names, and the texts of a few files of the folders', async () => {
    const tree = await read(
      {
        'a/pyproject.toml': 'a',
        'a/src/train.py': 'x',
        'a/sub/pyproject.toml': 'x',
        'b/pyproject.toml': 'b',
        '.gitlab-ci.yml': 'ci',
        'node_modules/y/pyproject.toml': 'x',
      },
      'a',
    );
    expect(tree.paths).toEqual([
      '.gitlab-ci.yml',
      'a/pyproject.toml',
      'a/src/train.py',
      'a/sub/pyproject.toml',
      'b/pyproject.toml',
    ]);
    expect([...tree.texts.keys()].sort()).toEqual([
      '.gitlab-ci.yml',
      'a/pyproject.toml',
    ]);
  });

  it('knows of a file that is too large only that it is there', async () => {
    const tree = await read({ 'uv.lock': 'x'.repeat(5 * 1024 * 1024) }, '');
    expect(tree.paths).toEqual(['uv.lock']);
    expect(tree.texts.size).toBe(0);
  });
});
