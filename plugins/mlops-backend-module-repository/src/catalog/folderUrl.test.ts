import {
  fileUrl,
  folderOfFile,
  normalizeFolderUrl,
  pathInside,
} from './folderUrl';

const GITHUB = 'https://github.com/acme/ml/tree/main/churn/';
const AZURE =
  'https://dev.azure.com/acme/ml/_git/repo?path=%2Fchurn%2F&version=GBmain';

describe('normalizeFolderUrl', () => {
  it.each([
    ['https://github.com/acme/ml/tree/main/churn', GITHUB],
    ['https://bot:s3cret@github.com/acme/ml/tree/main/churn//#x', GITHUB],
    [
      'https://dev.azure.com/acme/ml/_git/repo?path=/churn&version=GBmain',
      AZURE,
    ],
    ['file:/somewhere', undefined],
    ['not an address', undefined],
  ])('%s', (address, expected) => {
    expect(normalizeFolderUrl(address)).toBe(expected);
  });
});

describe('folderOfFile', () => {
  it.each([
    ['https://github.com/acme/ml/tree/main/churn/catalog-info.yaml', GITHUB],
    [
      'https://dev.azure.com/acme/ml/_git/repo?path=/churn/catalog-info.yaml&version=GBmain',
      AZURE,
    ],
    ['nonsense', undefined],
  ])('%s', (address, expected) => {
    expect(folderOfFile(address)).toBe(expected);
  });
});

describe('fileUrl', () => {
  it.each([
    [GITHUB, 'data/a b#1.csv', `${GITHUB}data/a%20b%231.csv`],
    [GITHUB, '', GITHUB],
    [
      GITHUB,
      '../customers/c.csv',
      'https://github.com/acme/ml/tree/main/customers/c.csv',
    ],
    [
      AZURE,
      'data/c.csv',
      'https://dev.azure.com/acme/ml/_git/repo?path=%2Fchurn%2Fdata%2Fc.csv&version=GBmain',
    ],
  ])('%s and %s', (folder, path, expected) => {
    expect(fileUrl(folder, path)).toBe(expected);
  });
});

describe('pathInside', () => {
  it.each([
    ['https://github.com/acme/ml/tree/main/', GITHUB, 'churn'],
    [GITHUB, GITHUB, undefined],
    [GITHUB, 'https://github.com/acme/ml/tree/main/churn-2/', undefined],
    [
      'https://github.com/acme/ml/tree/main/',
      'https://gitlab.com/acme/ml/tree/main/churn/',
      undefined,
    ],
    [
      'https://dev.azure.com/acme/ml/_git/repo?path=%2F&version=GBmain',
      AZURE,
      'churn',
    ],
    [
      'https://dev.azure.com/acme/ml/_git/repo?path=%2F&version=GBother',
      AZURE,
      undefined,
    ],
  ])('%s holds %s at %s', (outer, inner, expected) => {
    expect(pathInside(outer, inner)).toBe(expected);
  });
});
