import * as fc from 'fast-check';
import { judgeFreshness } from './judgeFreshness';

const now = Date.parse('2026-06-15T12:00:00.000Z');

describe('judgeFreshness', () => {
  it.each<[string, unknown, (string | undefined)[], object]>([
    ['nothing promised', undefined, [], { state: 'unknown' }],
    [
      'nothing promised of data that changed',
      undefined,
      ['2026-06-15T00:00:00.000Z'],
      { updatedAt: '2026-06-15T00:00:00.000Z', state: 'unknown' },
    ],
    [
      'a promise about data nobody saw change',
      'P1D',
      [undefined],
      { promised: 'P1D', state: 'unknown' },
    ],
    [
      'a promise that is kept, by the latest change',
      'P1D',
      ['2026-06-01T00:00:00.000Z', undefined, '2026-06-15T00:00:00.000Z'],
      {
        promised: 'P1D',
        updatedAt: '2026-06-15T00:00:00.000Z',
        dueAt: '2026-06-16T00:00:00.000Z',
        state: 'fresh',
      },
    ],
    [
      'the very moment',
      'PT12H',
      ['2026-06-15T00:00:00.000Z'],
      expect.objectContaining({ state: 'fresh' }),
    ],
    [
      'a promise that is broken',
      'PT6H',
      ['2026-06-15T00:00:00.000Z'],
      expect.objectContaining({
        dueAt: '2026-06-15T06:00:00.000Z',
        state: 'stale',
      }),
    ],
    [
      'a month by the calendar',
      'P1M',
      ['2026-01-31T00:00:00.000Z'],
      expect.objectContaining({
        dueAt: '2026-02-28T00:00:00.000Z',
        state: 'stale',
      }),
    ],
    [
      'times in other zones',
      'P1D',
      ['2026-06-14T23:00:00.000Z', '2026-06-15T00:30:00.000+02:00'],
      expect.objectContaining({ updatedAt: '2026-06-14T23:00:00.000Z' }),
    ],
    [
      'a promise in words',
      'daily',
      ['2026-06-15T00:00:00.000Z'],
      {
        promised: 'daily',
        updatedAt: '2026-06-15T00:00:00.000Z',
        state: 'unknown',
      },
    ],
    [
      'a promise of nothing',
      'P0D',
      ['2026-06-15T00:00:00.000Z'],
      expect.objectContaining({ state: 'unknown' }),
    ],
    [
      'a promise beyond all times',
      'P999999Y',
      ['2026-06-15T00:00:00.000Z'],
      expect.objectContaining({ state: 'unknown' }),
    ],
    ['a promise that is no text', { days: 1 }, [], { state: 'unknown' }],
    [
      'a time that is none',
      'P1D',
      ['soon'],
      { promised: 'P1D', state: 'unknown' },
    ],
  ])('judges %s', (_, promised, updates, expected) => {
    expect(judgeFreshness({ promised, updates, now })).toEqual(expected);
  });

  it('never gets fresher by time passing', () => {
    const time = fc.integer({ min: 0, max: 4e12 });
    fc.assert(
      fc.property(
        time,
        time,
        time,
        fc.integer({ min: 1, max: 2_000 }),
        (updated, now1, later, days) => {
          const judge = (at: number) =>
            judgeFreshness({
              promised: `P${days}D`,
              updates: [new Date(updated).toISOString()],
              now: at,
            });
          const before = judge(now1);
          const after = judge(now1 + later);
          expect(after.dueAt).toBe(before.dueAt);
          expect(before.state === 'stale' && after.state === 'fresh').toBe(
            false,
          );
        },
      ),
    );
  });

  it('is unknown, not an error, whatever is declared', () => {
    fc.assert(
      fc.property(fc.anything(), fc.string(), (promised, update) => {
        expect(['fresh', 'stale', 'unknown']).toContain(
          judgeFreshness({ promised, updates: [update], now }).state,
        );
      }),
    );
  });
});
