import { mockServices } from '@backstage/backend-test-utils';
import { readSettings } from '../settings/readSettings';
import type { RepositoryLocation } from '../types';
import { locateFolder } from './locateFolder';

const local = 'http://localhost:7007/api/local-git';

const settings = readSettings(
  mockServices.rootConfig({
    data: {
      changeProposals: {
        author: { name: 'W', email: 'w@example.org' },
        templates: [{ host: 'github.com', template: 'propose' }],
        git: [
          {
            urlPrefix: `${local}/{repository}/blob/main/`,
            remote: '/srv/{repository}.git',
            branchUrl: `${local}/{repository}/tree/{branch}/`,
          },
          { urlPrefix: `${local}/portal/blob/main/`, remote: '/srv/waymark' },
          { urlPrefix: 'file:/srv/catalog/', remote: '/srv/catalog' },
        ],
      },
    },
  }),
);

function locate(location: RepositoryLocation) {
  const found = locateFolder(location, settings, { hasScaffolder: true });
  return found.kind === 'git'
    ? [found.path, found.url, found.target.remote]
    : [found.path, found.url, found.template?.template];
}

describe('locateFolder', () => {
  it.each<[string, RepositoryLocation, (string | undefined)[]]>([
    [
      'the folder of a file',
      { url: `url:${local}/churn/blob/main/ml/catalog-info.yaml` },
      ['ml', `${local}/churn/tree/main/ml`, '/srv/churn.git'],
    ],
    [
      'the root that a file lies in',
      { url: `${local}/churn/blob/main/catalog-info.yaml?x=1#L2` },
      ['', `${local}/churn/tree/main/`, '/srv/churn.git'],
    ],
    [
      'a folder by its own address',
      { url: `${local}/churn/tree/main/price%20list/` },
      ['price list', `${local}/churn/tree/main/price%20list`, '/srv/churn.git'],
    ],
    [
      'the root by its own address',
      { url: `${local}/churn/tree/main` },
      ['', `${local}/churn/tree/main/`, '/srv/churn.git'],
    ],
    [
      'another folder of the same repository',
      { url: `${local}/churn/blob/main/a/b.yaml`, path: 'services/x/' },
      ['services/x', `${local}/churn/tree/main/services/x`, '/srv/churn.git'],
    ],
    [
      'a repository with an entry of its own',
      { url: `${local}/portal/blob/main/a/b.yaml` },
      ['a', `${local}/portal/tree/main/a`, '/srv/waymark'],
    ],
    [
      'a folder on the disk',
      { url: 'file:/srv/catalog/models/100%/a.yaml' },
      ['models/100%', 'file:/srv/catalog/models/100%25', '/srv/catalog'],
    ],
    [
      'a folder on a host',
      { url: 'url:https://github.com/acme/shop/blob/main/a/b.yaml' },
      [
        'a',
        'https://github.com/acme/shop/tree/main/a',
        'template:default/propose',
      ],
    ],
    [
      'the root on a host',
      { url: 'https://github.com/acme/shop/tree/main/' },
      [
        '',
        'https://github.com/acme/shop/tree/main/',
        'template:default/propose',
      ],
    ],
    [
      'a folder of a group within a group',
      { url: 'https://gitlab.com/ml/a/shop/-/blob/v1/a/b.yaml', path: '' },
      ['', 'https://gitlab.com/ml/a/shop/-/tree/v1/', undefined],
    ],
    [
      "a folder in a host's other way of writing",
      { url: 'https://git.example.org/ml/shop/src/branch/main/a/b.yaml' },
      ['a', 'https://git.example.org/ml/shop/src/branch/main/a', undefined],
    ],
  ])('finds %s', (_what, location, expected) => {
    expect(locate(location)).toEqual(expected);
  });

  it.each<[RepositoryLocation, string]>([
    [
      { url: 'https://example.org/a.yaml' },
      'is no address of a file or folder',
    ],
    [{ url: 'nothing' }, 'is no address of a file or folder'],
    [
      { url: `${local}/churn/blob/main/a.yaml`, path: '../x' },
      "'../x' of http://localhost:7007/api/local-git/churn/blob/main/a.yaml is no path",
    ],
    [
      { url: `${local}/churn/blob/main/a.yaml`, path: '.git' },
      'is no path of a folder in a repository',
    ],
    [{ url: `${local}/churn/blob/main/%zz/a` }, 'not well percent-encoded'],
  ])('refuses %j', (location, message) => {
    expect(() => locate(location)).toThrow(message);
  });
});
