import { decodeCursor, encodeCursor } from './cursor';

describe('cursors', () => {
  it('carry keys of any kind, umlauts and nulls included', () => {
    const keys = ['Köln / "x"', null, 0.5, 7];
    expect(
      decodeCursor('list', encodeCursor('list', keys), [
        'text',
        'text?',
        'number?',
        'count',
      ]),
    ).toEqual(keys);
  });

  it('are absent on the first page', () => {
    expect(decodeCursor('list', undefined, ['text'])).toBeUndefined();
  });

  it.each<[string, string]>([
    ['no base64', '%%%'],
    ['no JSON', Buffer.from('hello').toString('base64url')],
    ['no list', Buffer.from('{"a":1}').toString('base64url')],
    ['of another list', encodeCursor('other', ['a', 1])],
    ['with too few keys', encodeCursor('list', ['a'])],
    ['with a key of another type', encodeCursor('list', [1, 1])],
    ['with a null where none can be', encodeCursor('list', [null, 1])],
    ['with a negative count', encodeCursor('list', ['a', -1])],
    ['with a count that is no whole number', encodeCursor('list', ['a', 0.5])],
    ['with a count no database holds', encodeCursor('list', ['a', 1e300])],
    ['with a NUL character', encodeCursor('list', ['a\u0000', 1])],
  ])('%s are refused by name', (_, cursor) => {
    expect(() => decodeCursor('list', cursor, ['text', 'count'])).toThrow(
      /'cursor' is not one that this list gave/,
    );
  });
});
