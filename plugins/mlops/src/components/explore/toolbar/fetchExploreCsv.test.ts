import { fetchExploreCsv } from './fetchExploreCsv';

/** Answers each call with the next page; all but the last name the one after. */
function fetchOf(pages: string[]) {
  const asked: string[] = [];
  const fetch = async (input: RequestInfo | URL) => {
    const page = asked.push(String(input)) - 1;
    const link = `</api/mlops/v1/explore?q=a&cursor=c%2F${page + 1}>; rel="next"`;
    return new Response(pages[page], {
      headers: page < pages.length - 1 ? { link } : {},
    });
  };
  return { asked, fetchApi: { fetch } };
}

describe('fetchExploreCsv', () => {
  it('asks for all pages of the list, with its filters', async () => {
    const { asked, fetchApi } = fetchOf([
      'title\r\na\r\n',
      'title\r\n"b\r\nc"\r\n',
      'title\r\nd\r\n',
    ]);
    const csv = await fetchExploreCsv({ fetchApi, state: { q: 'a' } });
    expect(await csv.text()).toBe('title\r\na\r\n"b\r\nc"\r\nd\r\n');
    expect(asked).toEqual([
      'plugin://mlops/v1/explore?q=a&limit=200',
      'plugin://mlops/v1/explore?q=a&limit=200&cursor=c%2F1',
      'plugin://mlops/v1/explore?q=a&limit=200&cursor=c%2F2',
    ]);
  });
});
