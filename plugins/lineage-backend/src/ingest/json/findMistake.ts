/** Space, then a mark, the beginning of a text, or a number or word. */
const TOKEN =
  /[ \t\r\n]*(?:([{}[\],:])|(")|(-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null))/y;

/**
 * A piece of a text. A pattern of all of it would try every way to cut a text
 * that breaks off, or give up on one that has very many escapes.
 */
const PIECE = /[ !#-[\]-\uffff]+|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;

type Expected = 'value' | 'first value' | 'key' | 'first key' | 'colon' | 'end';

/**
 * Where a text stops being JSON, in characters from its beginning: what
 * `JSON.parse` complains about, it often does not place.
 *
 * @param text one that `JSON.parse` refused
 */
export function findMistake(text: string): number {
  const open: string[] = [];
  let expected: Expected = 'value';
  let at = 0;
  for (;;) {
    TOKEN.lastIndex = at;
    const match = TOKEN.exec(text);
    const end = match?.[2] ? endOfText(text, TOKEN.lastIndex) : TOKEN.lastIndex;
    const next: Expected | undefined =
      match && end ? step(expected, match, open) : undefined;
    if (!next) {
      return at + /^[ \t\r\n]*/.exec(text.slice(at))![0].length;
    }
    expected = next;
    at = end;
  }
}

/** Behind the text whose first character is at `from`; 0 when it breaks off. */
function endOfText(text: string, from: number): number {
  let end = from;
  PIECE.lastIndex = from;
  while (PIECE.test(text)) {
    end = PIECE.lastIndex;
  }
  return text[end] === '"' ? end + 1 : 0;
}

/** What may follow a token; undefined where the token may not stand there. */
function step(
  expected: Expected,
  [, mark, quote, word]: RegExpExecArray,
  open: string[],
): Expected | undefined {
  const takesValue = expected === 'value' || expected === 'first value';
  if (word) {
    return takesValue ? 'end' : undefined;
  }
  if (quote) {
    if (expected === 'key' || expected === 'first key') {
      return 'colon';
    }
    return takesValue ? 'end' : undefined;
  }
  switch (mark) {
    case '{':
    case '[':
      open.push(mark);
      if (!takesValue) {
        return undefined;
      }
      return mark === '{' ? 'first key' : 'first value';
    case ':':
      return expected === 'colon' ? 'value' : undefined;
    case ',':
      if (expected !== 'end' || open.length === 0) {
        return undefined;
      }
      return open.at(-1) === '{' ? 'key' : 'value';
    default:
      return closes(mark, expected, open.pop()) ? 'end' : undefined;
  }
}

function closes(
  mark: string,
  expected: Expected,
  opened: string | undefined,
): boolean {
  return mark === '}'
    ? opened === '{' && (expected === 'end' || expected === 'first key')
    : opened === '[' && (expected === 'end' || expected === 'first value');
}
