import {
  DAY,
  FACTS,
  inputOf,
  makeCheck,
  makeRubric,
  makeTrack,
  NOW,
} from '../../__testUtils__/makeRubric';
import { compileRubric } from '../compileRubric';
import { reckonLevels } from '../levels/reckonLevels';
import { levelNameOf, toRubricScore } from './toRubricScore';

const cure = { text: 'Register ${{ entity.name }}.' };
const rubric = makeRubric({
  tracks: [
    makeTrack({
      id: 'docs',
      title: 'Documentation',
      checks: [
        makeCheck({ id: 'described', cure }),
        makeCheck({
          id: 'registered',
          level: 2,
          weight: 2,
          condition: {
            fact: 'registry/versions',
            operator: 'greaterThan',
            value: 0,
          },
          cure,
          waivable: false,
        }),
      ],
    }),
    makeTrack({
      id: 'data',
      title: 'Data',
      required: false,
      checks: [makeCheck({ id: 'data', appliesTo: { kind: 'Dataset' }, cure })],
    }),
  ],
  rollups: [
    {
      id: 'google',
      title: 'Google',
      levels: [
        { level: 0, name: 'Manual' },
        {
          level: 1,
          name: 'Automated',
          condition: {
            fact: 'track/docs',
            operator: 'greaterThanInclusive',
            value: 1,
          },
        },
      ],
    },
  ],
});
const compiled = compileRubric(rubric, { facts: FACTS });
const input = inputOf({
  facts: { 'catalog/described': true, 'registry/versions': 0 },
});

async function scoreOf(only?: number[]) {
  const verdicts = await compiled.judge(input, only);
  const all = await compiled.judge(input);
  return toRubricScore({
    compiled,
    input,
    verdicts,
    levels: reckonLevels(
      rubric,
      all.map(({ result }) => result),
    ),
    since: [NOW - DAY, undefined, NOW],
    waivers: new Map([
      ['registered', { id: 'w1', state: 'requested', until: '2026-12-01' }],
    ]),
  });
}

describe('toRubricScore', () => {
  it('assembles what the API answers', async () => {
    expect(await scoreOf()).toEqual({
      id: 'example',
      title: 'Example',
      version: '1',
      level: 1,
      levelName: 'L1',
      highest: 3,
      points: { earned: 1, possible: 3 },
      waived: 0,
      rollups: [
        { id: 'google', title: 'Google', level: 1, levelName: 'Automated' },
      ],
      tracks: [
        {
          id: 'docs',
          title: 'Documentation',
          level: 1,
          levelName: 'L1',
          applicable: true,
          required: true,
          waived: 0,
          points: { earned: 1, possible: 3 },
          checks: [
            expect.objectContaining({
              id: 'described',
              result: 'pass',
              since: '2026-11-21T12:00:00.000Z',
              waivable: true,
            }),
            {
              id: 'registered',
              title: 'It is described',
              level: 2,
              weight: 2,
              result: 'fail',
              reason:
                'Versions registered is 0, expected more than 0 (2026-11-22).',
              why: 'So that others find it.',
              facts: [expect.objectContaining({ id: 'registry/versions' })],
              cure: { text: 'Register churn.' },
              waiver: { id: 'w1', state: 'requested', until: '2026-12-01' },
              waivable: false,
            },
          ],
        },
        expect.objectContaining({
          id: 'data',
          level: 0,
          applicable: false,
          required: false,
        }),
      ],
      next: [
        {
          track: 'docs',
          check: 'registered',
          title: 'It is described',
          rubricLevel: 3,
          trackLevel: 3,
          points: 2,
          cure: { text: 'Register churn.' },
        },
      ],
    });
  });

  it('gives a cure only where there is something to do', async () => {
    const { tracks } = await scoreOf();
    const [pass, fail] = tracks[0].checks;
    const [notApplicable] = tracks[1].checks;

    expect(pass).not.toHaveProperty('cure');
    expect(fail).toHaveProperty('cure');
    expect(notApplicable).not.toHaveProperty('cure');
  });

  it('shows only the checks that were asked', async () => {
    const { tracks, next, level } = await scoreOf([0]);

    expect(tracks.map(({ checks }) => checks.map(({ id }) => id))).toEqual([
      ['described'],
      [],
    ]);
    expect(next).toEqual([]);
    expect(level).toBe(1);
  });
});

it('names levels, and those that there are not by their number', () => {
  expect(levelNameOf(rubric.levels, 2)).toBe('L2');
  expect(levelNameOf(rubric.levels, 7)).toBe('Level 7');
});
