import { remindAt } from './remindAt';

const HOUR = 60 * 60 * 1000;

describe('remindAt', () => {
  it.each<[string, number, number | undefined, number]>([
    ['some time before the end', 30, undefined, 23],
    ['not in the first half of a short one', 6, undefined, 3],
    ['not in the first half since it was approved', 10, 4, 7],
  ])('%s', (_, until, decidedAt, expected) => {
    expect(
      remindAt(
        {
          requestedAt: 0,
          until: until * HOUR,
          ...(decidedAt !== undefined && { decidedAt: decidedAt * HOUR }),
        },
        7 * HOUR,
      ),
    ).toBe(expected * HOUR);
  });
});
