import { CHECK_RESULTS } from '../../api';
import { makeRubric, trackOf } from '../../__testUtils__/makeRubric';
import {
  compareResults,
  decodeOutcomes,
  decodeRollupLevels,
  decodeTrackLevels,
  encodeOutcomes,
  encodeRollupLevels,
  encodeTrackLevels,
} from './outcomes';
import { reckonLevels } from './reckonLevels';

describe('letters of results', () => {
  it('stand for the six answers', () => {
    expect(encodeOutcomes(CHECK_RESULTS)).toBe('PF-?!W');
    expect(decodeOutcomes('PF-?!W')).toEqual(CHECK_RESULTS);
  });

  it('are refused where they stand for nothing', () => {
    expect(() => decodeOutcomes('PxP')).toThrow(/"x" at position 1/);
  });
});

describe('digits of levels', () => {
  it('come back as they were, and say which track does not apply', () => {
    const rubric = makeRubric({
      tracks: [trackOf('a', [1, 2]), trackOf('b', [1])],
    });
    const levels = reckonLevels(rubric, ['pass', 'fail', 'not-applicable']);

    expect(encodeTrackLevels(levels)).toBe('1-');
    expect(decodeTrackLevels('1-')).toEqual([1, undefined]);
  });

  it('are one a roll-up', () => {
    const rollups = [
      { id: 'a', level: 2 },
      { id: 'b', level: 0 },
    ];

    expect(encodeRollupLevels({ rollups })).toBe('20');
    expect(decodeRollupLevels('20')).toEqual([2, 0]);
  });
});

describe('compareResults', () => {
  it.each([
    ['fail', 'pass', 'up'],
    ['no-data', 'pass', 'up'],
    ['fail', 'waived', 'up'],
    ['waived', 'pass', 'up'],
    ['pass', 'waived', 'down'],
    ['waived', 'error', 'down'],
    ['pass', 'no-data', 'down'],
    ['fail', 'no-data', 'same'],
    ['error', 'fail', 'same'],
    ['pass', 'not-applicable', 'same'],
    ['not-applicable', 'fail', 'same'],
    ['pass', 'pass', 'same'],
  ] as const)('%s to %s is %s', (before, after, direction) => {
    expect(compareResults(before, after)).toBe(direction);
  });
});
