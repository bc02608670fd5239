import type { CheckResult } from '../../api';
import { CHECK_RESULTS } from '../../api';
import {
  levelsTo,
  makeCheck,
  makeRubric,
  makeTrack,
  trackOf,
} from '../../__testUtils__/makeRubric';
import type { Rubric } from '../../rubric';
import { reckonLevels } from './reckonLevels';

const NAMES: Record<string, CheckResult> = {
  P: 'pass',
  F: 'fail',
  '-': 'not-applicable',
  '?': 'no-data',
  '!': 'error',
  W: 'waived',
};
const results = (letters: string) => Array.from(letters, l => NAMES[l]);

describe('level of a track', () => {
  const rubric = makeRubric({ tracks: [trackOf('t', [1, 1, 2, 3])] });

  it.each([
    ['nothing passes', 'FFFF', 0],
    ['one of two at level 1 passes', 'PFPP', 0],
    ['all at level 1 pass', 'PPFP', 1],
    ['all up to level 2 pass', 'PPPF', 2],
    ['everything passes', 'PPPP', 3],
    ['no data stands in the way', 'P?PP', 0],
    ['an error stands in the way', 'PP!P', 1],
    ['a waiver does not', 'PWPF', 2],
    ['what does not apply is passed over', '-P-P', 3],
    [
      'a level whose checks do not apply is reached with the one below',
      'PP-F',
      2,
    ],
    ['it is waived altogether', 'WWWW', 3],
  ])('when %s (%s) is %i', (_, letters, level) => {
    expect(reckonLevels(rubric, results(letters)).tracks[0].level).toBe(level);
  });

  it('is the highest where levels above have no checks', () => {
    const low = makeRubric({ tracks: [trackOf('t', [1])] });

    expect(reckonLevels(low, ['pass']).level).toBe(3);
  });

  it('stays below the first level that asks something where that fails', () => {
    const high = makeRubric({ tracks: [trackOf('t', [3])] });

    expect(reckonLevels(high, ['fail']).level).toBe(2);
  });

  it('counts for nothing where none of its checks applies', () => {
    const { tracks } = reckonLevels(rubric, results('----'));

    expect(tracks[0]).toMatchObject({
      applicable: false,
      level: 0,
      waived: 0,
      points: { earned: 0, possible: 0 },
    });
  });

  it.each([
    ['WPFF', 1],
    ['WWFF', 2],
    ['PPWF', 1],
    ['WFWW', 0],
  ])('stands on the waivers at or below it (%s: %i)', (letters, waived) => {
    expect(reckonLevels(rubric, results(letters)).tracks[0].waived).toBe(
      waived,
    );
  });
});

describe('level of the rubric', () => {
  const rubric = makeRubric({
    tracks: [
      trackOf('a', [1, 2, 3]),
      trackOf('b', [1, 2, 3]),
      trackOf('free', [1, 2, 3], { required: false }),
    ],
  });

  it.each([
    ['is the lowest of the required tracks', 'PPFPFFPPP', 1, true],
    ['does not mind the others', 'PPPPPPFFF', 3, true],
    ['leaves out a track that does not apply', 'PPF---FFF', 2, true],
    ['does not apply without any required track', '------PPP', 0, false],
  ])('%s (%s)', (_, letters, level, applicable) => {
    expect(reckonLevels(rubric, results(letters))).toMatchObject({
      level,
      applicable,
    });
  });

  it('stands on the waivers of required tracks up to it', () => {
    // b keeps it at level 1, so the waiver at level 2 of a is not needed.
    expect(reckonLevels(rubric, results('WWPPFFWFF')).waived).toBe(1);
  });
});

describe('points', () => {
  const weighted: Rubric = makeRubric({
    tracks: [
      makeTrack({
        id: 'a',
        checks: CHECK_RESULTS.map((result, nth) =>
          makeCheck({ id: result, weight: 2 ** nth }),
        ),
      }),
    ],
  });

  it('are the weights of what passes, of everything that applies', () => {
    // pass 1, fail 2, not-applicable 4, no-data 8, error 16, waived 32
    expect(reckonLevels(weighted, CHECK_RESULTS).points).toEqual({
      earned: 1,
      possible: 1 + 2 + 8 + 16 + 32,
    });
  });

  it('are added up over all tracks, those that are not required too', () => {
    const two = makeRubric({
      tracks: [trackOf('a', [1, 2]), trackOf('b', [1], { required: false })],
    });

    expect(reckonLevels(two, results('PFP'))).toMatchObject({
      points: { earned: 2, possible: 3 },
      tracks: [
        { points: { earned: 1, possible: 2 } },
        { points: { earned: 1, possible: 1 } },
      ],
    });
  });

  it('can be nothing at all', () => {
    const light = makeRubric({
      tracks: [makeTrack({ checks: [makeCheck({ weight: 0 })] })],
    });

    expect(reckonLevels(light, ['fail']).points).toEqual({
      earned: 0,
      possible: 0,
    });
  });
});

describe('roll-ups', () => {
  const at = (track: string, value: number) => ({
    fact: `track/${track}`,
    operator: 'greaterThanInclusive' as const,
    value,
  });
  const rubric = makeRubric({
    tracks: [trackOf('a', [1, 2, 3]), trackOf('b', [1, 2, 3])],
    rollups: [
      {
        id: 'google',
        title: 'Google',
        levels: [
          { level: 0, name: 'Manual' },
          { level: 1, name: 'Training', condition: at('a', 1) },
          {
            level: 2,
            name: 'Delivery',
            condition: { all: [at('a', 2), at('b', 2)] },
          },
        ],
      },
      {
        id: 'either',
        title: 'Either',
        levels: [
          { level: 0, name: 'No' },
          {
            level: 1,
            name: 'Yes',
            condition: { any: [at('a', 3), at('b', 3)] },
          },
          {
            level: 2,
            name: 'Not b',
            condition: {
              all: [
                { not: at('b', 1) },
                {
                  fact: 'track/a',
                  operator: 'greaterThan',
                  value: { fact: 'track/b' },
                },
              ],
            },
          },
        ],
      },
    ],
  });
  const levelsOf = (letters: string) =>
    reckonLevels(rubric, results(letters)).rollups.map(({ level }) => level);

  it.each([
    ['nothing is reached', 'FFFFFF', [0, 0]],
    ['the first condition holds', 'PFFPPP', [1, 1]],
    ['a level above holds but not the one below', 'FPPPPP', [0, 1]],
    ['all hold', 'PPFPPF', [2, 0]],
    [
      'the part about a track that does not apply is left out',
      'PPF---',
      [2, 1],
    ],
    ['all they ask for is about tracks that do not apply', 'PPP---', [2, 1]],
    ['nothing that they ask for applies', '---PPP', [0, 1]],
    ['the rubric does not apply', '------', [0, 0]],
    ['tracks are compared with each other', 'PPPFFF', [1, 2]],
  ])('when %s (%s)', (_, letters, levels) => {
    expect(levelsOf(letters)).toEqual(levels);
  });
});

it('knows as many levels as the rubric has', () => {
  const rubric = makeRubric({
    levels: levelsTo(9),
    tracks: [trackOf('t', [9])],
  });

  expect(reckonLevels(rubric, ['pass']).level).toBe(9);
});
