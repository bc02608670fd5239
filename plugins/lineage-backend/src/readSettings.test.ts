import { mockServices } from '@backstage/backend-test-utils';
import { readSettings } from './readSettings';

const DAY = 24 * 60 * 60_000;

const read = (lineage: object) =>
  readSettings(mockServices.rootConfig({ data: { lineage } as never }));

describe('readSettings', () => {
  it('needs no configuration', () => {
    expect(readSettings(mockServices.rootConfig({ data: {} }))).toEqual({
      rawEventsMs: 30 * DAY,
      runsMs: 365 * DAY,
      staleAfterMs: 30 * DAY,
    });
  });

  it('reads durations as Backstage writes them', () => {
    expect(
      read({
        retention: {
          rawEvents: { weeks: 1 },
          runs: '90 days',
          history: '1 day',
        },
        staleAfter: 'P2D',
        catalogMirror: { sweepSeconds: 5 },
      }),
    ).toEqual({
      rawEventsMs: 7 * DAY,
      runsMs: 90 * DAY,
      staleAfterMs: 2 * DAY,
      sweepIntervalMs: 5_000,
    });
  });

  it.each([
    [{ staleAfter: 'soon' }, /lineage.staleAfter is no duration; expected/],
    [{ retention: { runs: { days: 0 } } }, /retention.runs is no time at all/],
    [
      { retention: { rawEvents: '2 days', runs: '1 day' } },
      /rawEvents is longer than lineage.retention.runs/,
    ],
    [{ catalogMirror: { sweepSeconds: 0 } }, /sweepSeconds is 0; expected/],
  ])('refuses %j', (lineage, message) => {
    expect(() => read(lineage)).toThrow(message);
  });
});
