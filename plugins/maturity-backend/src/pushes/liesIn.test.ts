import { liesIn } from './liesIn';

const SOURCE = 'backstage.io/source-location';
const push = { repository: 'https://github.com/example/churn', branch: 'main' };

describe('liesIn', () => {
  it.each([
    ['the root', 'url:https://github.com/example/churn/tree/main/'],
    ['a folder', 'url:https://github.com/example/churn/tree/main/models/a/'],
    ['a file', 'url:https://github.com/example/churn/blob/main/catalog.yaml'],
    ['no branch', 'url:https://github.com/example/churn'],
    ['a query', 'url:https://github.com/example/churn?path=/a'],
    ['large letters', 'url:https://github.com/Example/Churn/tree/main/'],
  ])('is true of %s', (_, address) => {
    expect(liesIn({ [SOURCE]: address }, push)).toBe(true);
  });

  it.each([
    ['another branch', 'url:https://github.com/example/churn/tree/mainline/'],
    ['another repository', 'url:https://github.com/example/churn-2/tree/main/'],
    ['another host', 'url:https://gitlab.com/example/churn/-/tree/main/'],
    ['a file of a disk', 'file:/example/churn/catalog-info.yaml'],
  ])('is false of %s', (_, address) => {
    expect(liesIn({ [SOURCE]: address }, push)).toBe(false);
  });

  it('knows how GitLab and Bitbucket write a branch, also one with slashes', () => {
    const branch = 'feature/more';
    const gitlab = 'https://gitlab.com/group/churn';
    const bitbucket = 'https://bitbucket.org/team/churn';
    const at = (repository: string, rest: string) =>
      liesIn({ [SOURCE]: `url:${repository}${rest}` }, { repository, branch });
    expect(at(gitlab, '/-/tree/feature/more/models')).toBe(true);
    expect(at(gitlab, '/-/tree/feature/other/models')).toBe(false);
    expect(at(bitbucket, '/src/feature/more/')).toBe(true);
    expect(at(bitbucket, '/src/main/')).toBe(false);
  });

  it('looks at the file that declares an entity, too', () => {
    const declared = {
      'backstage.io/managed-by-location':
        'url:https://github.com/example/churn/tree/main/catalog-info.yaml',
    };
    expect(liesIn(declared, push)).toBe(true);
    expect(liesIn({}, push)).toBe(false);
  });
});
