import { readPath, readTextAt } from './readPath';

const data = { name: ' churn ', toolchain: { ci: 'github' }, empty: ' ' };

describe('readPath', () => {
  it.each([
    ['name', ' churn '],
    ['toolchain.ci', 'github'],
    ['toolchain.ci.more', undefined],
    ['toolchain.toString', undefined],
    ['nothing.at.all', undefined],
    [undefined, undefined],
    ['', undefined],
  ])('reads %s', (path, expected) => {
    expect(readPath(data, path)).toEqual(expected);
  });

  it('takes no data', () => {
    expect(readPath(undefined, 'name')).toBeUndefined();
  });
});

describe('readTextAt', () => {
  it.each([
    ['name', 'churn'],
    ['empty', undefined],
    ['toolchain', undefined],
  ])('reads %s', (path, expected) => {
    expect(readTextAt(data, path)).toEqual(expected);
  });
});
