import fc from 'fast-check';
import { draftProblems, untilOf, waiverDays } from './waiverDraft';

const NOW = new Date('2026-11-22T10:00:00').getTime();
const days = waiverDays(NOW, 90);
const right = {
  reason: 'The runner is moved.',
  evidence: '',
  day: '2026-12-24',
};

describe('waiverDays', () => {
  it('reaches from tomorrow to the longest that is allowed', () => {
    expect(days).toEqual({ first: '2026-11-23', last: '2027-02-20' });
  });

  it('is one day at least', () => {
    expect(waiverDays(NOW, 0)).toEqual({
      first: '2026-11-23',
      last: '2026-11-23',
    });
  });
});

describe('draftProblems', () => {
  it.each([
    [right, {}],
    [{ ...right, evidence: 'https://git.example.org/issues/7' }, {}],
    [{ ...right, reason: '   short   ' }, { reason: true }],
    [{ ...right, evidence: 'git.example.org' }, { evidence: true }],
    [{ ...right, evidence: `${'javascript'}:alert(1)` }, { evidence: true }],
    [{ ...right, day: '' }, { day: true }],
    [{ ...right, day: '2026-11-22' }, { day: true }],
    [{ ...right, day: days.first }, {}],
    [{ ...right, day: days.last }, {}],
    [{ ...right, day: '2027-02-21' }, { day: true }],
  ])('of %o are %o', (draft, problems) => {
    expect(draftProblems(draft, days)).toEqual(problems);
  });
});

describe('untilOf', () => {
  it('is the end of the day', () => {
    expect(untilOf('2026-12-24', { nowMs: NOW, maxDays: 90 })).toBe(
      new Date('2026-12-24T23:59:59').toISOString(),
    );
  });

  it('lies ahead and within what is allowed, for every day to choose', () => {
    fc.assert(
      fc.property(
        fc.date({
          min: new Date('2026-01-01'),
          max: new Date('2036-01-01'),
          noInvalidDate: true,
        }),
        fc.integer({ min: 1, max: 400 }),
        fc.boolean(),
        (now, maxDays, longest) => {
          const nowMs = now.getTime();
          const { first, last } = waiverDays(nowMs, maxDays);
          const day = longest ? last : first;
          const draft = { ...right, day };
          expect(draftProblems(draft, { first, last })).toEqual({});
          const until = Date.parse(untilOf(day, { nowMs, maxDays }));
          expect(until).toBeGreaterThan(nowMs);
          expect(until).toBeLessThanOrEqual(nowMs + maxDays * 86_400_000);
        },
      ),
    );
  });

  it('is never later than is allowed', () => {
    const until = Date.parse(untilOf(days.last, { nowMs: NOW, maxDays: 90 }));
    expect(until).toBeLessThan(NOW + 90 * 86_400_000);
    expect(until).toBeGreaterThan(NOW + 89.9 * 86_400_000);
  });
});
