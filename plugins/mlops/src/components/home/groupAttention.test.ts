import { exploreInMemory, makeExploreItem } from '../../fixtures';
import { groupAttention } from './groupAttention';

const items = [
  makeExploreItem({ title: 'a', attention: ['failed-run', 'unowned'] }),
  makeExploreItem({ title: 'b', attention: ['unowned'] }),
  makeExploreItem({ title: 'c', attention: ['drift'] }),
];

describe('groupAttention', () => {
  it('puts an entity into the group of each of its reasons, gravest first', () => {
    const { facets } = exploreInMemory(items, {});
    expect(
      groupAttention({ items, facets }).map(group => [
        group.reason,
        group.count,
        group.items.map(item => item.title),
      ]),
    ).toEqual([
      ['failed-run', 1, ['a']],
      ['drift', 1, ['c']],
      ['unowned', 2, ['a', 'b']],
    ]);
  });

  it('counts more than it was given, and what it was given without counts', () => {
    const { facets } = exploreInMemory(items, {});
    expect(
      groupAttention({ items: items.slice(0, 1), facets }).find(
        group => group.reason === 'unowned',
      ),
    ).toMatchObject({ count: 2, items: [items[0]] });
    expect(groupAttention({ items: items.slice(0, 1) })).toHaveLength(2);
  });

  it('is empty where nothing needs attention', () => {
    expect(groupAttention({ items: [] })).toEqual([]);
  });
});
