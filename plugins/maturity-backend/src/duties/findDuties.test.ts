import type {
  PartyState,
  RaciCell,
  ResolvedActivity,
} from '@waymark/plugin-raci-common';
import { findAllDuties, findDuties } from './findDuties';
import type { DutyQuestion, RaciAnswer } from './types';

const CHURN = 'model:default/churn';
const OWNER = 'group:default/owners';

const cell = (name: string, state: PartyState = 'present'): RaciCell => ({
  ref: `user:default/${name}`,
  exists: state === 'present' || state === 'empty',
  state,
  origin: { level: 'entity', ref: CHURN },
});

const activity = (
  id: string,
  accountable: RaciCell[],
  responsible: RaciCell[] = [],
): ResolvedActivity => ({
  activity: id,
  title: id.toLocaleUpperCase('en-US'),
  accountable,
  responsible,
  consulted: [cell('conny')],
  informed: [],
  gaps: [],
});

const known: RaciAnswer = {
  type: 'known',
  raci: {
    stage: 'monitoring',
    activities: [
      activity('training', [cell('tara')], [cell('rita')]),
      activity('monitoring', [cell('anna')], [cell('ron'), cell('rita')]),
      activity('retirement', []),
      activity('data', [cell('gone', 'left')], [cell('ron')]),
      activity('scoping', [cell('void', 'empty')]),
    ],
  },
};

const ask = (
  activities: DutyQuestion['activities'],
  answer: RaciAnswer = known,
  owner: string | undefined = OWNER,
) => findDuties({ entityRef: CHURN, owner, activities }, answer);

describe('findDuties', () => {
  it.each<[string, DutyQuestion['activities'], string[], string[]]>([
    [
      'the first activity that is named',
      ['training', 'monitoring'],
      ['tara'],
      ['rita'],
    ],
    [
      'the next where the RACI does not have it',
      ['own', 'training'],
      ['tara'],
      ['rita'],
    ],
    [
      'the stage where none is named',
      [undefined, undefined],
      ['anna'],
      ['ron', 'rita'],
    ],
    ['the stage where none is known', ['own'], ['anna'], ['ron', 'rita']],
  ])('takes %s', (_, activities, accountable, responsible) => {
    expect(ask(activities)).toEqual({
      accountable: accountable.map(name => `user:default/${name}`),
      responsible: responsible.map(name => `user:default/${name}`),
    });
  });

  it('takes all activities of an entity in no stage, each once', () => {
    const answer: RaciAnswer = {
      type: 'known',
      raci: {
        activities: [
          activity('training', [cell('tara')], [cell('rita')]),
          activity('monitoring', [cell('anna')], [cell('rita')]),
        ],
      },
    };

    expect(ask([], answer)).toEqual({
      accountable: ['user:default/tara', 'user:default/anna'],
      responsible: ['user:default/rita'],
    });
  });

  it.each<[string, DutyQuestion['activities'], RaciAnswer, RegExp]>([
    [
      'the activity has nobody',
      ['retirement'],
      known,
      /^Nobody is Accountable for 'RETIREMENT' of 'model:default\/churn'; name somebody/,
    ],
    [
      'the Accountable left',
      ['data'],
      known,
      /is there any more \(user:default\/gone\); have the duty handed over/,
    ],
    ['the group is empty', ['scoping'], known, /is there any more/],
    [
      'the RACI does not know the entity',
      [],
      { type: 'unknown' },
      /does not know 'model:default\/churn' yet/,
    ],
    [
      'the RACI cannot be asked',
      [],
      { type: 'failed', message: 'no answer' },
      /could not be asked \(no answer\)/,
    ],
  ])('gives nobody where %s, not the owner', (_, activities, answer, why) => {
    const duties = ask(activities, answer);

    expect(duties.accountable).toEqual([]);
    expect(duties.undecidable).toMatch(why);
  });

  it('lets the owner act where there is no RACI', () => {
    expect(ask(['training'], { type: 'absent' })).toEqual({
      accountable: [OWNER],
      responsible: [OWNER],
    });
    expect(findDuties({ entityRef: CHURN }, { type: 'absent' })).toMatchObject({
      accountable: [],
      undecidable: expect.stringMatching(/has no owner; give it one/),
    });
  });
});

describe('findAllDuties', () => {
  it('names everybody with a duty, but nobody who is only asked or told', () => {
    expect(findAllDuties({ entityRef: CHURN }, known)).toEqual({
      accountable: ['user:default/tara', 'user:default/anna'],
      responsible: ['user:default/rita', 'user:default/ron'],
    });
    expect(
      findAllDuties({ entityRef: CHURN, owner: OWNER }, { type: 'absent' }),
    ).toEqual({ accountable: [OWNER], responsible: [OWNER] });
  });
});
