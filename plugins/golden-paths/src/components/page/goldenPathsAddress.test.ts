import {
  goldenPathsAddress,
  goldenPathsParams,
  paramsOfTab,
  type GoldenPathsParams,
} from './goldenPathsAddress';

const read = (text: string) =>
  goldenPathsParams.read(new URLSearchParams(text));

const queryOf = (params: GoldenPathsParams) =>
  new URL(
    goldenPathsAddress('/golden-paths', params),
    'https://portal.example.org',
  ).search;

describe('the address of the page', () => {
  it('says nothing of where the page opens', () => {
    expect(
      goldenPathsAddress('/golden-paths', { tab: 'projects', sort: 'title' }),
    ).toBe('/golden-paths');
    expect(goldenPathsAddress('', {})).toBe('?');
  });

  it('is read as it was written', () => {
    const params: GoldenPathsParams = {
      tab: 'adoption',
      q: 'a=b & c',
      template: 'template:default/x',
      owner: 'group:default/a',
      state: ['behind', 'drifted'],
      sort: 'drift',
      order: 'asc',
      project: 'model:default/churn',
      receipt: 'task/1',
      ended: 'failed',
      period: 'year',
    };
    expect(read(queryOf(params))).toEqual(params);
  });

  it('leaves out what makes no sense', () => {
    expect(
      read('tab=x&state=good&state=behind&sort=size&owner=&template=nothing'),
    ).toEqual({ state: ['behind'] });
  });

  it('lets go of what was looked at when another tab opens', () => {
    const params = read(
      'template=template:default/x&project=model:default/a&q=b',
    );
    expect(read(queryOf({ ...params, ...paramsOfTab('receipts') }))).toEqual({
      tab: 'receipts',
      template: 'template:default/x',
    });
  });
});
