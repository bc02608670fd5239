import { MalformedJson } from './MalformedJson';

/** Characters that are scanned before others get their turn. */
const SLICE = 512_000;

/** A list or object of the text that was found worth telling. */
export interface Container {
  start: number;
  /** After the closing bracket. */
  end: number;
  children: Container[];
  /** Positions of the commas between its items. */
  commas: number[];
}

const QUOTE = 0x22;
const COMMA = 0x2c;
const OPEN_LIST = 0x5b;
const BACKSLASH = 0x5c;
const CLOSE_LIST = 0x5d;
const OPEN_OBJECT = 0x7b;
const CLOSE_OBJECT = 0x7d;

/** What {@link scanJson} found. */
export interface Scan {
  /** The outermost list or object; undefined where the text is none. */
  outermost?: Container;
  /** Where the text became nested deeper than `levels`, each time. */
  deep: number[];
}

/**
 * Finds the lists and objects of a JSON text that are larger than `small`
 * characters, and where their items end; it does not check what is between.
 * What is nested too deep is told before anything recursive sees it.
 */
export function* scanJson(
  text: string,
  options: { small: number; levels: number },
): Generator<undefined, Scan> {
  const { small, levels } = options;
  const open: Container[] = [];
  const deep: number[] = [];
  let outermost: Container | undefined;
  let rest = SLICE;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) {
      const start = at;
      at = endOfText(text, at);
      rest -= at - start;
    } else if (code === OPEN_LIST || code === OPEN_OBJECT) {
      if (open.length === levels) {
        deep.push(at);
      }
      open.push({ start: at, end: -1, children: [], commas: [] });
    } else if (code === COMMA) {
      open.at(-1)?.commas.push(at);
    } else if (code === CLOSE_LIST || code === CLOSE_OBJECT) {
      const closed = open.pop();
      const opening = code === CLOSE_LIST ? OPEN_LIST : OPEN_OBJECT;
      if (!closed || text.charCodeAt(closed.start) !== opening) {
        throw new MalformedJson(at, `has '${text[at]}' without its opening`);
      }
      closed.end = at + 1;
      if (open.length === 0) {
        if (outermost) {
          throw new MalformedJson(closed.start, 'goes on after its end');
        }
        outermost = closed;
      } else if (closed.end - closed.start > small) {
        open.at(-1)!.children.push(closed);
      }
    }
    if (--rest <= 0) {
      rest = SLICE;
      yield;
    }
  }
  if (open.length > 0) {
    throw new MalformedJson(
      text.length,
      `ends before '${text[open.at(-1)!.start]}' is closed`,
    );
  }
  return { outermost, deep };
}

/** Position of the quote that ends the text beginning at `start`. */
function endOfText(text: string, start: number): number {
  let end = text.indexOf('"', start + 1);
  while (end > 0) {
    let backslashes = 0;
    while (text.charCodeAt(end - 1 - backslashes) === BACKSLASH) {
      backslashes++;
    }
    if (backslashes % 2 === 0) {
      return end;
    }
    end = text.indexOf('"', end + 1);
  }
  throw new MalformedJson(start, 'has a text that does not end');
}
