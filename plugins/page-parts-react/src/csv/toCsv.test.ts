import fc from 'fast-check';
import { toCsv } from './toCsv';

const columns = [
  { name: 'a', value: (row: string[]) => row[0] },
  { name: 'b', value: (row: string[]) => row[1] },
];

/** Reads RFC 4180, for the test alone. */
function parseCsv(text: string): string[][] {
  const rows: string[][] = [[]];
  let field = '';
  let quoted = false;
  for (let at = 0; at < text.length; at++) {
    const char = text[at];
    if (quoted && char === '"' && text[at + 1] === '"') {
      field += '"';
      at += 1;
    } else if (char === '"') {
      quoted = !quoted;
    } else if (!quoted && (char === ',' || char === '\n')) {
      rows[rows.length - 1].push(field);
      field = '';
      if (char === '\n') {
        rows.push([]);
      }
    } else if (quoted || char !== '\r') {
      field += char;
    }
  }
  return rows.slice(0, -1);
}

describe('toCsv', () => {
  it('is read back as it was', () => {
    const texts = fc.string({ unit: 'grapheme' }).map(text => `x${text}`);
    fc.assert(
      fc.property(fc.array(fc.tuple(texts, texts)), rows => {
        expect(parseCsv(toCsv(rows, columns))).toEqual([['a', 'b'], ...rows]);
      }),
    );
  });

  it.each(['=1+1', '+1', '-1', '@sum', '\tx'])(
    'makes no formula of %j',
    text => {
      expect(parseCsv(toCsv([[text, '']], columns))[1][0]).toBe(`'${text}`);
    },
  );

  it('leaves numbers alone', () => {
    expect(toCsv([1], [{ name: 'n', value: () => -3 }])).toBe('n\r\n-3\r\n');
  });
});
