import { checkAddress, readCheckPlace } from './checkAddress';

describe('checkAddress', () => {
  it('is read as it was written', () => {
    const place = { rubric: 'ml & ops', track: 'ci/cd', check: 'a=b' };
    const url = new URL(
      checkAddress('/catalog/default/model/churn/maturity', place),
      'https://portal.example.org',
    );
    expect(url.pathname).toBe('/catalog/default/model/churn/maturity');
    expect(readCheckPlace(url.searchParams)).toEqual(place);
  });

  it('asks for a rubric alone', () => {
    expect(checkAddress('/tab', { rubric: 'mlops' })).toBe('/tab?rubric=mlops');
    expect(readCheckPlace(new URLSearchParams('rubric='))).toEqual({
      rubric: undefined,
      track: undefined,
      check: undefined,
    });
  });
});
