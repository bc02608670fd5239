import {
  makeActivity,
  makeCell,
  makeGap,
  makeRaci,
} from '@waymark/plugin-test-parts/facts';
import { raciFacts } from './raciFacts';

const PRESENT: Record<string, string[]> = {
  'group:default/team': ['user:default/ada', 'user:default/bo'],
  'group:default/ops': ['user:default/cy'],
};

const tell = (parts?: Parameters<typeof makeRaci>[0], overdue = 0) =>
  raciFacts({
    detail: makeRaci(parts),
    overdue,
    people: ref => ({
      exists: true,
      present: new Set((ref && PRESENT[ref]) || []),
    }),
  });

const staffed = (activity: string) =>
  makeActivity(activity, {
    accountable: [makeCell('group:default/team')],
    responsible: [makeCell('user:default/ada')],
  });

describe('raciFacts', () => {
  it('tells who acts', () => {
    expect(tell()).toMatchObject({
      declared: true,
      stage: 'monitoring',
      'stage-accountable': true,
      'stage-responsible': true,
      'stage-gaps': 0,
      gaps: 0,
      'gap-codes': [],
      activities: 3,
      'activities-staffed': 3,
      'deployment-by-builders': true,
      'training-accountable': true,
      'deployment-responsible': true,
      leavers: 0,
      handovers: 0,
      'handovers-overdue': 0,
    });
  });

  it('counts errors and warnings, of the stage and of all', () => {
    expect(
      tell({
        gaps: [makeGap({ code: 'unknown-activity', severity: 'warning' })],
        activities: [
          makeActivity('monitoring', {
            gaps: [
              makeGap(),
              makeGap({ code: 'no-responsible' }),
              makeGap({ severity: 'info' }),
            ],
          }),
          makeActivity('training', { gaps: [makeGap()] }),
        ],
      }),
    ).toMatchObject({
      'stage-accountable': false,
      'stage-gaps': 2,
      gaps: 4,
      'gap-codes': ['no-accountable', 'no-responsible', 'unknown-activity'],
      'activities-staffed': 0,
    });
  });

  it.each([[undefined], ['sunset']])('knows no stage %s', stage => {
    expect(tell({ stage })).toMatchObject({
      stage: stage ?? null,
      'stage-accountable': null,
      'stage-responsible': null,
      'stage-gaps': null,
    });
  });

  it('counts duties of those who are gone, and nothing else they have', () => {
    expect(
      tell({
        activities: [
          makeActivity('monitoring', {
            accountable: [makeCell('user:default/left', 'left')],
            responsible: [
              makeCell('user:default/nobody', 'missing'),
              makeCell('group:default/none', 'empty'),
              makeCell('user:default/ada'),
            ],
            informed: [makeCell('user:default/left', 'left')],
          }),
        ],
      }),
    ).toMatchObject({
      leavers: 2,
      'stage-accountable': false,
      'stage-responsible': true,
    });
  });

  it.each<[string, string, boolean]>([
    ['the owner', 'group:default/team', true],
    ['somebody of the owning group', 'user:default/bo', true],
    ['the one Responsible for training', 'user:default/trainer', true],
    ['somebody of the group that trains', 'user:default/cy', true],
    ['somebody else', 'user:default/dee', false],
    ['another group', 'group:default/release', false],
  ])('sees deployment by %s', (_, ref, expected) => {
    expect(
      tell({
        activities: [
          makeActivity('training', {
            responsible: [
              makeCell('user:default/trainer'),
              makeCell('group:default/ops'),
            ],
          }),
          makeActivity('deployment', { responsible: [makeCell(ref)] }),
        ],
      })['deployment-by-builders'],
    ).toBe(expected);
  });

  it('sees no deployment by builders who left or whose names are masked', () => {
    const by = (...responsible: ReturnType<typeof makeCell>[]) =>
      tell({
        activities: [
          makeActivity('training', { responsible }),
          makeActivity('deployment', { responsible }),
        ],
      })['deployment-by-builders'];
    expect(by(makeCell('user:default/left', 'left'))).toBe(false);
    expect(by(makeCell(''))).toBe(false);
    expect(by()).toBe(false);
  });

  it('tells no activity that is not for the kind', () => {
    const told = tell({ activities: [staffed('data')] });
    expect(told).toMatchObject({
      'data-accountable': true,
      'data-responsible': true,
    });
    expect(told).not.toHaveProperty('training-accountable');
    expect(told).not.toHaveProperty('deployment-by-builders');
  });

  it('counts hand-overs, and those that wait too long', () => {
    const handover = {
      id: '1',
      state: 'asked',
      from: 'user:default/ada',
      to: 'user:default/bo',
      activity: 'training',
      role: 'responsible' as const,
    };
    expect(
      tell({ handovers: [handover, { ...handover, id: '2' }] }, 1),
    ).toMatchObject({ handovers: 2, 'handovers-overdue': 1 });
  });
});
