import fc from 'fast-check';
import { checkName, suggestName } from './checkName';

describe('checkName', () => {
  it.each([['churn'], ['churn-2'], ['c'], ['a'.repeat(63)]])(
    'takes %s',
    name => {
      expect(checkName(name)).toBeUndefined();
    },
  );

  it.each([
    ['', { code: 'empty' }],
    ['a'.repeat(64), { code: 'long', length: 64, limit: 63 }],
    ['Churn', { code: 'characters', found: 'C' }],
    ['churn model', { code: 'characters', found: ' ' }],
    ['churn_model', { code: 'characters', found: '_' }],
    ['größe', { code: 'characters', found: 'ö' }],
    ['2churn', { code: 'start', found: '2' }],
    ['-churn', { code: 'start', found: '-' }],
    ['churn-', { code: 'hyphens' }],
    ['churn--model', { code: 'hyphens' }],
  ])('says what is wrong with "%s"', (name, problem) => {
    expect(checkName(name)).toEqual(problem);
  });
});

describe('suggestName', () => {
  it.each([
    ['Churn Model', 'churn-model'],
    ['  2nd_try! ', 'nd-try'],
    ['Größe', 'gro-e'],
    ['café', 'cafe'],
    ['!!', undefined],
    ['', undefined],
  ])('makes of "%s"', (text, name) => {
    expect(suggestName(text)).toBe(name);
  });

  it('only suggests what is a name', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 100 }), text => {
        const name = suggestName(text);
        expect(name === undefined || checkName(name) === undefined).toBe(true);
      }),
    );
  });
});
