import type { Condition } from '@waymark/plugin-maturity-common';
import { conditionTerm, type ConditionSpeech } from './conditionTerm';
import type { Term } from './term';

const speech: ConditionSpeech = {
  titleOf: fact => `<${fact}>`,
  valueOf: value => JSON.stringify(value),
  say: ({ fact, operator, value }) => `${fact} ${operator} ${value}`,
};

const leaf = (fact: string, value: unknown = 0): Condition =>
  ({ fact, operator: 'greaterThan', value }) as Condition;

describe('conditionTerm', () => {
  it.each<[string, Condition, Term]>([
    ['a fact', leaf('a/b'), { text: '<a/b> greaterThan 0' }],
    ['none', leaf('a/b', null), { text: '<a/b> greaterThan null' }],
    ['a list', leaf('a/b', ['x']), { text: '<a/b> greaterThan ["x"]' }],
    [
      'another fact',
      leaf('a/b', { fact: 'a/c' }),
      { text: '<a/b> greaterThan <a/c>' },
    ],
    [
      'one of one, which needs no joining',
      { all: [leaf('a')] },
      { text: '<a> greaterThan 0' },
    ],
    [
      'several, within each other',
      { all: [leaf('a'), { any: [leaf('b'), { not: leaf('c') }] }] },
      {
        join: 'all',
        terms: [
          { text: '<a> greaterThan 0' },
          {
            join: 'any',
            terms: [
              { text: '<b> greaterThan 0' },
              { join: 'not', terms: [{ text: '<c> greaterThan 0' }] },
            ],
          },
        ],
      },
    ],
  ])('says %s', (_, condition, term) => {
    expect(conditionTerm(condition, speech)).toEqual(term);
  });
});
