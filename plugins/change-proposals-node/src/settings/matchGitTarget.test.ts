import { matchGitTarget } from './matchGitTarget';

const target = {
  urlPrefix: 'https://git.example.org/ml/{repository}/blob/main/',
  remote: 'git@git.example.org:ml/{repository}.git',
  branchUrl: 'https://git.example.org/ml/{repository}/tree/{branch}/',
};

function match(place: string) {
  return matchGitTarget(place, [target]);
}

describe('matchGitTarget', () => {
  it('puts the name of the repository in its addresses', () => {
    expect(
      match('https://git.example.org/ml/churn-2.0/blob/main/a/b.yaml'),
    ).toEqual({
      target: {
        urlPrefix: 'https://git.example.org/ml/churn-2.0/blob/main/',
        remote: 'git@git.example.org:ml/churn-2.0.git',
        branchUrl: 'https://git.example.org/ml/churn-2.0/tree/{branch}/',
      },
      rest: 'a/b.yaml',
    });
  });

  it.each([
    'https://git.example.org/ml/churn/blob/other/a.yaml',
    'https://git.example.org/ml/churn',
    'https://git.example.org/ml//blob/main/a.yaml',
    'https://git.example.org/ml/../blob/main/a.yaml',
    'https://git.example.org/ml/%2e%2e%2fx/blob/main/a.yaml',
    'https://git.example.org/ml/a%2Fb/blob/main/a.yaml',
    'https://git.example.org/ml/--upload-pack=x/blob/main/a.yaml',
    'https://git.example.org/ml/%zz/blob/main/a.yaml',
    'https://git.example.org/other/churn/blob/main/a.yaml',
  ])('does not match %s', place => {
    expect(match(place)).toBeUndefined();
  });
});
