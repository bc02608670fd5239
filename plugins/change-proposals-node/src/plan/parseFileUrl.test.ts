import { parseFileUrl } from './parseFileUrl';

describe('parseFileUrl', () => {
  it.each([
    [
      'https://github.com/acme/shop/blob/main/models/churn%20v2.yaml',
      ['github.com', 'acme', 'shop', 'main', 'models/churn v2.yaml'],
    ],
    [
      'https://gitlab.example.org/ml/teams/shop/-/blob/main/a.yaml',
      ['gitlab.example.org', 'ml/teams', 'shop', 'main', 'a.yaml'],
    ],
    [
      'https://gitlab.example.org:8443/ml/shop/blob/feature%2Fone/a/blob/b/c.yaml',
      [
        'gitlab.example.org:8443',
        'ml',
        'shop',
        'feature/one',
        'a/blob/b/c.yaml',
      ],
    ],
    [
      'https://bitbucket.org/acme/shop/src/main/a.yaml',
      ['bitbucket.org', 'acme', 'shop', 'main', 'a.yaml'],
    ],
    [
      'https://gitea.example.org/acme/shop/src/branch/main/a.yaml',
      ['gitea.example.org', 'acme', 'shop', 'main', 'a.yaml'],
    ],
    [
      'https://github.com/acme/shop/tree/HEAD/a.yaml?raw=1#L3',
      ['github.com', 'acme', 'shop', undefined, 'a.yaml'],
    ],
  ])('takes %s apart', (url, [host, owner, name, ref, path]) => {
    expect(parseFileUrl(url)).toEqual({ host, owner, name, ref, path });
  });

  it.each([
    'https://github.com/acme/shop',
    'https://github.com/acme/shop/blob/main/',
    'https://example.org/catalog-info.yaml',
    'https://github.com/acme/shop/blob/main/%E0%A4%A',
    'no address',
  ])('finds no file of a repository in %s', url => {
    expect(parseFileUrl(url)).toBeUndefined();
  });
});
