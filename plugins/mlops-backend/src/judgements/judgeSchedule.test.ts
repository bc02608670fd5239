import * as fc from 'fast-check';
import { judgeSchedule, lateFrom } from './judgeSchedule';

const at = (text: string) => Date.parse(`2026-06-${text}:00.000Z`);
const started = (text: string) => `2026-06-${text}:00.000Z`;

describe('judgeSchedule', () => {
  const daily = '0 3 * * *';

  it.each<
    [string, string, string | undefined, string, string, string | undefined]
  >([
    ['a run on time', daily, '15T03:00', '15T12:00', 'on-time', '15T03:00'],
    [
      'a run that began late',
      daily,
      '15T09:00',
      '15T12:00',
      'on-time',
      '15T03:00',
    ],
    [
      'a run seconds early',
      daily,
      '15T02:59',
      '15T12:00',
      'on-time',
      '15T03:00',
    ],
    [
      'a date within its grace',
      daily,
      '14T03:00',
      '15T05:23',
      'on-time',
      '15T03:00',
    ],
    [
      'a date after its grace',
      daily,
      '14T03:00',
      '15T05:25',
      'late',
      '15T03:00',
    ],
    ['many dates missed', daily, '10T03:00', '15T12:00', 'late', '11T03:00'],
    [
      'a run by hand before the date',
      daily,
      '15T01:00',
      '15T12:00',
      'late',
      '15T03:00',
    ],
    ['no run at all', daily, undefined, '15T12:00', 'unknown', '15T03:00'],
    [
      'every minute, read now and then',
      '* * * * *',
      '15T11:35',
      '15T12:00',
      'on-time',
      '15T12:00',
    ],
    [
      'every minute, silent',
      '* * * * *',
      '15T11:00',
      '15T12:00',
      'late',
      '15T11:02',
    ],
    [
      'weekdays over a weekend',
      '0 9 * * 1-5',
      '12T09:00',
      '14T12:00',
      'on-time',
      '12T09:00',
    ],
    [
      'an interval kept',
      'every 6 hours',
      '15T08:00',
      '15T12:00',
      'on-time',
      undefined,
    ],
    [
      'an interval missed',
      'every 6 hours',
      '15T03:00',
      '15T12:00',
      'late',
      '15T09:00',
    ],
    [
      'words nobody can read',
      'when ready',
      '15T03:00',
      '15T12:00',
      'unknown',
      undefined,
    ],
    [
      'a run from the future',
      daily,
      '20T03:00',
      '15T12:00',
      'on-time',
      '15T03:00',
    ],
  ])('judges %s', (_, schedule, last, now, state, expected) => {
    const judgement = judgeSchedule(
      { schedule, lastStartedAt: last && started(last) },
      at(now),
    );
    expect(judgement).toMatchObject({ schedule, state });
    expect(judgement.expectedAt).toBe(expected && started(expected));
    expect(judgement.lateMs).toBe(
      state === 'late' ? at(now) - at(expected!) : undefined,
    );
  });

  it('says what comes next', () => {
    const next = (schedule: string, lastStartedAt?: string) =>
      judgeSchedule({ schedule, lastStartedAt }, at('15T12:00')).nextAt;
    expect(next(daily, started('15T03:00'))).toBe(started('16T03:00'));
    expect(next(daily, started('10T03:00'))).toBe(started('16T03:00'));
    expect(next(daily)).toBe(started('16T03:00'));
    expect(next('daily', started('15T03:00'))).toBe(started('16T03:00'));
    expect(next('daily', started('10T03:00'))).toBeUndefined();
    expect(next('daily')).toBeUndefined();
  });

  it.each<[string, string, string, string, string | undefined]>([
    ['made at its date', '15T03:00', '16T05:24', 'on-time', '16T03:00'],
    ['made at its date, then none', '15T03:00', '16T05:25', 'late', '16T03:00'],
    [
      'of the data of the day before',
      '15T00:00',
      '16T05:24',
      'on-time',
      '16T03:00',
    ],
    ['of that data, then none', '15T00:00', '16T05:25', 'late', '16T03:00'],
  ])('judges a report %s', (_, stamp, now, state, expected) => {
    const judgement = judgeSchedule(
      { schedule: daily, lastStartedAt: started(stamp), isReport: true },
      at(now),
    );
    expect(judgement).toMatchObject({
      state,
      expectedAt: expected && started(expected),
    });
  });

  it('takes a report of a month’s data for that of the next date', () => {
    const facts = {
      schedule: '0 6 1 * *',
      lastStartedAt: '2026-05-31T00:00:00.000Z',
    };
    const now = Date.parse('2026-06-20T00:00:00.000Z');
    expect(judgeSchedule(facts, now).state).toBe('late');
    expect(judgeSchedule({ ...facts, isReport: true }, now).state).toBe(
      'on-time',
    );
    expect(
      judgeSchedule(
        { ...facts, isReport: true },
        Date.parse('2026-07-01T18:01:00.000Z'),
      ),
    ).toMatchObject({ state: 'late', expectedAt: '2026-07-01T06:00:00.000Z' });
  });

  it('is late exactly after the moment that is announced', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(
          '*/5 * * * *',
          daily,
          '0 6 1 * *',
          'CRON_TZ=Europe/Berlin 30 2 * * *',
          'weekly',
          'PT90M',
        ),
        fc.integer({ min: 1e12, max: 2e12 }),
        fc.boolean(),
        (schedule, start, isReport) => {
          const facts = {
            schedule,
            isReport,
            lastStartedAt: new Date(start).toISOString(),
          };
          const moment = lateFrom(facts)!;
          expect(moment).toBeGreaterThan(start);
          expect(judgeSchedule(facts, moment).state).toBe('on-time');
          const late = judgeSchedule(facts, moment + 1);
          expect(late.state).toBe('late');
          expect(Date.parse(late.expectedAt!)).toBeGreaterThan(start);
          // A run at the missed date mends it.
          expect(
            judgeSchedule(
              { schedule, lastStartedAt: late.expectedAt },
              moment + 1,
            ).state,
          ).toBe('on-time');
        },
      ),
      { numRuns: 100 },
    );
  });
});
