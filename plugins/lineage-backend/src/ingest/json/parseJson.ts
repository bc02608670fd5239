import { LIMITS } from '../limits';
import { findMistake } from './findMistake';
import { MalformedJson } from './MalformedJson';
import { type Container, scanJson } from './scanJson';

/** Characters that `JSON.parse` may take at once: about two milliseconds. */
export const SLICE = 128_000;

/**
 * `JSON.parse` for texts of any size: yields whenever a slice is done. A list
 * or object that is larger than a slice is put together from its items.
 *
 * ```
 *  {"outputs": [{"facets": {"schema": {"fields": [ 100,000 of them ]}}}]}
 *                                                  └ slice ┘└ slice ┘ …
 * ```
 *
 * @throws MalformedJson
 */
export function* parseJsonInSteps(
  text: string,
  slice: number = SLICE,
): Generator<undefined, unknown> {
  const { outermost, deep } = yield* scanJson(text, {
    small: slice,
    levels: LIMITS.depth,
  });
  if (deep.length > 0) {
    throw new MalformedJson(
      deep[0],
      `is nested deeper than ${LIMITS.depth} levels`,
    );
  }
  if (!outermost || text.length <= slice) {
    return parseSlice(text, 0, text.length);
  }
  checkOutside(text, outermost);
  return yield* assemble(text, outermost, slice);
}

/** An item of a list, and the text that it was written as. */
export interface ListItem {
  /** Undefined where it is nested too deep, which is no reason to refuse others. */
  value: unknown;
  text: string;
}

/**
 * The items of a JSON list, in slices. One of more than `limit` items is only
 * counted; undefined stands for JSON that is no list.
 *
 * @throws MalformedJson
 */
export function* parseListInSteps(
  text: string,
  limit: number,
  slice: number = SLICE,
): Generator<undefined, { count: number; items: ListItem[] } | undefined> {
  const { outermost, deep } = yield* scanJson(text, {
    small: slice,
    levels: LIMITS.depth + 1,
  });
  if (!outermost || text[outermost.start] !== '[') {
    // It is no list, but is it JSON?
    yield* parseJsonInSteps(text, slice);
    return undefined;
  }
  checkOutside(text, outermost);
  const items: ListItem[] = [];
  const count = outermost.commas.length + 1;
  if (count > limit) {
    return { count, items };
  }
  let done = 0;
  let excursion = 0;
  for (const { start, end } of itemsOf(text, outermost)) {
    const item: ListItem = { value: undefined, text: text.slice(start, end) };
    while (deep[excursion] < start) {
      excursion++;
    }
    if (!(deep[excursion] < end)) {
      const large = outermost.children.find(child => within(child, start, end));
      item.value = large
        ? yield* assembleItem(text, { large, start, end, slice })
        : parseSlice(text, start, end);
    }
    items.push(item);
    done += end - start;
    if (done > slice) {
      done = 0;
      yield;
    }
  }
  return { count: items.length, items };
}

/** A list or object, from its items; runs of small ones are parsed together. */
function* assemble(
  text: string,
  container: Container,
  slice: number,
): Generator<undefined, unknown> {
  const isList = text[container.start] === '[';
  const list: unknown[] = [];
  const object: Record<string, unknown> = {};
  const take = (value: unknown) => {
    if (isList) {
      for (const item of value as unknown[]) {
        list.push(item);
      }
    } else {
      for (const [key, member] of Object.entries(value as object)) {
        define(object, key, member);
      }
    }
  };
  const wrap = (from: number, to: number) =>
    parseWrapped(text, from, to, isList ? '[]' : '{}');

  let from = container.start + 1;
  let to = from;
  let next = 0;
  for (const { start, end } of itemsOf(text, container)) {
    while ((container.children[next]?.end ?? Infinity) <= start) {
      next++;
    }
    const large = container.children[next];
    const isLarge = large !== undefined && within(large, start, end);
    if (isLarge || end - from > slice) {
      if (to > from) {
        take(wrap(from, to));
        yield;
      }
      from = start;
    }
    if (isLarge) {
      const key = isList ? undefined : keyBefore(text, start, large.start);
      checkAfter(text, large.end, end);
      const value = yield* assemble(text, large, slice);
      if (key === undefined) {
        checkAfter(text, start, large.start);
        list.push(value);
      } else {
        define(object, key, value);
      }
      from = end + 1;
    }
    to = isLarge ? from : end;
  }
  if (to > from) {
    take(wrap(from, to));
  }
  return isList ? list : object;
}

/** An item of a list that is itself a large list or object. */
function* assembleItem(
  text: string,
  item: { large: Container; start: number; end: number; slice: number },
): Generator<undefined, unknown> {
  const { large, start, end, slice } = item;
  checkAfter(text, start, large.start);
  checkAfter(text, large.end, end);
  return yield* assemble(text, large, slice);
}

function* itemsOf(
  text: string,
  { start, end, commas }: Container,
): Generator<{ start: number; end: number }> {
  let from = start + 1;
  for (const to of [...commas, end - 1]) {
    if (!isBlank(text, from, to)) {
      yield { start: from, end: to };
    } else if (commas.length > 0) {
      throw new MalformedJson(to, 'has nothing where an item was expected');
    }
    from = to + 1;
  }
}

function isBlank(text: string, from: number, to: number): boolean {
  let at = from;
  while (at < to && ' \t\r\n'.includes(text[at])) {
    at++;
  }
  return at === to;
}

function within(child: Container, start: number, end: number): boolean {
  return child.start >= start && child.end <= end;
}

/** As `JSON.parse` does it, whatever the key: `__proto__`, too, is its own. */
function define(
  object: Record<string, unknown>,
  key: string,
  value: unknown,
): void {
  Object.defineProperty(object, key, {
    value,
    enumerable: true,
    configurable: true,
    writable: true,
  });
}

function keyBefore(text: string, start: number, end: number): string {
  const wrapped = parseWrapped(text, start, end, '{}', 'null');
  return Object.keys(wrapped as object)[0];
}

function checkOutside(text: string, { start, end }: Container): void {
  checkAfter(text, 0, start);
  checkAfter(text, end, text.length);
}

/** Nothing but space may stand there. */
function checkAfter(text: string, from: number, to: number): void {
  const offset = text.slice(from, to).search(/[^ \t\r\n]/);
  if (offset >= 0) {
    throw new MalformedJson(
      from + offset,
      `has '${text[from + offset]}' where a comma or the end was expected`,
    );
  }
}

function parseWrapped(
  text: string,
  from: number,
  to: number,
  [open, close]: string,
  filling = '',
): unknown {
  return parseText(
    `${open}${text.slice(from, to)}${filling}${close}`,
    from - 1,
    to,
  );
}

function parseSlice(text: string, from: number, to: number): unknown {
  return parseText(text.slice(from, to), from, to);
}

/** @param offset where the text begins in what was sent */
function parseText(text: string, offset: number, end: number): unknown {
  try {
    return JSON.parse(text);
  } catch {
    const position = Math.min(offset + findMistake(text), end);
    throw new MalformedJson(position, 'is not what JSON allows there');
  }
}
