import { byCount, fillGaps, gap } from './gaps';

describe('gaps', () => {
  it('are filled where the text has them, as often as it does', () => {
    const text = `${gap('a')} to ${gap('b')}, ${gap('a')}`;
    expect(fillGaps(text, { a: 'x', b: '$&' })).toBe('x to $&, x');
    expect(fillGaps('none', { a: 'x' })).toBe('none');
  });
});

describe('byCount', () => {
  it('looks each count up once', () => {
    const lookUp = jest.fn((count: number) => `${count} more`);
    const texts = byCount(lookUp);
    expect([texts(1), texts(2), texts(1)]).toEqual([
      '1 more',
      '2 more',
      '1 more',
    ]);
    expect(lookUp).toHaveBeenCalledTimes(2);
  });
});
