import { equalsFilter, inFilter, isPlainId } from './quoteFilterValue';

describe('equalsFilter', () => {
  it.each([
    ['plain', `name = 'plain'`],
    ['ünï% _code', `name = 'ünï% _code'`],
    ['say "hi"', `name = 'say "hi"'`],
    ["it's", `name = "it's"`],
    [`it's "odd"`, `name LIKE 'it_s _odd_'`],
    ['back\\slash', `name LIKE 'back_slash'`],
    ["'; DROP TABLE", `name = "'; DROP TABLE"`],
  ])('writes %s', (value, filter) => {
    expect(equalsFilter('name', value)).toBe(filter);
  });
});

describe('inFilter', () => {
  it('lists ids', () => {
    expect(inFilter('run_id', ['a1', 'b2'])).toBe(`run_id IN ('a1','b2')`);
  });
});

describe('isPlainId', () => {
  it.each([
    ['0123abcd', true],
    ['m-4ad06f0037', true],
    ["a'b", false],
    ['', false],
  ])('says of %j: %s', (id, plain) => {
    expect(isPlainId(id)).toBe(plain);
  });
});
