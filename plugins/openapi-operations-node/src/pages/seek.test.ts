import { InputError } from '@backstage/errors';
import { cutPage, readPlace } from './seek';

type Row = { name: string; nth: number; isHidden?: boolean };

/** Reads as a store would: from the first row with the keys on, some skipped. */
function load(rows: Row[], cursor: string | undefined, limit: number) {
  const place = readPlace('rows', cursor, ['text']);
  const from = place.keys ? String(place.keys[0]) : '';
  const found = rows
    .filter(row => row.name >= from)
    .slice(place.skip, place.skip + limit + 1);
  return cutPage({
    list: 'rows',
    place,
    limit,
    rows: found,
    keysOf: row => [row.name],
    show: row => (row.isHidden ? undefined : `${row.name}${row.nth}`),
  });
}

function walk(rows: Row[], limit: number) {
  const items: string[] = [];
  const cursors: string[] = [];
  let cursor: string | undefined;
  do {
    const page = load(rows, cursor, limit);
    items.push(...page.items);
    cursor = page.pageInfo.nextCursor;
    cursors.push(...(cursor ? [cursor] : []));
  } while (cursor);
  return { items, cursors };
}

const named = (names: string): Row[] =>
  [...names].map((name, index) => ({
    name: name.toLowerCase(),
    nth: [...names.slice(0, index).toLowerCase()].filter(
      one => one === name.toLowerCase(),
    ).length,
    // A capital is a row that is hidden.
    isHidden: name !== name.toLowerCase(),
  }));

describe('pages', () => {
  it.each([
    '',
    'a',
    'abc',
    'aaaaab',
    'abbbbbbbc',
    'ABCDEFGHd',
    'ABCDEFGH',
    'aBCDEFGh',
    'aaBBBcDDDDDe',
    'aAaAaAbBbB',
    'ABBBBBBBBBBc',
  ])('of %j have every row that is shown, once', names => {
    const rows = named(names);
    const shown = rows
      .filter(row => !row.isHidden)
      .map(row => `${row.name}${row.nth}`);
    for (const limit of [1, 2, 3, 50]) {
      expect({ limit, items: walk(rows, limit).items }).toEqual({
        limit,
        items: shown,
      });
    }
  });

  it('have cursors that name no row that is hidden', () => {
    const { cursors } = walk(named('aBBcDDDDeF'), 2);
    const texts = cursors.map(cursor =>
      Buffer.from(cursor, 'base64url').toString(),
    );
    expect(texts.length).toBeGreaterThan(3);
    expect(texts.join()).not.toMatch(/"[bdf]"/);
  });

  it('refuse a cursor of another list', () => {
    const { cursors } = walk(named('abc'), 1);
    expect(() => readPlace('others', cursors[0], ['text'])).toThrow(InputError);
    expect(() => readPlace('rows', cursors[0], ['text', 'text'])).toThrow(
      "'cursor'",
    );
  });
});
