import type { ImpactItem } from '@waymark/plugin-lineage-common';
import fc from 'fast-check';
import { makeNode } from '../../fixtures';
import { groupItems } from './groupItems';

const item = (owner: string | undefined, depth: number): ImpactItem => ({
  node: makeNode(),
  depth,
  ...(owner && { owner }),
});

describe('groupItems', () => {
  it('keeps levels as they came', () => {
    const items = [item('a', 1), item('b', 2)];
    expect(groupItems(items, 'depth')).toBe(items);
  });

  it('puts the owner with most first and nobody last', () => {
    const items = [
      item(undefined, 1),
      item('a', 1),
      item('b', 2),
      item(undefined, 2),
      item('b', 3),
    ];
    expect(groupItems(items, 'owner').map(({ owner }) => owner)).toEqual([
      'b',
      'b',
      'a',
      undefined,
      undefined,
    ]);
  });

  it('has every owner in one place and loses nobody', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('a', 'b', 'c', undefined)),
        owners => {
          const items = owners.map((owner, depth) => item(owner, depth));
          const grouped = groupItems(items, 'owner');
          expect(new Set(grouped)).toEqual(new Set(items));
          const runs = grouped.filter(
            ({ owner }, at) => at === 0 || grouped[at - 1].owner !== owner,
          );
          expect(runs).toHaveLength(new Set(owners).size);
        },
      ),
    );
  });
});
