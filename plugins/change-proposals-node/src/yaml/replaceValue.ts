import { isCollection } from 'yaml';
import type { JsonValue } from '@backstage/types';
import type { Editing } from './Editing';
import type { Item } from './items';
import { lineEnd, startsItsLine, under, wholeLines } from './lines';
import { refuse } from './refuse';
import { renderInline, renderValue } from './render';

/** Where a value stands that is to become another. */
export interface Place {
  /** Within `[ ]` or `{ }`. */
  inFlow: boolean;
  /** Within a list, as opposed to a map. */
  inList: boolean;
  /** Of the `-` or the key, where lines are counted. */
  column: number;
  /** Values that stand for the same thing beside this one. */
  siblings: readonly unknown[];
}

/**
 * Writes another value where an item's value stands. Comments stay, but for
 * those inside of a value that goes as a whole.
 */
export function replaceValue(
  editing: Editing,
  item: Item,
  value: JsonValue,
  place: Place,
): void {
  const { style } = editing;
  const rendering = { style, models: [item.value, ...place.siblings] };
  if (place.inFlow) {
    replaceInline(editing, item, renderInline(value, rendering));
  } else if (isCollection(item.value) && !item.value.flow) {
    replaceBlock(editing, item, value, place);
  } else {
    replaceOnItsLine(editing, item, value, place);
  }
}

/** The old value is a plain one, or in `[ ]` or `{ }`. */
function replaceOnItsLine(
  editing: Editing,
  item: Item,
  value: JsonValue,
  place: Place,
): void {
  const { text, lineBreak, splices, style } = editing;
  const rendering = { style, models: [item.value, ...place.siblings] };
  const inset = ' '.repeat(place.column);
  const end = lineEnd(text, item.end);
  const hasComment = text.slice(item.end, end).trim() !== '';
  const written = renderValue(value, { ...rendering, inList: place.inList });
  if (!written.isBlock) {
    const inline = hasComment
      ? renderInline(value, rendering)
      : `${written.first}${under(inset, written.rest, lineBreak)}`;
    replaceInline(editing, item, inline);
  } else if (!hasComment) {
    splices.push({
      from: indicatorEndOf(item),
      to: item.end,
      text: `${written.first && ` ${written.first}`}${under(inset, written.rest, lineBreak)}`,
    });
  } else {
    splices.push({ from: indicatorEndOf(item), to: item.end, text: '' });
    const lines = onLinesOfTheirOwn(written);
    splices.push({ from: end, to: end, text: under(inset, lines, lineBreak) });
  }
}

/** The old value is a collection with an item on each line. */
function replaceBlock(
  editing: Editing,
  item: Item,
  value: JsonValue,
  place: Place,
): void {
  const { text, lineBreak, splices, style } = editing;
  const rendering = { style, models: [item.value, ...place.siblings] };
  const written = renderValue(value, { ...rendering, inList: place.inList });
  const inset = ' '.repeat(place.column);
  const start = item.value?.range?.[0] ?? item.end;
  const end = lineEnd(text, item.end);
  if (!startsItsLine(text, start)) {
    splices.push({
      from: start,
      to: end,
      text: written.isBlock
        ? `${written.first}${under(inset, written.rest, lineBreak)}`
        : renderInline(value, rendering),
    });
    return;
  }
  if (!written.isBlock) {
    const at = indicatorEndOf(item);
    const inline = renderInline(value, rendering);
    splices.push({ from: at, to: at, text: ` ${inline}` });
  }
  splices.push({
    ...wholeLines(text, start, item.end),
    text: written.isBlock
      ? under(inset, onLinesOfTheirOwn(written), lineBreak)
      : '',
  });
}

function replaceInline({ splices }: Editing, item: Item, inline: string) {
  if (item.value) {
    const from = item.value.range?.[0] ?? item.end;
    splices.push({ from, to: item.end, text: inline });
  } else {
    const colon = item.indicatorEnd === undefined ? ':' : '';
    splices.push({ from: item.end, to: item.end, text: `${colon} ${inline}` });
  }
}

/** What would stand behind a dash, on the next line. */
function onLinesOfTheirOwn(written: { first: string; rest: string[] }) {
  return written.first ? [`  ${written.first}`, ...written.rest] : written.rest;
}

function indicatorEndOf({ indicatorEnd }: Item): number {
  if (indicatorEnd === undefined) {
    throw refuse('A key stands without a colon');
  }
  return indicatorEnd;
}
