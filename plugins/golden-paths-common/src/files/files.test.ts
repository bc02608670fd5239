import * as fc from 'fast-check';
import { isText } from './text';
import { findLineEnd, joinLines, splitLines } from './lines';

describe('isText', () => {
  it.each<[string, boolean, number[]]>([
    ['nothing', true, []],
    ['ASCII', true, [97, 10]],
    ['UTF-8', true, [0xc3, 0xa4]],
    ['UTF-8 with a mark', true, [0xef, 0xbb, 0xbf, 97]],
    ['Latin 1', false, [97, 0xe4, 98]],
    ['a null', false, [97, 0]],
  ])('of %s is %s', (_what, expected, bytes) => {
    expect(isText(Uint8Array.from(bytes))).toBe(expected);
  });
});

describe('splitLines', () => {
  it.each([
    ['', undefined],
    ['a', undefined],
    ['a\nb', '\n'],
    ['a\r\nb\r\n', '\r\n'],
    ['a\r\nb\n', 'mixed'],
  ])('knows how the lines of %j end', (text, end) => {
    expect(findLineEnd(text)).toBe(end);
  });

  it('is undone by joinLines', () => {
    const text = fc
      .array(fc.constantFrom('a', '', 'b\rc', '\r'), { maxLength: 6 })
      .map(lines => lines.join('\n'));
    fc.assert(
      fc.property(text, some => {
        const parts = splitLines(some, { asTheyEnd: true });
        expect(joinLines(parts, '\n')).toBe(some);
      }),
    );
  });
});
