import { pageOf } from './pageOf';

describe('pageOf', () => {
  it('leads from page to page to the end', () => {
    const all = ['a', 'b', 'c'];
    const first = pageOf(all, { limit: 2 });
    expect(first).toEqual({
      items: ['a', 'b'],
      totalItems: 3,
      pageInfo: { nextCursor: '2' },
    });
    expect(
      pageOf(all, { limit: 2, cursor: first.pageInfo.nextCursor }),
    ).toEqual({ items: ['c'], totalItems: 3, pageInfo: {} });
  });

  it('has fifty items where nobody says how many', () => {
    const all = Array.from({ length: 51 }, (_, place) => place);
    expect(pageOf(all).items).toHaveLength(50);
  });
});
