import type { ReceiptItem } from '@waymark/plugin-golden-paths-common';
import { groupItems } from './groupItems';

const item = (key: string, state: ReceiptItem['state']): ReceiptItem => ({
  key,
  kind: 'repository',
  title: key,
  action: 'mlops:git:publish',
  state,
  at: '2026-11-22T04:00:00Z',
});

describe('groupItems', () => {
  it('has what is left behind first, what was undone last', () => {
    const groups = groupItems([
      item('a', 'undone'),
      item('b', 'created'),
      item('c', 'planned'),
      item('d', 'left'),
      item('e', 'foreign'),
      item('f', 'created'),
    ]);
    expect(
      groups.map(({ state, items }) => [state, items.map(({ key }) => key)]),
    ).toEqual([
      ['left', ['d']],
      ['planned', ['c']],
      ['created', ['b', 'f']],
      ['foreign', ['e']],
      ['undone', ['a']],
    ]);
  });

  it('is nothing for nothing', () => {
    expect(groupItems([])).toEqual([]);
  });
});
