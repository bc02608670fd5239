import fc from 'fast-check';
import { foldDeclaration, type Interval } from './foldDeclarations';

/** Folds `B30` and such: what is declared, and when. */
function fold(...said: string[]): string[] {
  return said
    .reduce<Interval[]>(
      (intervals, [text, ...digits]) =>
        foldDeclaration(intervals, {
          text,
          hash: text,
          at: Number(digits.join('')),
        }),
      [],
    )
    .map(({ text, first, ended }) => `${text} ${first}-${ended ?? ''}`);
}

describe('what is declared when', () => {
  it.each<[string, string[], string[]]>([
    ['the first', ['A10'], ['A 10-']],
    ['the same again', ['A10', 'A20', 'A15'], ['A 10-']],
    ['another', ['A10', 'B20'], ['A 10-20', 'B 20-']],
    ['an older one that is late', ['B20', 'A10'], ['A 10-20', 'B 20-']],
    ['the same, earlier', ['A20', 'A10'], ['A 10-']],
    [
      'one between two others',
      ['A10', 'C30', 'B20'],
      ['A 10-20', 'B 20-30', 'C 30-'],
    ],
    [
      'one in the midst of another',
      ['A10', 'A30', 'B20'],
      ['A 10-20', 'B 20-30', 'A 30-'],
    ],
    ['what comes back', ['A10', 'B20', 'A30'], ['A 10-20', 'B 20-30', 'A 30-']],
    ['two of one time', ['A10', 'B10'], ['B 10-']],
    ['two of one time, the other way round', ['B10', 'A10'], ['B 10-']],
    [
      'a late one of the same as the next',
      ['A10', 'B30', 'B20'],
      ['A 10-20', 'B 20-'],
    ],
  ])('knows %s', (_, said, expected) => {
    expect(fold(...said)).toEqual(expected);
  });

  it('holds the newest, with no gap and no overlap, in any order', () => {
    const statement = fc
      .tuple(fc.constantFrom('A', 'B', 'C'), fc.integer({ min: 1, max: 9 }))
      .map(([text, at]) => `${text}${at}`);
    fc.assert(
      fc.property(fc.array(statement, { minLength: 1 }), said => {
        const intervals = fold(...said);
        const newest = [...said].sort(
          (a, b) => Number(b.slice(1)) - Number(a.slice(1)) || (a < b ? 1 : -1),
        )[0];
        expect(intervals.at(-1)).toMatch(new RegExp(`^${newest[0]} \\d+-$`));
        const times = intervals.map(text => text.slice(2).split('-'));
        times.slice(1).forEach(([first], index) => {
          expect(times[index][1]).toBe(first);
        });
      }),
    );
  });
});
