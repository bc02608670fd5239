import { plotDays } from './plotDays';

const day = (text: string, done: number) => ({
  day: text,
  done,
  waived: 0,
  total: 4,
});

describe('plotDays', () => {
  it('has a moment for each day', () => {
    expect(plotDays([day('2026-11-01', 0), day('2026-11-03', 2)])).toEqual([
      { time: Date.UTC(2026, 10, 1), done: 0, total: 4 },
      { time: Date.UTC(2026, 10, 3), done: 2, total: 4 },
    ]);
  });

  it('draws a single day as long as a day', () => {
    expect(plotDays([day('2026-11-01', 1)]).map(({ time }) => time)).toEqual([
      Date.UTC(2026, 10, 1),
      Date.UTC(2026, 10, 2),
    ]);
  });
});
