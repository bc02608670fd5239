import { formatDelta } from './formatDelta';
import { pairData } from './pairData';

const use = (name: string, digest?: string, role = 'training') => ({
  name,
  role,
  ...(digest && { digest }),
});

describe('pairData', () => {
  it.each([
    ['same', [use('a', '1')], [use('a', '1')]],
    ['changed', [use('a', '1')], [use('a', '2')]],
    ['unknown', [use('a')], [use('a', '2')]],
    ['left-only', [use('a', '1')], []],
    ['right-only', [], [use('a', '1')]],
  ])('finds %s', (change, left, right) => {
    expect(pairData(left, right).map(pair => pair.change)).toEqual([change]);
  });

  it('never pairs what was used for different things', () => {
    expect(
      pairData([use('a', '1', 'training')], [use('a', '1', 'evaluation')]).map(
        ({ role, change }) => [role, change],
      ),
    ).toEqual([
      ['training', 'left-only'],
      ['evaluation', 'right-only'],
    ]);
  });

  it('pairs files of one data set by their contents', () => {
    const ref = { entityRef: 'dataset:default/customers' };
    const left = [
      { ...use('june', '1'), ...ref },
      { ...use('july', '2'), ...ref },
    ];
    const right = [
      { ...use('july', '2'), ...ref },
      { ...use('august', '3'), ...ref },
    ];
    expect(
      pairData(left, right).map(pair => [
        pair.left?.digest,
        pair.right?.digest,
      ]),
    ).toEqual([
      ['1', '3'],
      ['2', '2'],
    ]);
  });
});

describe('formatDelta', () => {
  it.each([
    [0.0123, '+0.0123'],
    [-12.5, '−12.5'],
    [0, '0'],
    [1e-12, '+1E-12'],
    [-1e12, '−1E12'],
    [Infinity, '+∞'],
    [-Infinity, '−∞'],
    [NaN, 'NaN'],
  ])('writes %d as %s', (delta, expected) => {
    expect(formatDelta(delta, 'en')).toBe(expected);
  });
});
