import {
  isCollection,
  isMap,
  isNode,
  isScalar,
  Scalar,
  type Node,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import { refuse } from './refuse';

/** One entry of a list or one key of a map, by its place in the text. */
export interface Item {
  /** Of the `-`, or of the key; in a flow list of the value. */
  start: number;
  /** After the `-` or the `:`; `undefined` where neither is written. */
  indicatorEnd?: number;
  /** After the last character of what it holds, without comments. */
  end: number;
  /** `undefined` when nothing is written after the indicator. */
  value?: Node;
}

/**
 * Where an item stands.
 *
 * @throws InputError for an item whose place is hard to tell
 */
export function itemAt(
  text: string,
  collection: YAMLMap | YAMLSeq,
  index: number,
): Item {
  return isMap(collection)
    ? itemOfMap(text, collection, index)
    : itemOfSeq(text, collection as YAMLSeq, index);
}

/** Offset after the last character of a value, without comments. */
export function contentEnd(text: string, node: Node): number {
  if (isCollection(node) && !node.flow && node.items.length > 0) {
    const last = node.items.length - 1;
    return itemAt(text, node as YAMLMap | YAMLSeq, last).end;
  }
  if (!node.range) {
    throw refuse('A value has no place in the text');
  }
  return isScalar(node) && isBlockScalar(node)
    ? blockScalarEnd(text, node.range)
    : node.range[1];
}

/** A text written under `|` or `>`. */
export function isBlockScalar(node: Scalar): boolean {
  return (
    node.type === Scalar.BLOCK_LITERAL || node.type === Scalar.BLOCK_FOLDED
  );
}

function itemOfMap(text: string, map: YAMLMap, index: number): Item {
  const { key, value, srcToken: source } = map.items[index];
  if (
    !source ||
    !isScalar(key) ||
    !key.range ||
    key.anchor ||
    key.tag ||
    source.start.some(({ type }) => type === 'explicit-key-ind')
  ) {
    throw refuse('A key is written with ?, an anchor, an alias or a tag');
  }
  const colon = source.sep?.find(({ type }) => type === 'map-value-ind');
  const [start, keyEnd] = key.range;
  const indicatorEnd = colon && colon.offset + 1;
  return {
    start,
    indicatorEnd,
    ...written(text, value, indicatorEnd ?? keyEnd),
  };
}

function itemOfSeq(text: string, seq: YAMLSeq, index: number): Item {
  const value = seq.items[index];
  if (seq.flow) {
    if (!isNode(value) || !value.range) {
      throw refuse('A list holds a key that has no map around it');
    }
    return { start: value.range[0], end: value.range[1], value };
  }
  const start = dashesOf(seq)[index];
  if (start === undefined) {
    throw refuse('A list is written in a way that is not understood');
  }
  return {
    start,
    indicatorEnd: start + 1,
    ...written(text, value, start + 1),
  };
}

/** The value and its end; `key:` alone ends after its colon. */
function written(
  text: string,
  value: unknown,
  indicatorEnd: number,
): Pick<Item, 'value' | 'end'> {
  if (!isNode(value) || isUnwritten(value)) {
    return { end: indicatorEnd };
  }
  return { value, end: contentEnd(text, value) };
}

/** Null of no length, at a place that means nothing. */
function isUnwritten(node: Node): boolean {
  return (
    isScalar(node) &&
    node.value === null &&
    node.range?.[0] === node.range?.[1] &&
    !node.anchor &&
    !node.tag
  );
}

/**
 * The end of the last line that counts. Blank lines after the text belong to
 * it only where the header says so with `+`.
 */
function blockScalarEnd(text: string, range: [number, number, number]): number {
  const [start, end] = range;
  const source = text.slice(start, end);
  const keeps = /^[|>][0-9]*\+/.test(source);
  const breaks = keeps ? /\r?\n$/ : /(?:[ \t]*\r?\n)+[ \t]*$/;
  return start + source.replace(breaks, '').length;
}

function dashesOf(seq: YAMLSeq): number[] {
  const token = seq.srcToken;
  if (token?.type !== 'block-seq') {
    throw refuse('A list is written in a way that is not understood');
  }
  return token.items.flatMap(({ start }) =>
    start.filter(({ type }) => type === 'seq-item-ind').map(t => t.offset),
  );
}
