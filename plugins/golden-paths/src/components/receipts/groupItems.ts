import type {
  ReceiptItem,
  ReceiptItemState,
} from '@waymark/plugin-golden-paths-common';

/** What somebody has to look at comes first. */
const ORDER: readonly ReceiptItemState[] = [
  'left',
  'planned',
  'created',
  'foreign',
  'undone',
];

/** What a run made, by what became of it. */
export interface ItemGroup {
  state: ReceiptItemState;
  items: ReceiptItem[];
}

/**
 * The items of a receipt by their state, what is left behind first; no empty
 * groups, and items in the order of their making. While a run is on, what is
 * planned is being made. Pure.
 */
export function groupItems(items: readonly ReceiptItem[]): ItemGroup[] {
  return ORDER.map(state => ({
    state,
    items: items.filter(item => item.state === state),
  })).filter(group => group.items.length > 0);
}
