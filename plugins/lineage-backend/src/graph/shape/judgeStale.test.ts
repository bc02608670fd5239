import { judgeStale, type Sighting, staleSince } from './judgeStale';

const settings = { staleAfterMs: 100, graceMs: 10 };
const now = 1_000;

describe('judgeStale', () => {
  it.each<[string, Sighting[], boolean]>([
    ['what nobody observed', [], false],
    ['what was seen just now', [{ lastSeen: 1_000 }], false],
    ['what was seen long enough ago', [{ lastSeen: 899 }], true],
    [
      'what was seen just long enough ago not to be',
      [{ lastSeen: 900 }],
      false,
    ],
    [
      'what the job did not show again within the grace',
      [{ lastSeen: 950, newestRun: 961 }],
      true,
    ],
    ['what the job may still show', [{ lastSeen: 950, newestRun: 960 }], false],
    [
      'what another job still shows',
      [{ lastSeen: 950, newestRun: 990 }, { lastSeen: 940 }],
      false,
    ],
    [
      'what no job shows any more, each for its reason',
      [{ lastSeen: 950, newestRun: 990 }, { lastSeen: 800 }],
      true,
    ],
  ])('judges %s', (_, sightings, expected) => {
    expect(judgeStale(sightings, settings, now)).toBe(expected);
  });

  it('tells since when: since the last of its jobs stopped', () => {
    expect(staleSince([{ lastSeen: 950, newestRun: 990 }], settings)).toBe(960);
    expect(staleSince([{ lastSeen: 800 }], settings)).toBe(900);
    expect(
      staleSince(
        [{ lastSeen: 950, newestRun: 990 }, { lastSeen: 800 }],
        settings,
      ),
    ).toBe(960);
  });
});
