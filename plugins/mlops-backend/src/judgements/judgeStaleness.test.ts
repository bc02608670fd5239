import * as fc from 'fast-check';
import { judgeStaleness, type StalenessFacts } from './judgeStaleness';

const now = Date.parse('2026-06-15T12:00:00.000Z');
const facts = (parts: Partial<StalenessFacts>): StalenessFacts => ({
  spec: {},
  dataUpdates: [],
  ...parts,
});

describe('judgeStaleness', () => {
  it.each<[string, Partial<StalenessFacts>, boolean, string | undefined]>([
    ['nothing promised', {}, false, undefined],
    [
      'data that will be too old',
      {
        spec: { freshness: 'P1D' },
        dataUpdates: ['2026-06-15T00:00:00.000Z'],
      },
      false,
      '2026-06-16T00:00:00.000Z',
    ],
    [
      'data that is too old',
      {
        spec: { freshness: 'P1D' },
        dataUpdates: ['2026-06-01T00:00:00.000Z'],
      },
      true,
      undefined,
    ],
    [
      'a run that will be missed',
      {
        spec: { schedule: '0 3 * * *' },
        lastRunStartedAt: '2026-06-15T03:00:00.000Z',
      },
      false,
      '2026-06-16T05:24:00.000Z',
    ],
    [
      'reports that stay away',
      {
        spec: { monitoring: { tool: 'evidently', schedule: '0 6 1 * *' } },
        lastReportAt: '2026-05-01T06:00:00.000Z',
      },
      true,
      undefined,
    ],
    [
      'one promise broken, another still kept',
      {
        spec: { freshness: 'P1D', schedule: '0 3 * * *' },
        dataUpdates: ['2026-06-15T00:00:00.000Z'],
        lastRunStartedAt: '2026-06-01T03:00:00.000Z',
      },
      true,
      '2026-06-16T00:00:00.000Z',
    ],
    [
      'what is retired',
      {
        lifecycle: 'deprecated',
        spec: { freshness: 'P1D' },
        dataUpdates: ['2026-06-01T00:00:00.000Z'],
      },
      false,
      undefined,
    ],
    [
      'a schedule that is no text',
      { spec: { schedule: 5, monitoring: { schedule: {} } } },
      false,
      undefined,
    ],
  ])('judges %s', (_, parts, stale, staleAt) => {
    const verdict = judgeStaleness(facts(parts), now);
    expect([verdict.stale, verdict.staleAt]).toEqual([stale, staleAt]);
  });

  it('changes at the announced moment and not before', () => {
    const time = fc
      .integer({ min: now - 40 * 86_400_000, max: now })
      .map(moment => new Date(moment).toISOString());
    fc.assert(
      fc.property(
        time,
        time,
        time,
        fc.integer({ min: 1, max: 60 }),
        (updated, run, report, days) => {
          const known = facts({
            spec: {
              freshness: `P${days}D`,
              schedule: '0 3 * * *',
              monitoring: { schedule: 'weekly' },
            },
            dataUpdates: [updated],
            lastRunStartedAt: run,
            lastReportAt: report,
          });
          const broken = (at: number) => {
            const { freshness, schedule, monitoring } = judgeStaleness(
              known,
              at,
            );
            return [
              freshness.state === 'stale',
              schedule?.state === 'late',
              monitoring?.state === 'late',
            ].filter(Boolean).length;
          };
          const { staleAt, stale } = judgeStaleness(known, now);
          expect(stale).toBe(broken(now) > 0);
          // Nothing more can break where no moment is announced.
          const moment = staleAt ? Date.parse(staleAt) : Infinity;
          const [then, after] = staleAt
            ? [broken(moment), broken(moment + 1)]
            : [3, 4];
          expect(moment).toBeGreaterThanOrEqual(now);
          expect(then).toBe(broken(now));
          expect(after).toBeGreaterThan(broken(now));
        },
      ),
      { numRuns: 100 },
    );
  });
});
