import { localPathOf } from './naming';

describe('localPathOf', () => {
  it.each([
    ['/srv/git/churn.git', true],
    ['file:///srv/git/churn.git', true],
    ['https://git.example.org/churn.git', false],
    ['ssh://git@git.example.org/churn.git', false],
    ['git@git.example.org:churn.git', false],
  ])('of %s is one: %s', (remoteUrl, isLocal) => {
    expect(localPathOf(remoteUrl)).toBe(isLocal ? remoteUrl : undefined);
  });
});
