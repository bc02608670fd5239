import { decodeOutcomes } from './outcomes';
import {
  makeCheck,
  makeRubric,
  makeTrack,
  trackOf,
} from '../../__testUtils__/makeRubric';
import { rankNext } from './rankNext';

describe('rankNext', () => {
  it('puts what lifts the rubric before what lifts a track, before points', () => {
    const rubric = makeRubric({
      tracks: [
        trackOf('a', [1, 2, 3]),
        trackOf('b', [1, 2, 2]),
        makeTrack({
          id: 'c',
          required: false,
          checks: [
            makeCheck({ id: 'light', level: 3 }),
            makeCheck({ id: 'heavy', level: 3, weight: 5 }),
          ],
        }),
      ],
    });

    // a is at 2, b at 0, c at 2.
    expect(rankNext(rubric, decodeOutcomes('PPFFPPF?'))).toEqual([
      { index: 3, rubricLevel: 2, trackLevel: 3, points: 1 },
      { index: 2, trackLevel: 3, points: 1 },
      { index: 7, points: 5 },
      { index: 6, points: 1 },
    ]);
  });

  it('puts what holds the rubric up with others before what lifts another track', () => {
    const rubric = makeRubric({
      tracks: [
        trackOf('beside', [1, 2], { required: false }),
        trackOf('ahead', [1, 2]),
        trackOf('one', [1, 1]),
      ],
    });

    // Both checks of `one` are open: neither alone lifts anything.
    expect(
      rankNext(rubric, decodeOutcomes('PFPFFF')).map(({ index }) => index),
    ).toEqual([4, 5, 1, 3]);
  });

  it('keeps the order of the rubric for what is equal', () => {
    const rubric = makeRubric({ tracks: [trackOf('a', [1, 1, 1])] });

    expect(
      rankNext(rubric, decodeOutcomes('F?!')).map(({ index }) => index),
    ).toEqual([0, 1, 2]);
  });

  it('has no step for what passes, is waived or does not apply', () => {
    const rubric = makeRubric({ tracks: [trackOf('a', [1, 1, 1])] });

    expect(rankNext(rubric, decodeOutcomes('PW-'))).toEqual([]);
  });

  it('promises no higher level of the rubric for a track that is not required', () => {
    const rubric = makeRubric({
      tracks: [trackOf('a', [1], { required: false }), trackOf('b', [1])],
    });

    expect(rankNext(rubric, decodeOutcomes('FP'))).toEqual([
      { index: 0, trackLevel: 3, points: 1 },
    ]);
  });
});
