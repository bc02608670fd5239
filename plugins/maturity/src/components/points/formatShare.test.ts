import { formatShare } from './formatShare';

describe('formatShare', () => {
  it.each([
    [{ earned: 0, possible: 4 }, '0%'],
    [{ earned: 3, possible: 4 }, '75%'],
    [{ earned: 999, possible: 1000 }, '99%'],
    [{ earned: 4, possible: 4 }, '100%'],
    [{ earned: 0.5, possible: 1.5 }, '33%'],
  ])('%o is %s', (points, text) => {
    expect(formatShare(points, 'en')).toBe(text);
  });

  it('is nothing where nothing can be earned', () => {
    expect(formatShare({ earned: 0, possible: 0 }, 'en')).toBeUndefined();
  });
});
