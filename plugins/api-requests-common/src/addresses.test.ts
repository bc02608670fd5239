import { entityPath } from './entityPath';
import { pageCall } from './pageCall';
import { toSearchParams } from './toSearchParams';

describe('entityPath', () => {
  it('is of one case and escapes names', () => {
    expect(
      entityPath({ kind: 'Model', namespace: 'ml/ops', name: 'churn β' }),
    ).toBe('/entities/model/ml%2Fops/churn%20%CE%B2');
  });
});

describe('toSearchParams', () => {
  it('repeats lists and writes nothing for nothing', () => {
    expect(
      toSearchParams({
        q: 'a b',
        none: undefined,
        kind: ['x', 'y'],
        empty: [],
        nobody: '',
        depth: 0,
        all: false,
      }).toString(),
    ).toBe('q=a+b&kind=x&kind=y&nobody=&depth=0&all=false');
  });
});

describe('pageCall', () => {
  it('asks for a page where one is named', () => {
    const request = { token: 'abc' };
    const call = pageCall({ limit: 5, cursor: 'x=' }, request);
    expect(call.parameters.toString()).toBe('limit=5&cursor=x%3D');
    expect(call.request).toBe(request);
    expect(pageCall(undefined, undefined).parameters.size).toBe(0);
  });
});
