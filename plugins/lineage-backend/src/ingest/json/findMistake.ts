/*
 * Searches for what ends a run, never patterns of a whole run: those are tried
 * in every way or need memory for each character, and a text may have millions.
 */
const NOT_SPACE = /[^ \t\r\n]/g;
const NOT_PLAIN = /[^ !#-[\]-\uffff]/g;
const NOT_DIGIT = /\D/g;
const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;
const POWER = /[eE][+-]?(?=\d)/y;

const MARKS = '{}[],:';
const WORDS = ['true', 'false', 'null'];

type Expected = 'value' | 'first value' | 'key' | 'first key' | 'colon' | 'end';

/** A mark by itself, a text, or a number or word. */
interface Token {
  what: string;
  /** Behind it. */
  end: number;
}

/**
 * Where a text stops being JSON, in characters from its beginning: what
 * `JSON.parse` complains about, it often does not place.
 *
 * @param text one that `JSON.parse` refused
 */
export function findMistake(text: string): number {
  const open: string[] = [];
  let expected: Expected = 'value';
  let at = behind(NOT_SPACE, text, 0);
  for (;;) {
    const token = readToken(text, at);
    const next: Expected | undefined =
      token && step(expected, token.what, open);
    if (!token || !next) {
      return at;
    }
    expected = next;
    at = behind(NOT_SPACE, text, token.end);
  }
}

/** The place of the first match from `at` on; the end without one. */
function behind(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.exec(text)?.index ?? text.length;
}

function readToken(text: string, at: number): Token | undefined {
  const first = text.charAt(at);
  if (first === '') {
    return undefined;
  }
  if (MARKS.includes(first)) {
    return { what: first, end: at + 1 };
  }
  if (first === '"') {
    const end = endOfText(text, at + 1);
    return end === undefined ? undefined : { what: 'text', end };
  }
  const word = WORDS.find(one => text.startsWith(one, at));
  const end = word ? at + word.length : endOfNumber(text, at);
  return end === undefined ? undefined : { what: 'word', end };
}

/** Behind the text whose first character is at `at`, unless it breaks off. */
function endOfText(text: string, at: number): number | undefined {
  let end = behind(NOT_PLAIN, text, at);
  while (text[end] === '\\') {
    ESCAPE.lastIndex = end;
    if (!ESCAPE.test(text)) {
      return undefined;
    }
    end = behind(NOT_PLAIN, text, ESCAPE.lastIndex);
  }
  return text[end] === '"' ? end + 1 : undefined;
}

/** Behind the number at `at`, as far as it is one. */
function endOfNumber(text: string, at: number): number | undefined {
  const first = text[at] === '-' ? at + 1 : at;
  let end = text[first] === '0' ? first + 1 : behind(NOT_DIGIT, text, first);
  if (end === first) {
    return undefined;
  }
  if (text[end] === '.') {
    const fraction = behind(NOT_DIGIT, text, end + 1);
    end = fraction > end + 1 ? fraction : end;
  }
  POWER.lastIndex = end;
  return POWER.test(text) ? behind(NOT_DIGIT, text, POWER.lastIndex) : end;
}

/** What may follow a token; undefined where the token may not stand there. */
function step(
  expected: Expected,
  what: string,
  open: string[],
): Expected | undefined {
  const takesValue = expected === 'value' || expected === 'first value';
  if (what === 'word') {
    return takesValue ? 'end' : undefined;
  }
  if (what === 'text') {
    if (expected === 'key' || expected === 'first key') {
      return 'colon';
    }
    return takesValue ? 'end' : undefined;
  }
  switch (what) {
    case '{':
    case '[':
      open.push(what);
      if (!takesValue) {
        return undefined;
      }
      return what === '{' ? 'first key' : 'first value';
    case ':':
      return expected === 'colon' ? 'value' : undefined;
    case ',':
      if (expected !== 'end' || open.length === 0) {
        return undefined;
      }
      return open.at(-1) === '{' ? 'key' : 'value';
    default:
      return closes(what, expected, open.pop()) ? 'end' : undefined;
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
