import { fetchCsv } from './fetchCsv';

/** Answers each call with the next page; all but the last name the one after. */
function fetchOf(pages: string[]) {
  const asked: string[] = [];
  const fetch = async (input: RequestInfo | URL) => {
    const page = asked.push(String(input)) - 1;
    const link = `</api/flights/v1/gates?q=a&cursor=c%2F${page + 1}>; rel="next"`;
    return new Response(pages[page], {
      headers: page < pages.length - 1 ? { link } : {},
    });
  };
  return { asked, fetchApi: { fetch } };
}

const gates = {
  pluginId: 'flights',
  path: '/v1/gates',
  parameters: (page: { limit: number; cursor?: string }) =>
    new URLSearchParams({
      q: 'a',
      limit: String(page.limit),
      ...(page.cursor !== undefined && { cursor: page.cursor }),
    }),
};

describe('fetchCsv', () => {
  it('joins all pages under one header', async () => {
    const { asked, fetchApi } = fetchOf([
      'title\r\na\r\n',
      'title\r\n"b\r\nc"\r\n',
      'title\r\nd\r\n',
    ]);
    const csv = await fetchCsv({ fetchApi, ...gates });
    expect(await csv.text()).toBe('title\r\na\r\n"b\r\nc"\r\nd\r\n');
    expect(asked).toEqual([
      'plugin://flights/v1/gates?q=a&limit=200',
      'plugin://flights/v1/gates?q=a&limit=200&cursor=c%2F1',
      'plugin://flights/v1/gates?q=a&limit=200&cursor=c%2F2',
    ]);
  });

  it('fails when a page does', async () => {
    const fetchApi = {
      fetch: async () => new Response('{}', { status: 403 }),
    };
    await expect(fetchCsv({ fetchApi, ...gates })).rejects.toThrow(/403/);
  });

  it('gives up on a list without end', async () => {
    const fetchApi = {
      fetch: async () =>
        new Response('title\r\n', {
          headers: { link: '</x?cursor=again>; rel="next"' },
        }),
    };
    await expect(fetchCsv({ fetchApi, ...gates })).rejects.toThrow(
      'more than 100000 rows',
    );
  });
});
