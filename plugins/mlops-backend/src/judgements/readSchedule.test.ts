import * as fc from 'fast-check';
import { readSchedule } from './readSchedule';

/** A Monday. */
const monday = Date.parse('2026-06-15T12:00:00.000Z');
const iso = (moment: number | undefined) =>
  moment === undefined ? undefined : new Date(moment).toISOString();

describe('readSchedule', () => {
  it.each<[string, string, string]>([
    ['0 3 * * *', '2026-06-15T03:00:00.000Z', '2026-06-16T03:00:00.000Z'],
    ['0 12 * * *', '2026-06-15T12:00:00.000Z', '2026-06-16T12:00:00.000Z'],
    ['*/15 * * * *', '2026-06-15T12:00:00.000Z', '2026-06-15T12:15:00.000Z'],
    ['30 0 3 * * *', '2026-06-15T03:00:30.000Z', '2026-06-16T03:00:30.000Z'],
    ['0 9 * * MON-FRI', '2026-06-15T09:00:00.000Z', '2026-06-16T09:00:00.000Z'],
    ['0 6 1 * *', '2026-06-01T06:00:00.000Z', '2026-07-01T06:00:00.000Z'],
    ['@daily', '2026-06-15T00:00:00.000Z', '2026-06-16T00:00:00.000Z'],
    ['@Hourly', '2026-06-15T12:00:00.000Z', '2026-06-15T13:00:00.000Z'],
    ['@quarterly', '2026-04-01T00:00:00.000Z', '2026-07-01T00:00:00.000Z'],
    [
      'CRON_TZ=Europe/Berlin 0 3 * * *',
      '2026-06-15T01:00:00.000Z',
      '2026-06-16T01:00:00.000Z',
    ],
    [
      'TZ=America/New_York 0 3 * * *',
      '2026-06-15T07:00:00.000Z',
      '2026-06-16T07:00:00.000Z',
    ],
    [
      'cron(0 10 * * ? *)',
      '2026-06-15T10:00:00.000Z',
      '2026-06-16T10:00:00.000Z',
    ],
    ['0 0 10 * * ? *', '2026-06-15T10:00:00.000Z', '2026-06-16T10:00:00.000Z'],
  ])('reads the dates of %s', (text, previous, next) => {
    const schedule = readSchedule(text);
    expect(schedule?.isInterval).toBe(false);
    expect(iso(schedule?.previous(monday))).toBe(previous);
    expect(iso(schedule?.next(monday))).toBe(next);
  });

  it.each<[string, string]>([
    ['hourly', '2026-06-15T13:00:00.000Z'],
    ['Daily', '2026-06-16T12:00:00.000Z'],
    ['every 6 hours', '2026-06-15T18:00:00.000Z'],
    ['every day', '2026-06-16T12:00:00.000Z'],
    ['30m', '2026-06-15T12:30:00.000Z'],
    ['2 weeks', '2026-06-29T12:00:00.000Z'],
    ['rate(1 day)', '2026-06-16T12:00:00.000Z'],
    ['PT6H', '2026-06-15T18:00:00.000Z'],
    ['P1M', '2026-07-15T12:00:00.000Z'],
    ['1 day, 0:00:00', '2026-06-16T12:00:00.000Z'],
    ['0:45:00', '2026-06-15T12:45:00.000Z'],
  ])('reads how often %s is', (text, next) => {
    const schedule = readSchedule(text);
    expect(schedule?.isInterval).toBe(true);
    expect(schedule?.previous(monday)).toBeUndefined();
    expect(iso(schedule?.next(monday))).toBe(next);
  });

  it.each([
    '',
    '5',
    '* * *',
    'manual',
    'None',
    '@once',
    '@continuous',
    'on new data',
    'H 3 * * *',
    'H(0-29)/10 * * * *',
    '61 * * * *',
    '0 0 30 2 *',
    'TZ=Mars/Olympus 0 3 * * *',
    'cron(0 10 * * ? 2020)',
    'P0D',
    'PT',
    'every 0 hours',
    'constructor',
    `0 3 * * * ${'x'.repeat(300)}`,
    42,
    undefined,
  ])('cannot read %j', text => {
    expect(readSchedule(text)).toBeUndefined();
  });

  it('keeps the summer time of its zone', () => {
    const schedule = readSchedule('CRON_TZ=Europe/Berlin 30 2 * * *');
    const before = Date.parse('2026-03-28T12:00:00.000Z');
    const date = schedule?.next(before) ?? 0;
    expect(date).toBeGreaterThan(before);
    expect(iso(schedule?.next(date))).toBe('2026-03-30T00:30:00.000Z');
  });

  it('takes no date of the next second for one that was', () => {
    const at = Date.parse('2026-06-15T11:59:59.001Z');
    expect(iso(readSchedule('* * * * *')?.previous(at))).toBe(
      '2026-06-15T11:59:00.000Z',
    );
  });

  it('has dates that follow each other', () => {
    const field = (min: number, max: number) =>
      fc.oneof(
        fc.constant('*'),
        fc.integer({ min, max }).map(String),
        fc.integer({ min: 1, max }).map(step => `*/${step}`),
      );
    fc.assert(
      fc.property(
        field(0, 59),
        field(0, 23),
        field(1, 28),
        fc.integer({ min: 0, max: 4e12 }),
        (minute, hour, day, at) => {
          const schedule = readSchedule(`${minute} ${hour} ${day} * *`)!;
          const next = schedule.next(at)!;
          const previous = schedule.previous(at)!;
          expect(previous).toBeLessThanOrEqual(at);
          expect(next).toBeGreaterThan(at);
          expect(schedule.previous(next)).toBe(next);
          expect(schedule.next(previous)).toBe(next);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('throws at nothing', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.anything(),
          fc.string(),
          fc
            .array(
              fc.constantFrom('*', '?', 'L', '1-5', '/', '#', '0', 'MON'),
              {
                maxLength: 8,
              },
            )
            .map(parts => parts.join(' ')),
        ),
        text => {
          const schedule = readSchedule(text);
          expect(schedule?.next(monday) ?? Infinity).toBeGreaterThan(monday);
        },
      ),
    );
  });
});
