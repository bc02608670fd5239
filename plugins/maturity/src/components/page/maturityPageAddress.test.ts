import {
  maturityPageAddress,
  maturityPageParams,
  paramsOfTab,
  type MaturityPageParams,
} from './maturityPageAddress';

const read = (text: string) =>
  maturityPageParams.read(new URLSearchParams(text));

describe('the address of the page', () => {
  it('says nothing of where the page opens', () => {
    expect(
      maturityPageAddress('/maturity', { tab: 'overview', groupBy: 'owner' }),
    ).toBe('/maturity');
  });

  it('is read as it was written', () => {
    const params: MaturityPageParams = {
      tab: 'entities',
      rubric: 'ml & ops',
      q: 'a=b',
      owner: ['group:default/a', 'user:default/b'],
      track: 'ci/cd',
      level: ['0', '2'],
      check: 'tests',
      result: ['fail', 'no-data'],
      sort: 'level',
    };
    const { search } = new URL(
      maturityPageAddress('/maturity', params),
      'https://portal.example.org',
    );
    expect(read(search)).toEqual(params);
  });

  it('leaves out what makes no sense', () => {
    expect(
      read('tab=x&level=high&level=1&result=good&result=fail&preview=yes'),
    ).toEqual({ level: ['1'], result: ['fail'] });
  });

  it('lets go of what was looked at when another tab opens', () => {
    const params = read('tab=waivers&waiver=w-1&show=all&rubric=mlops&q=a');
    const { search } = new URL(
      maturityPageAddress('/m', { ...params, ...paramsOfTab('history') }),
      'https://portal.example.org',
    );
    expect(read(search)).toEqual({ tab: 'history', rubric: 'mlops', q: 'a' });
  });
});
