/**
 * Space, then a mark, a text, or a number or word. Only an escape may begin a
 * further run of characters in a text: of runs that may be cut anywhere, all
 * ways to cut them would be tried before a text is given up.
 */
const TOKEN =
  /[ \t\r\n]*(?:([{}[\],:])|("[ !#-[\]-\uffff]*(?:\\(?:["\\/bfnrt]|u[0-9a-f]{4})[ !#-[\]-\uffff]*)*")|(-?(?:0|[1-9]\d*)(?:\.\d+)?(?:e[+-]?\d+)?|true|false|null))/iy;

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
    const next: Expected | undefined = match
      ? step(expected, match, open)
      : undefined;
    if (!match || !next) {
      return at + /^[ \t\r\n]*/.exec(text.slice(at))![0].length;
    }
    expected = next;
    at = TOKEN.lastIndex;
  }
}

/** What may follow a token; undefined where the token may not stand there. */
function step(
  expected: Expected,
  [, mark, text, word]: RegExpExecArray,
  open: string[],
): Expected | undefined {
  const takesValue = expected === 'value' || expected === 'first value';
  if (word) {
    return takesValue ? 'end' : undefined;
  }
  if (text) {
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
