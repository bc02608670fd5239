import type { JsonValue } from '@backstage/types';
import { alignItems } from './alignItems';

const cell = (activity: string, note = 'x') => ({ activity, note });

describe('alignItems', () => {
  it.each<[string, JsonValue[], JsonValue[], (number | undefined)[]]>([
    ['equal values', ['a', 'b', 'c'], ['a', 'c', 'd'], [0, 2, undefined]],
    ['values given twice', ['a', 'a', 'b'], ['a', 'b'], [0, 2]],
    [
      'maps by the key that tells them apart',
      [cell('a'), cell('b', 'y')],
      [cell('n'), cell('b', 'z')],
      [undefined, 1],
    ],
    [
      'maps by the key that most have in common',
      [
        { name: 'one', id: '1' },
        { name: 'two', id: '2' },
      ],
      [
        { name: 'uno', id: '1' },
        { name: 'due', id: '2' },
      ],
      [0, 1],
    ],
    [
      'maps by equality when no key tells them apart',
      [cell('a'), cell('a', 'y'), cell('a', 'z')],
      [cell('a', 'y')],
      [1],
    ],
    [
      'equal maps whatever the order of their keys',
      [{ a: 1, b: [{ c: 1, d: 2 }] }, 'x'],
      ['x', { b: [{ d: 2, c: 1 }], a: 1 }],
      [1, undefined],
    ],
    [
      'a lone map between the same neighbours',
      ['a', { owner: 'x' }, 'b'],
      ['a', { owner: 'y' }, 'b'],
      [0, 1, 2],
    ],
    [
      'no lone map of two',
      ['a', { owner: 'x' }, { owner: 'z' }],
      ['a', { owner: 'y' }],
      [0, undefined],
    ],
    [
      'what moved, but for the fewest',
      ['a', 'b', 'c'],
      ['c', 'a', 'b'],
      [undefined, 0, 1],
    ],
    ['nothing of nothing', [], [], []],
  ])('matches %s', (_what, old, next, expected) => {
    expect(alignItems(old, next)).toEqual(expected);
  });

  it('rewrites the middle of lists too long to compare', () => {
    const numbers = (from: number) =>
      Array.from({ length: 2000 }, (_, index) => from + index);
    const aligned = alignItems(
      [-1, ...numbers(0), -2],
      [-1, ...numbers(1000), -2],
    );
    expect(aligned[0]).toBe(0);
    expect(aligned[2001]).toBe(2001);
    expect(aligned.filter(index => index !== undefined)).toHaveLength(2);
  });
});
