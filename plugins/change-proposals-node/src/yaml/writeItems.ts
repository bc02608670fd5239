import { isNode, isPair, type YAMLMap, type YAMLSeq } from 'yaml';
import type { JsonValue } from '@backstage/types';
import type { Editing } from './Editing';
import { itemAt, type Item } from './items';
import { column, lineEnd, startsItsLine, under, wholeLines } from './lines';
import { mayReplace } from './mayTouch';
import { refuse } from './refuse';
import { renderItem } from './render';

/** An item that is to come. */
export interface Insertion {
  /** In a map. */
  key?: string;
  value: JsonValue;
  /** Values that stand for the same thing, to take the manner from. */
  models: readonly unknown[];
}

/** Puts items after another, or before it, in the style around. */
export function insertItems(
  editing: Editing,
  options: {
    collection: YAMLMap | YAMLSeq;
    /** Index of the item beside which the new ones come. */
    beside: number;
    side: 'before' | 'after';
    insertions: readonly Insertion[];
  },
): void {
  const { text, lineBreak, splices, style } = editing;
  const { collection, beside, side, insertions } = options;
  if (insertions.length === 0) {
    return;
  }
  const item = itemAt(text, collection, beside);
  const at = side === 'before' ? item.start : item.end;
  if (collection.flow) {
    const separator = startsItsLine(text, item.start)
      ? `,${lineBreak}${' '.repeat(column(text, item.start))}`
      : ', ';
    const written = insertions
      .map(({ key, value, models }) =>
        renderItem(key, value, { style, models, oneLine: true }),
      )
      .map(([line]) =>
        side === 'before' ? line + separator : separator + line,
      );
    splices.push({ from: at, to: at, text: written.join('') });
    return;
  }
  const inset = ' '.repeat(column(text, itemAt(text, collection, 0).start));
  const lines = insertions.flatMap(({ key, value, models }) =>
    renderItem(key, value, { style, models }),
  );
  if (side === 'after') {
    const end = lineEnd(text, at);
    splices.push({ from: end, to: end, text: under(inset, lines, lineBreak) });
    return;
  }
  const [first, ...others] = lines;
  splices.push({
    from: at,
    to: at,
    text: `${first}${under(inset, others, lineBreak)}${lineBreak}${inset}`,
  });
}

/** Takes out items, what is written on their lines, and nothing around. */
export function removeItems(
  editing: Editing,
  collection: YAMLMap | YAMLSeq,
  indices: readonly number[],
): void {
  const { text, splices } = editing;
  for (const index of indices) {
    const item = collection.items[index];
    const value = isPair(item) ? item.value : item;
    mayReplace(text, isNode(value) ? value : undefined);
  }
  if (indices.length === 0) {
    return;
  }
  if (collection.flow) {
    removeFromFlow(editing, collection, indices);
    return;
  }
  // The first item may stand behind a dash: then the next moves up to it.
  const first = itemAt(text, collection, 0);
  let lead = 0;
  while (!startsItsLine(text, first.start) && indices.includes(lead)) {
    lead++;
  }
  if (lead > 0) {
    const end = lineEnd(text, itemAt(text, collection, lead - 1).end);
    const { start } = itemAt(text, collection, lead);
    const isClear = text.slice(end, start).trim() === '';
    splices.push({ from: first.start, to: isClear ? start : end, text: '' });
  }
  for (const index of indices.filter(each => each >= lead)) {
    const item: Item = itemAt(text, collection, index);
    splices.push({ ...wholeLines(text, item.start, item.end), text: '' });
  }
}

function removeFromFlow(
  { text, splices }: Editing,
  collection: YAMLMap | YAMLSeq,
  indices: readonly number[],
): void {
  const items = collection.items.map((_, index) =>
    itemAt(text, collection, index),
  );
  const kept = [...items.keys()].filter(index => !indices.includes(index));
  const lastKept = kept[kept.length - 1];
  const gone = indices
    .filter(index => index < lastKept)
    .map(index => ({ from: items[index].start, to: items[index + 1].start }));
  if (lastKept < items.length - 1) {
    gone.push({ from: items[lastKept].end, to: items[items.length - 1].end });
  }
  for (const { from, to } of gone) {
    // Of what goes, all that is not an item: commas, blanks, comments.
    const between = items
      .filter(({ start }) => start >= from && start <= to)
      .map(({ start }, index, inside) =>
        text.slice(index === 0 ? from : inside[index - 1].end, start),
      );
    if (between.some(part => part.includes('#'))) {
      throw refuse('A comment stands within the [ ] or { } that would shrink');
    }
    splices.push({ from, to, text: '' });
  }
}
