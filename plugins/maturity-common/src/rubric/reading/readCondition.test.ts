import {
  changed,
  checkOf,
  mistakeAt,
  read,
} from '../../__testUtils__/smallRubric';

const table: [string, unknown, string, RegExp][] = [
  ['none', undefined, '', /Found nothing; expected a condition/],
  [
    'an empty all',
    { all: [] },
    '/all',
    /Found 0 conditions; expected at least 1/,
  ],
  [
    'all and any at once',
    { all: [{}], any: [{}] },
    '',
    /Found all, any beside each other; expected "all" alone/,
  ],
  [
    'a misspelt combination',
    { al: [] },
    '/al',
    /Found the key "al"; .*Did you mean "all"\?/,
  ],
  [
    'a path into a fact',
    { fact: 'registry/runs', operator: 'equal', value: 1, path: '$.x' },
    '/path',
    /Found "path", which rubrics leave out/,
  ],
  [
    'an operator that is none',
    { fact: 'registry/runs', operator: 'greater', value: 1 },
    '/operator',
    /Found "greater"; .*Did you mean "greaterThan"\?/,
  ],
  [
    'an operator that does not fit the type',
    { fact: 'catalog/described', operator: 'greaterThan', value: 1 },
    '/operator',
    /Found the operator "greaterThan" on "catalog\/described", a boolean; expected one of equal, notEqual/,
  ],
  [
    'no value',
    { fact: 'registry/runs', operator: 'equal' },
    '/value',
    /Found nothing; .*Add "value:"/,
  ],
  [
    'a text for a number',
    { fact: 'registry/runs', operator: 'equal', value: '3' },
    '/value',
    /Found "3"; expected the number\. Take the quotes away/,
  ],
  [
    'a time that is none',
    { fact: 'registry/trained-at', operator: 'lessThan', value: 'soon' },
    '/value',
    /Found "soon"; expected the time/,
  ],
  [
    'a value that the fact never is',
    { fact: 'ci/state', operator: 'equal', value: 'pass' },
    '/value',
    /Found "pass", which "ci\/state" never is; expected one of passed, failed\. Did you mean "passed"\?/,
  ],
  [
    'a single value for in',
    { fact: 'ci/state', operator: 'in', value: 'passed' },
    '/value',
    /Found "passed"; expected a list of values/,
  ],
  [
    'null in order',
    { fact: 'registry/runs', operator: 'greaterThan', value: null },
    '/value',
    /Found an empty value; expected the number/,
  ],
  [
    'another fact of another type',
    { fact: 'registry/runs', operator: 'equal', value: { fact: 'ci/state' } },
    '/value',
    /Found the fact "ci\/state", a text; expected a number/,
  ],
  [
    'a fact that is no id',
    { fact: 'Versions', operator: 'equal', value: 1 },
    '/fact',
    /Found "Versions"; expected the id of a fact, <source>\/<name>/,
  ],
  [
    'nesting without end',
    Array.from({ length: 20 }).reduce<unknown>(inner => ({ not: inner }), {
      fact: 'registry/runs',
      operator: 'equal',
      value: 1,
    }),
    '/not/not/not/not/not/not/not/not/not',
    /nested deeper than 8/,
  ],
];

describe('mistakes in a condition', () => {
  it.each(table)('%s', (_, part, pointer, message) => {
    const text = changed(r => {
      checkOf(r).condition = part;
    });

    expect(read(text)).toEqual(
      mistakeAt(`/tracks/0/checks/0/condition${pointer}`, message),
    );
  });

  it('true in order, of a fact nobody tells', () => {
    const text = changed(r => {
      checkOf(r).condition = {
        fact: 'other/thing',
        operator: 'greaterThan',
        value: true,
      };
    });

    expect(read(text).problems).toEqual([
      expect.objectContaining({
        severity: 'error',
        message: expect.stringContaining('Found true'),
      }),
      expect.objectContaining({ severity: 'warning' }),
    ]);
  });
});
