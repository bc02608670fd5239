import {
  decodeOutcomes,
  decodeTrackLevels,
  encodeTrackLevels,
  readRubric,
  reckonLevels,
} from '@waymark/plugin-maturity-common';
import { FACTS } from '../__testUtils__/openMaturity';
import { RUBRIC } from '../__testUtils__/rubric';
import { findChanges, toHistoryRow } from './findChanges';

const { rubric } = readRubric(RUBRIC, { source: 'test', facts: FACTS });
const ids = rubric!.tracks.flatMap(({ checks }) => checks.map(({ id }) => id));

/** Changes between two rows of letters, as lines. */
const changesOf = (
  before: string,
  after: string,
  gone: readonly string[] = [],
) => {
  const was = reckonLevels(rubric!, decodeOutcomes(before));
  const levels = decodeTrackLevels(encodeTrackLevels(was));
  const results = decodeOutcomes(after);
  return findChanges({
    entityRef: 'model:default/churn',
    rubric: rubric!,
    before: {
      level: was.level,
      tracks: new Map(
        rubric!.tracks
          .map(({ id }, nth) => [id, levels[nth]] as const)
          .filter(([id]) => !gone.includes(id)),
      ),
      checks: new Map(
        ids
          .map((id, nth) => [id, { letter: before[nth] }] as const)
          .filter(([id]) => !gone.includes(id)),
      ),
    },
    results,
    levels: reckonLevels(rubric!, results),
    causesOf: index => [{ type: 'waiver', id: ids[index], state: 'approved' }],
    otherwise: [{ type: 'rubric', before: '1', after: '2' }],
  });
};
const lines = (...args: Parameters<typeof changesOf>) =>
  changesOf(...args).map(
    ({ what, track, check, before, after, direction }) =>
      `${[what, track, check].filter(Boolean).join(' ')}: ${before} > ${after} ${direction}`,
  );

describe('findChanges', () => {
  it.each([
    ['PPPPPP', 'PPPPPP', []],
    [
      'PFPPPP',
      'PPPPPP',
      [
        'check tracking many-versions: fail > pass up',
        'track tracking: 1 > 2 up',
        'level: 1 > 2 up',
      ],
    ],
    [
      'PPPPPP',
      'PPPP!P',
      [
        'check quality ci: pass > error down',
        'track quality: 2 > 1 down',
        'level: 2 > 1 down',
      ],
    ],
    ['FPFPPP', '?PFPPP', ['check tracking versions: fail > no-data same']],
    [
      'FPPPPW',
      'FPPPP-',
      ['check quality classified: waived > not-applicable same'],
    ],
  ])('from %s to %s', (before, after, expected) => {
    expect(lines(before, after)).toEqual(expected);
  });

  it('says nothing of checks and tracks that were not there before', () => {
    expect(lines('FPPPPP', 'PPPPPP', ['versions', 'tracking'])).toEqual([
      'level: 0 > 2 up',
    ]);
  });

  it('says nothing of a track that does not apply any more', () => {
    expect(lines('FPPPPP', '--PPPP')).toEqual([
      'check tracking versions: fail > not-applicable same',
      'check tracking many-versions: pass > not-applicable same',
      'level: 0 > 2 up',
    ]);
    expect(lines('--PPPP', 'FPPPPP')).toContain(
      'track tracking: undefined > 0 same',
    );
  });

  it('gathers the causes of checks for tracks and levels', () => {
    const changes = changesOf('PPPPPP', 'FFPPFP');
    const waiverOf = (id: string) => ({
      type: 'waiver',
      id,
      state: 'approved',
    });
    expect(changes.map(({ what, causes }) => [what, causes])).toEqual([
      ['check', [waiverOf('versions')]],
      ['check', [waiverOf('many-versions')]],
      ['check', [waiverOf('ci')]],
      ['track', [waiverOf('versions'), waiverOf('many-versions')]],
      ['track', [waiverOf('ci')]],
      [
        'level',
        [waiverOf('versions'), waiverOf('many-versions'), waiverOf('ci')],
      ],
    ]);
    const [level] = changesOf('FPPPPP', 'PPPPPP', ['versions', 'tracking']);
    expect(level.causes).toEqual([{ type: 'rubric', before: '1', after: '2' }]);
  });

  it('keeps levels and results as texts', () => {
    const [check, , level] = changesOf('PPPPPP', 'PPPPFP').map(change =>
      toHistoryRow(change, { version: '2', now: 5 }),
    );
    expect(check).toMatchObject({
      at: 5,
      version: '2',
      what: 'check',
      track: 'quality',
      check_id: 'ci',
      subject: 'CI passes',
      before: 'pass',
      after: 'fail',
    });
    expect(level).toMatchObject({
      what: 'level',
      track: '',
      check_id: '',
      subject: 'Delivery',
      before: '2',
      after: '1',
    });
  });
});
