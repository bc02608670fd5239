import fc from 'fast-check';
import { findMistake } from './findMistake';
import { MalformedJson, placeOf } from './MalformedJson';
import { parseJsonInSteps, parseListInSteps } from './parseJson';

/** The answer of a generator, and how often it gave others their turn. */
function run<T>(steps: Generator<undefined, T>): { value: T; turns: number } {
  for (let turns = 0; ; turns++) {
    const { done, value } = steps.next();
    if (done) {
      return { value, turns };
    }
  }
}

/** What was read, or that it is no JSON. */
function outcome(read: () => unknown): unknown {
  try {
    return { value: read() };
  } catch (error) {
    return error instanceof MalformedJson || error instanceof SyntaxError
      ? 'no JSON'
      : error;
  }
}

const SMALL = 12;
const json = fc
  .jsonValue({ maxDepth: 5 })
  .map(value => JSON.stringify(value, null, 1));

describe('parseJsonInSteps', () => {
  it('reads what JSON.parse reads, whatever the size of a slice', () => {
    fc.assert(
      fc.property(json, fc.integer({ min: 0, max: 40 }), (text, slice) => {
        expect(run(parseJsonInSteps(text, slice)).value).toEqual(
          JSON.parse(text),
        );
      }),
    );
  });

  it('refuses what JSON.parse refuses, whatever was changed', () => {
    fc.assert(
      fc.property(
        json,
        fc.nat(),
        fc.constantFrom(
          '',
          ',',
          ':',
          '{',
          '}',
          '[',
          ']',
          '"',
          '\\',
          '1',
          ' ',
          'x',
        ),
        fc.boolean(),
        (text, place, mark, replaces) => {
          const at = place % text.length;
          const changed = `${text.slice(0, at)}${mark}${text.slice(at + Number(replaces))}`;
          expect(
            outcome(() => run(parseJsonInSteps(changed, SMALL)).value),
          ).toEqual(outcome(() => JSON.parse(changed)));
        },
      ),
      { numRuns: 500 },
    );
  });

  it('gives others their turn again and again while it reads much', () => {
    const fields = Array.from({ length: 20_000 }, (_, i) => ({
      name: `column ${i}`,
      type: 'VARCHAR',
    }));
    const event = { outputs: [{ facets: { schema: { fields } } }], tail: 1 };
    const text = JSON.stringify(event);
    const { value, turns } = run(parseJsonInSteps(text));
    expect(value).toEqual(event);
    expect(turns).toBeGreaterThanOrEqual(Math.floor(text.length / 128_000) - 1);
    expect(turns).toBeGreaterThan(5);
  });

  it('keeps a key that is the name of the prototype', () => {
    const text = `{"__proto__": ${JSON.stringify({ a: 'x'.repeat(40) })}}`;
    const { value } = run(parseJsonInSteps(text, SMALL));
    expect(Object.keys(value as object)).toEqual(['__proto__']);
    expect(({} as { a?: string }).a).toBeUndefined();
  });

  it.each([
    ['[1, 2, ]', 7],
    ['[[1,2,3,4,5,6,7],]', 17],
    ['{"a": tru, "b": [1,2,3,4,5,6]}', 6],
    ['{"a": [1,2,3,4,5,6,7,8} }', 22],
    ['[1,2,3,4,5,6,7,8,9] x', 20],
    ['{"a": "never ends, never ends', 6],
    ['{"a": {"b": [1,2,3,4,5', 22],
    ['{"a" [1,2,3,4,5,6,7,8,9]}', 5],
    [`{"a": ${'['.repeat(200)}${']'.repeat(200)}}`, 105],
  ])('says where %s stops being JSON', (text, position) => {
    expect(() => run(parseJsonInSteps(text, SMALL))).toThrow(
      expect.objectContaining({ position }),
    );
  });

  it('names the place as an editor does', () => {
    expect(placeOf('{\n "a": x\n}', 8)).toBe('line 2, column 7');
    expect(placeOf('x', 0)).toBe('line 1, column 1');
  });
});

describe('parseListInSteps', () => {
  it('reads items with the text that each was written as', () => {
    const text = '[{"a": 1}, [2,\n3],{"b":"\\"]"}]';
    expect(run(parseListInSteps(text, 10, 4)).value).toEqual({
      count: 3,
      items: [
        { value: { a: 1 }, text: '{"a": 1}' },
        { value: [2, 3], text: ' [2,\n3]' },
        { value: { b: '"]' }, text: '{"b":"\\"]"}' },
      ],
    });
    expect(run(parseListInSteps(' [ ] ', 10)).value).toEqual({
      count: 0,
      items: [],
    });
  });

  it('reads lists of anything', () => {
    fc.assert(
      fc.property(fc.array(fc.jsonValue(), { maxLength: 8 }), list => {
        const { value } = run(
          parseListInSteps(JSON.stringify(list), 10, SMALL),
        );
        expect(value!.items.map(item => item.value)).toEqual(
          JSON.parse(JSON.stringify(list)),
        );
        expect(value!.items.map(item => JSON.parse(item.text))).toEqual(
          JSON.parse(JSON.stringify(list)),
        );
      }),
    );
  });

  it('only counts a list that is too long', () => {
    const { value } = run(parseListInSteps('[1,2,3,4]', 3));
    expect(value).toEqual({ count: 4, items: [] });
  });

  it('passes over an item that is nested too deep', () => {
    const deep = `${'['.repeat(101)}${']'.repeat(101)}`;
    const { value } = run(
      parseListInSteps(`[1, ${deep}, ${deep.slice(1, -1)}]`, 3, SMALL),
    );
    expect(value!.items.map(item => item.value !== undefined)).toEqual([
      true,
      false,
      true,
    ]);
  });

  it('knows what is no list, and what is no JSON', () => {
    expect(run(parseListInSteps('{"a": []}', 3)).value).toBeUndefined();
    expect(run(parseListInSteps('7', 3)).value).toBeUndefined();
    expect(() => run(parseListInSteps('', 3))).toThrow(MalformedJson);
    expect(() => run(parseListInSteps('[1] 2', 3))).toThrow(MalformedJson);
    expect(() => run(parseListInSteps('{"a": }', 3))).toThrow(MalformedJson);
  });
});

describe('findMistake', () => {
  it.each([
    ['{"a": tru}', 6],
    ['{"a" 1}', 5],
    ['[1 2]', 3],
    ['{"a": 1,}', 8],
    ['{a: 1}', 1],
    ['["\\x"]', 1],
    ['[01]', 2],
    ['', 0],
    [']', 0],
    ['{"a": 1]', 7],
    ['["\\u00e4\\n x" "y"]', 14],
    ['[TRUE, 1]', 1],
    ['[1E+2 "x', 6],
    ['["x', 1],
  ])('finds it in %s', (text, position) => {
    expect(findMistake(text)).toBe(position);
  });

  const MANY = 10_000_000;

  it.each([
    ['characters', ['["', 'a', '\n"]'], 1],
    ['escapes', ['["', '\\n', '\n"]'], 1],
    ['characters and escapes', ['["', 'a\\n', '\n"]'], 1],
    ['spaces', ['[', ' ', 'x]'], 1 + MANY],
    ['digits', ['[', '1', ' 2]'], 2 + MANY],
    ['opened lists', ['', '[', 'x'], MANY],
  ])('finds it with millions of %s', (_, [begin, part, end], position) => {
    expect(findMistake(`${begin}${part.repeat(MANY)}${end}`)).toBe(position);
  });
});
