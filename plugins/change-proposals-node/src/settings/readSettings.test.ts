import { resolve } from 'node:path';
import { mockServices } from '@backstage/backend-test-utils';
import type { JsonObject } from '@backstage/types';
import { readSettings } from './readSettings';

const author = { name: 'Waymark', email: 'waymark@example.org' };
const git = {
  urlPrefix: 'https://git.example.org/ml/blob/main/',
  remote: 'https://git.example.org/ml.git',
};

function read(changeProposals?: JsonObject) {
  return readSettings(
    mockServices.rootConfig({
      data: {
        app: { baseUrl: 'https://portal.example.org/' },
        ...(changeProposals && { changeProposals }),
      },
    }),
  );
}

describe('readSettings', () => {
  it('proposes nothing but diffs without configuration', () => {
    expect(read()).toMatchObject({
      templates: [],
      git: [],
      appUrl: 'https://portal.example.org',
    });
  });

  it('reads templates by host', () => {
    expect(
      read({
        templates: [
          { host: 'GitHub.com', template: 'propose', values: { draft: true } },
          { host: 'git.example.org:8443', template: 'template:ml/propose' },
        ],
      }).templates,
    ).toEqual([
      {
        host: 'github.com',
        template: 'template:default/propose',
        values: { draft: true },
      },
      {
        host: 'git.example.org:8443',
        template: 'template:ml/propose',
        values: {},
      },
    ]);
  });

  it('looks for the longest prefix first, and counts folders from here', () => {
    const settings = read({
      author,
      git: [
        { ...git, urlPrefix: 'https://git.example.org/' },
        { ...git, remote: 'robot@git.example.org:ml/shop.git' },
        { urlPrefix: 'file:///srv/catalog/', remote: '../..', branch: 'a/b' },
      ],
    });
    expect(
      settings.git.map(({ urlPrefix, remote }) => [urlPrefix, remote]),
    ).toEqual([
      [git.urlPrefix, 'robot@git.example.org:ml/shop.git'],
      ['https://git.example.org/', git.remote],
      ['file:/srv/catalog/', resolve('../..')],
    ]);
  });

  it('looks for one repository before many', () => {
    const { git: targets } = read({
      author,
      git: [
        {
          urlPrefix: 'https://git.example.org/{repository}/blob/',
          remote: '/srv/{repository}.git',
        },
        { urlPrefix: 'https://git.example.org/a/blob/', remote: '/srv/x' },
      ],
    });
    expect(targets.map(({ remote }) => remote)).toEqual([
      '/srv/x',
      '/srv/{repository}.git',
    ]);
  });

  it.each<[string, JsonObject, string]>([
    [
      'a host with a path',
      { templates: [{ host: 'github.com/acme', template: 'x' }] },
      "changeProposals.templates[0].host is 'github.com/acme'; expected a host alone",
    ],
    [
      'an entity that is no template',
      { templates: [{ host: 'github.com', template: 'component:shop' }] },
      "changeProposals.templates[0].template is 'component:shop'; expected a template's entity ref",
    ],
    [
      'a prefix without a slash at its end',
      { author, git: [{ ...git, urlPrefix: 'https://git.example.org/ml' }] },
      "changeProposals.git[0].urlPrefix is 'https://git.example.org/ml'; expected a slash at its end",
    ],
    [
      'a prefix that is no address',
      { author, git: [{ ...git, urlPrefix: 'ml/' }] },
      "changeProposals.git[0].urlPrefix is 'ml/'; expected the beginning of a URL",
    ],
    [
      'commits of nobody',
      { git: [git] },
      "changeProposals.author.name is ''; expected whose commits",
    ],
    [
      'an author who breaks a commit',
      { author: { name: 'A <b>', email: 'a@b' }, git: [git] },
      "changeProposals.author.name is 'A <b>'",
    ],
    [
      'a branch that is none',
      { author, git: [{ ...git, branch: '--mirror' }] },
      "changeProposals.git[0].branch is '--mirror'; expected the name of a branch",
    ],
    [
      'a branch out of bounds',
      { author, git: [{ ...git, branch: 'a..b' }] },
      "changeProposals.git[0].branch is 'a..b'",
    ],
    [
      'an address of branches without the branch',
      { author, git: [{ ...git, branchUrl: 'https://git.example.org/' }] },
      "changeProposals.git[0].branchUrl is 'https://git.example.org/'; expected a URL with {branch} in it",
    ],
    [
      'many repositories in one remote',
      {
        author,
        git: [{ ...git, urlPrefix: 'https://git.example.org/{repository}/' }],
      },
      'changeProposals.git[0] has {repository} in urlPrefix and not in remote; expected it in both',
    ],
    [
      'one repository in many remotes',
      { author, git: [{ ...git, remote: '/srv/{repository}.git' }] },
      'changeProposals.git[0] has {repository} in remote and not in urlPrefix',
    ],
    [
      'a part of a segment for a repository',
      {
        author,
        git: [
          {
            urlPrefix: 'https://git.example.org/ml-{repository}/',
            remote: '/srv/{repository}.git',
          },
        ],
      },
      'expected {repository} once, as a segment of the path',
    ],
    [
      'branches of many repositories for one',
      {
        author,
        git: [{ ...git, branchUrl: 'https://x.org/{repository}/{branch}' }],
      },
      'changeProposals.git[0].branchUrl has {repository}, but its urlPrefix does not',
    ],
  ])('refuses %s', (_what, data, message) => {
    expect(() => read(data)).toThrow(message);
  });

  it.each([
    '--upload-pack=touch x',
    'ext::sh -c touch',
    ' ',
    'ftp://s3cret@x/y',
  ])('refuses to clone %j, and does not repeat it', remote => {
    expect(() => read({ author, git: [{ ...git, remote }] })).toThrow(
      /^changeProposals\.git\[0\]\.remote is (nothing that may be cloned; expected an http, https, ssh, git or file URL|empty)/,
    );
    expect(() => read({ author, git: [{ ...git, remote }] })).not.toThrow(
      's3cret',
    );
  });
});
