import { nearest } from './nearest';

describe('nearest', () => {
  it.each([
    ['trainig', 'training'],
    ['trianing', 'training'],
    ['TRAINING', 'training'],
    ['evalutaion', 'evaluation'],
    ['banana', undefined],
    ['', undefined],
    ['t'.repeat(10_000), undefined],
  ])('%s is meant to be %s', (word, meant) => {
    expect(nearest(word, ['training', 'evaluation'])).toBe(meant);
  });

  it('takes the closest of several', () => {
    expect(nearest('tes', ['text', 'test'])).toBe('test');
  });
});
