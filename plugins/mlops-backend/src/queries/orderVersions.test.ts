import fc from 'fast-check';
import {
  compareKeys,
  fromCursorKeys,
  orderKey,
  toCursorKeys,
  type VersionsOrder,
} from './orderVersions';

const version = (n: number) => ({
  version: `v${n}`,
  order: `a${n}`,
  createdAt: `2026-01-0${n}T00:00:00.000Z`,
});

function sorted(order: VersionsOrder, values: (number | undefined)[]) {
  return values
    .map((value, index) => orderKey(version(index + 1), order, value))
    .sort((a, b) => compareKeys(order, a, b))
    .map(key => Number(key.version.slice(1)));
}

describe('versions by a metric', () => {
  const values = [0.5, undefined, NaN, -Infinity, 1e12, Infinity, 0.5];

  it.each<['asc' | 'desc', number[]]>([
    ['asc', [4, 7, 1, 5, 6, 3, 2]],
    ['desc', [6, 5, 7, 1, 4, 3, 2]],
  ])(
    'come %s with NaN after all numbers and none at the end',
    (order, expected) => {
      expect(sorted({ field: 'metric:auc', order }, values)).toEqual(expected);
    },
  );
});

describe('versions', () => {
  it.each<[VersionsOrder, number[]]>([
    [{ field: 'version', order: 'asc' }, [1, 2, 3]],
    [{ field: 'version', order: 'desc' }, [3, 2, 1]],
    [{ field: 'createdAt', order: 'asc' }, [1, 2, 3]],
    [{ field: 'createdAt', order: 'desc' }, [3, 2, 1]],
  ])('by %j come as %j', (order, expected) => {
    expect(sorted(order, [undefined, undefined, undefined])).toEqual(expected);
  });
});

describe('a key', () => {
  const orders = fc.record({
    field: fc.constantFrom<VersionsOrder['field']>(
      'version',
      'createdAt',
      'metric:a,b',
    ),
    order: fc.constantFrom<VersionsOrder['order']>('asc', 'desc'),
  });
  const keyed = fc.record({
    n: fc.integer({ min: 1, max: 9 }),
    value: fc.option(fc.double(), { nil: undefined }),
  });

  it('comes back from a cursor at the same place', () => {
    fc.assert(
      fc.property(orders, keyed, keyed, (order, one, other) => {
        const key = orderKey(version(one.n), order, one.value);
        const place = orderKey(version(other.n), order, other.value);
        const json: unknown[] = JSON.parse(JSON.stringify(toCursorKeys(key)));
        const back = fromCursorKeys(json as (string | number)[], order);
        expect(Math.sign(compareKeys(order, back, place))).toBe(
          Math.sign(compareKeys(order, key, place)),
        );
      }),
    );
  });

  it('is before or after any other, and the other way round', () => {
    fc.assert(
      fc.property(orders, keyed, keyed, (order, one, other) => {
        const a = orderKey(version(one.n), order, one.value);
        const b = orderKey(version(other.n), order, other.value);
        expect(Math.sign(compareKeys(order, a, b)) + 0).toBe(
          -Math.sign(compareKeys(order, b, a)) + 0,
        );
      }),
    );
  });
});
