import { refsIn } from './refsIn';

describe('refsIn', () => {
  it.each<[string, string[]]>([
    ['user:default/ann has left.', ['user:default/ann']],
    ["'Group:Default/A.b-c_d', and", ['group:default/a.b-c_d']],
    [
      '2 are Accountable: user:default/a, group:x/b. Who decides?',
      ['user:default/a', 'group:x/b'],
    ],
    ['spec.raci of system:default/retention, or', ['system:default/retention']],
    ['see https://example.org/a', []],
    ['training in spec.raci', []],
  ])('finds in %j', (text, refs) => {
    expect(refsIn(text)).toEqual(refs);
  });
});
