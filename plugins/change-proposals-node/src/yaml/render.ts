import {
  Document,
  isCollection,
  isMap,
  isPair,
  isScalar,
  isSeq,
  Scalar,
  visit,
  type Document as ParsedDocument,
  type Node,
  type ParsedNode,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import type { JsonValue } from '@backstage/types';
import { column, lineStart } from './lines';

/** How the author of a document writes; new parts are written likewise. */
export interface Style {
  /** Spaces by which a map stands in from the map around it. */
  indent: number;
  /** Lists stand in from their key. */
  indentsLists: boolean;
  singleQuotes: boolean;
  /** `%YAML` of the document: decides what must be quoted. */
  version: '1.1' | '1.2';
}

/** How one value is to be written. */
export interface Rendering {
  style: Style;
  /**
   * Values that stand for the same thing, to take the manner from; for a key
   * with its value the maps that have such keys.
   */
  models: readonly unknown[];
  /** Within `[ ]` or `{ }`, or before a comment: no line breaks. */
  oneLine?: boolean;
}

/** Stands for the key of a value that is rendered alone. */
const ANY_KEY = 'k';

/** Finds the style of a document, nearest parts first. */
export function styleOf(
  text: string,
  document: ParsedDocument<ParsedNode>,
  nearest: readonly Node[],
): Style {
  const quotes = { single: 0, double: 0 };
  const found: { indent?: number; indentsLists?: boolean } = {};
  for (const node of [...nearest, document.contents]) {
    visit(node, {
      Scalar(_key, { type }) {
        quotes.single += type === Scalar.QUOTE_SINGLE ? 1 : 0;
        quotes.double += type === Scalar.QUOTE_DOUBLE ? 1 : 0;
      },
      Pair(_key, { key, value }) {
        if (!isScalar(key) || !isCollection(value) || value.flow) {
          return;
        }
        const inset = insetOf(text, key, value);
        if (inset !== undefined && isSeq(value)) {
          found.indentsLists ??= inset > 0;
        } else if (inset !== undefined && inset > 0) {
          found.indent ??= inset;
        }
      },
    });
  }
  return {
    indent: found.indent ?? 2,
    indentsLists: found.indentsLists ?? true,
    singleQuotes: quotes.single > quotes.double,
    version: document.directives?.yaml.version === '1.1' ? '1.1' : '1.2',
  };
}

/**
 * One item as lines, without the indentation of what it goes into: `- …` for
 * lists, `key: …` for maps.
 */
export function renderItem(
  key: string | undefined,
  value: JsonValue,
  rendering: Rendering,
): string[] {
  return render(key, value, rendering).lines;
}

/** A value alone, on one line. */
export function renderInline(value: JsonValue, rendering: Rendering): string {
  return render(undefined, value, { ...rendering, oneLine: true }).lines[0];
}

/**
 * What stands behind a `-` or a `key:`. A block of lines begins behind the
 * dash, but under the key.
 */
export function renderValue(
  value: JsonValue,
  rendering: Rendering & { inList: boolean },
): { isBlock: boolean; first: string; rest: string[] } {
  const key = rendering.inList ? undefined : ANY_KEY;
  const { isBlock, lines } = render(key, value, rendering);
  const [head, ...rest] = lines;
  return { isBlock, first: head.replace(/^(?:-|k:) ?/, ''), rest };
}

function render(
  key: string | undefined,
  value: JsonValue,
  rendering: Rendering,
): { isBlock: boolean; lines: string[] } {
  const { style, models, oneLine } = rendering;
  const document = new Document<Node>(null, { version: style.version });
  const holder = document.createNode(
    key === undefined ? [value] : { [key]: value },
  ) as YAMLMap | YAMLSeq;
  const [item] = holder.items;
  const node = isPair(item) ? item.value : item;
  imitate(key === undefined || key === ANY_KEY ? node : holder, models);
  holder.flow = oneLine;
  if (oneLine) {
    visit(holder, { Scalar: quoteLineBreaks });
  }
  document.contents = holder;
  const lines = document
    .toString({
      indent: style.indent,
      indentSeq: style.indentsLists,
      lineWidth: 0,
      minContentWidth: 0,
      flowCollectionPadding: false,
      singleQuote: style.singleQuotes || null,
      // Folded texts are the same to a parser and two changes to a reader.
      doubleQuotedMinMultiLineLength: Number.MAX_SAFE_INTEGER,
      blockQuote: oneLine ? false : 'literal',
    })
    .replace(/\n$/, '')
    .split('\n');
  return {
    isBlock: isCollection(node) && !node.flow && node.items.length > 0,
    lines: oneLine ? [lines.join(' ').slice(1, -1)] : lines,
  };
}

/**
 * Gives a new node the manner of those that stand for the same thing. Where
 * they quote their keys, as in JSON, everything below is quoted.
 */
function imitate(
  node: unknown,
  models: readonly unknown[],
  quotes?: Scalar.Type,
): void {
  if (isScalar(node) && typeof node.value === 'string') {
    const model = models.find(
      other => isScalar(other) && typeof other.value === 'string',
    );
    node.type = quotesOf(model) ?? quotes;
  } else if (isMap(node)) {
    const maps = models.filter(isMap).filter(map => map.items.length > 0);
    const pairs = maps.flatMap(map => map.items);
    const keyQuotes = quotesOf(pairs[0]?.key) ?? quotes;
    node.flow = maps.some(map => map.flow);
    for (const pair of node.items) {
      const same = pairs
        .filter(other => String(other.key) === String(pair.key))
        .map(other => other.value);
      // A list that has no namesake looks like the other lists around.
      const isNew = isSeq(pair.value) && !same.some(isListToImitate);
      imitate(pair.key, [], keyQuotes);
      imitate(
        pair.value,
        isNew ? pairs.map(({ value }) => value) : same,
        keyQuotes,
      );
    }
  } else if (isSeq(node)) {
    const lists = models.filter(isListToImitate);
    const entries = lists.flatMap(list => list.items);
    node.flow = node.items.length === 0 || lists.some(list => list.flow);
    node.items.forEach(entry => imitate(entry, entries, quotes));
  }
}

/** An empty list is written `[]` by everybody and shows nothing. */
function isListToImitate(node: unknown): node is YAMLSeq {
  return isSeq(node) && node.items.length > 0;
}

function quotesOf(node: unknown): Scalar.Type | undefined {
  const type = isScalar(node) ? node.type : undefined;
  return type === Scalar.QUOTE_DOUBLE || type === Scalar.QUOTE_SINGLE
    ? type
    : undefined;
}

/** Plain texts of several lines would be folded. */
function quoteLineBreaks(_key: unknown, node: Scalar) {
  if (typeof node.value === 'string' && node.value.includes('\n')) {
    node.type = Scalar.QUOTE_DOUBLE;
  }
}

/** How far a collection stands in from its key, when on lines of its own. */
function insetOf(
  text: string,
  key: Scalar,
  value: YAMLMap | YAMLSeq | Node,
): number | undefined {
  if (!key.range || !value.range) {
    return undefined;
  }
  const [keyStart] = key.range;
  const [valueStart] = value.range;
  return lineStart(text, keyStart) === lineStart(text, valueStart)
    ? undefined
    : column(text, valueStart) - column(text, keyStart);
}
