import { PUSH_TOPICS, readPushes } from './readPushes';

const github = {
  ref: 'refs/heads/main',
  repository: { html_url: 'https://github.com/example/churn' },
};

describe('readPushes', () => {
  it.each([
    ['github.push', github, 'https://github.com/example/churn', 'main'],
    [
      'gitlab.push',
      {
        event_name: 'push',
        ref: 'refs/heads/feature/more',
        project: { web_url: 'https://gitlab.com/group/sub/churn/' },
      },
      'https://gitlab.com/group/sub/churn',
      'feature/more',
    ],
    [
      'bitbucketCloud.repo:push',
      {
        repository: {
          links: { html: { href: 'https://bitbucket.org/team/churn' } },
        },
        push: {
          changes: [
            { new: { type: 'branch', name: 'main' } },
            { new: { type: 'tag', name: 'v1' } },
            { new: null },
          ],
        },
      },
      'https://bitbucket.org/team/churn',
      'main',
    ],
    [
      'azureDevOps.git.push',
      {
        resource: {
          refUpdates: [{ name: 'refs/heads/main' }],
          repository: {
            remoteUrl: 'https://org@dev.azure.com/org/project/_git/churn',
          },
        },
      },
      'https://dev.azure.com/org/project/_git/churn',
      'main',
    ],
  ])('reads %s', (topic, payload, repository, branch) => {
    expect(readPushes(topic, payload)).toEqual([{ repository, branch }]);
  });

  it('knows a payload for each topic', () => {
    expect(PUSH_TOPICS).toHaveLength(4);
  });

  it.each([
    ['a tag', 'github.push', { ...github, ref: 'refs/tags/v1' }],
    ['another topic', 'github.issues', github],
    ['a name of the prototype', 'constructor', github],
    ['no address', 'github.push', { ...github, repository: {} }],
    [
      'an address that is none',
      'github.push',
      { ...github, repository: { html_url: 'churn' } },
    ],
    ['nothing', 'gitlab.push', undefined],
    ['a text', 'gitlab.push', 'push'],
    [
      'changes that are no list',
      'bitbucketCloud.repo:push',
      { push: { changes: { 0: {} } } },
    ],
    [
      'updates of null',
      'azureDevOps.git.push',
      { resource: { refUpdates: [null] } },
    ],
  ])('finds none in %s', (_, topic, payload) => {
    expect(readPushes(topic, payload)).toEqual([]);
  });
});
