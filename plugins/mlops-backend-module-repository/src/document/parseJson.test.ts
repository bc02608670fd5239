import { parseJson } from './parseJson';
import { parseYaml } from './parseYaml';
import { limitText } from './text';

describe('parseJson', () => {
  it('knows on which line a value stands', () => {
    const { document } = parseJson({
      path: 'a.json',
      text: '{\n  "a": [\n    1,\n    {"b": 2}\n  ]\n}',
    });
    expect(document?.value).toEqual({ a: [1, { b: 2 }] });
    expect(document?.lineOf(['a', 1, 'b'])).toBe(4);
    expect(document?.lineOf(['a', 1, 'missing'])).toBe(4);
    expect(document?.lineOf([])).toBe(1);
  });

  it('reads the numbers that Python writes and JSON does not know', () => {
    const { document } = parseJson({ path: 'a.json', text: '{"a": NaN}' });
    expect(document?.value).toEqual({ a: 'NaN' });
  });

  it.each([
    ['{"a": 1', 1],
    ['{\n"a": 1,\n"b": ]\n}', 3],
    ['plain text', 1],
    ['', 1],
  ])('%j is refused with its line', (text, line) => {
    expect(parseJson({ path: 'a.json', text }).problems).toEqual([
      expect.objectContaining({
        path: 'a.json',
        line,
        message: expect.stringContaining('not valid JSON'),
      }),
    ]);
  });
});

describe('parseYaml', () => {
  it('counts lines from an offset', () => {
    const { document } = parseYaml(
      { path: 'a.md', text: 'a: 1\nb:\n  c: 2\n' },
      { lineOffset: 1 },
    );
    expect(document?.lineOf(['b', 'c'])).toBe(4);
  });

  it.each([
    ['an alias bomb', aliasBomb()],
    ['a key twice', 'a: 1\na: 2\n'],
    ['nesting without end', '['.repeat(20_000)],
  ])('refuses %s', (_, text) => {
    const { document, problems } = parseYaml({ path: 'a.yaml', text });
    expect(document).toBeUndefined();
    expect(problems).toHaveLength(1);
  });
});

describe('limitText', () => {
  it.each([
    ['abc', 3, 'abc'],
    ['abcd', 3, 'ab…'],
    ['a\0b', 3, 'ab'],
    ['a😀b', 3, 'a\uFFFD…'],
    ['😀', 2, '😀'],
  ])('%j within %d is %j', (text, limit, expected) => {
    expect(limitText(text, limit)).toBe(expected);
  });
});

function aliasBomb(): string {
  const lines = ['a0: &a0 [x, x, x, x, x, x, x, x, x]'];
  for (let i = 1; i < 10; i++) {
    const alias = `*a${i - 1}`;
    lines.push(`a${i}: &a${i} [${Array(9).fill(alias).join(', ')}]`);
  }
  return lines.join('\n');
}
