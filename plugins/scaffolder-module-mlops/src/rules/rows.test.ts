import { withCell, withoutRow, withRow } from './rows';

describe('rows', () => {
  it('changes one', () => {
    expect(withRow(['a', 'b', 'c'], 1, 'x')).toEqual(['a', 'x', 'c']);
    expect(withRow(['a'], 3, 'x')).toEqual(['a']);
  });

  it('removes one', () => {
    expect(withoutRow(['a', 'b', 'c'], 1)).toEqual(['a', 'c']);
    expect(withoutRow(['a'], 3)).toEqual(['a']);
  });

  it.each([
    ['name', 'Tenure', { name: 'Tenure', mode: 'batch' }],
    ['owner', 'group:a', { name: 'Age', mode: 'batch', owner: 'group:a' }],
    ['name', '', { mode: 'batch' }],
    ['mode', undefined, { name: 'Age' }],
    ['target', 0, { name: 'Age', mode: 'batch', target: 0 }],
  ])('sets %s to %j', (key, value, expected) => {
    expect(withCell({ name: 'Age', mode: 'batch' }, key, value)).toEqual(
      expected,
    );
  });
});
