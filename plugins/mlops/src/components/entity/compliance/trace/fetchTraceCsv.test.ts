import { fetchTraceCsv } from './fetchTraceCsv';

const ref = { kind: 'model', namespace: 'default', name: 'churn' };

describe('the trace as a file', () => {
  it('is all pages of one version, under one header', async () => {
    const asked: string[] = [];
    const fetch = async (input: RequestInfo | URL) => {
      const page = asked.push(String(input));
      return new Response(`at,action\r\n${page},trained\r\n`, {
        headers:
          page === 1 ? { link: '</x?cursor=c%2F1>; rel="next"' } : undefined,
      });
    };
    const csv = await fetchTraceCsv({
      fetchApi: { fetch },
      ref,
      version: '2 & more',
    });
    expect(await csv.text()).toBe('at,action\r\n1,trained\r\n2,trained\r\n');
    const address = 'plugin://mlops/v1/entities/model/default/churn/trace';
    expect(asked).toEqual([
      `${address}?limit=200&version=2+%26+more`,
      `${address}?limit=200&version=2+%26+more&cursor=c%2F1`,
    ]);
  });

  it('is of all versions where none is named', async () => {
    const fetch = jest.fn(async () => new Response('at\r\n'));
    await fetchTraceCsv({ fetchApi: { fetch }, ref });
    expect(fetch).toHaveBeenCalledWith(
      'plugin://mlops/v1/entities/model/default/churn/trace?limit=200',
      expect.anything(),
    );
  });
});
