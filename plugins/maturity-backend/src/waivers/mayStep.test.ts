import {
  WAIVER_STATES,
  type WaiverState,
} from '@waymark/plugin-maturity-common';
import { mayAsk, mayStep, type WaiverClaims } from './mayStep';

const NOW = 1_000_000;
const ANNA = 'user:default/anna';
const BOARD = 'group:default/board';
const RITA = 'user:default/rita';
const OWNERS = 'group:default/owners';

const claims = (user: string, ...groups: string[]): WaiverClaims => ({
  user,
  owns: [user, ...groups],
  decides: true,
});

const anna = claims(ANNA);
const member = claims('user:default/mona', BOARD);
const asker = claims(RITA);
const stranger = claims('user:default/xaver', 'group:default/others');
const service: WaiverClaims = { owns: [BOARD], decides: true };

interface Case {
  who: string;
  of: WaiverClaims;
  state: WaiverState;
  until?: number;
  may: string[];
}

const cases: Case[] = [
  {
    who: 'the Accountable',
    of: anna,
    state: 'requested',
    may: ['approve', 'decline'],
  },
  {
    who: 'a member of the Accountable group',
    of: member,
    state: 'requested',
    may: ['approve', 'decline'],
  },
  {
    who: 'the Accountable without the permission',
    of: { ...anna, decides: false },
    state: 'requested',
    may: [],
  },
  { who: 'whoever asked', of: asker, state: 'requested', may: ['withdraw'] },
  { who: 'a stranger', of: stranger, state: 'requested', may: [] },
  { who: 'a service', of: service, state: 'requested', may: [] },
  {
    who: 'the Accountable, too late',
    of: anna,
    state: 'requested',
    until: NOW,
    may: ['decline'],
  },
  { who: 'the Accountable', of: anna, state: 'approved', may: ['revoke'] },
  {
    who: 'the Accountable, too late',
    of: anna,
    state: 'approved',
    until: NOW,
    may: [],
  },
  { who: 'whoever asked', of: asker, state: 'approved', may: [] },
  { who: 'a stranger', of: stranger, state: 'approved', may: [] },
  ...WAIVER_STATES.slice(2).flatMap(state =>
    [anna, asker].map(of => ({ who: 'anybody', of, state, may: [] })),
  ),
];

describe('mayStep', () => {
  it.each(cases)(
    '$who, $state, until $until: $may',
    ({ of, state, until = NOW + 1, may }) => {
      expect(
        mayStep(
          of,
          { state, requestedBy: RITA, until },
          { accountable: [ANNA, BOARD], now: NOW },
        ),
      ).toEqual(may);
    },
  );

  it('lets the Accountable decide about what they asked for', () => {
    expect(
      mayStep(
        anna,
        { state: 'requested', requestedBy: ANNA, until: NOW + 1 },
        { accountable: [ANNA], now: NOW },
      ),
    ).toEqual(['approve', 'decline', 'withdraw']);
  });

  it('lets nobody decide where nobody is Accountable', () => {
    expect(
      mayStep(
        anna,
        { state: 'requested', requestedBy: RITA, until: NOW + 1 },
        { accountable: [], now: NOW },
      ),
    ).toEqual([]);
  });
});

describe('mayAsk', () => {
  const entity = {
    owner: OWNERS,
    duties: { accountable: [ANNA], responsible: [RITA] },
  };

  it.each<[string, Pick<WaiverClaims, 'user' | 'owns'>, boolean]>([
    ['a member of the owner', claims('user:default/olga', OWNERS), true],
    ['the Accountable', anna, true],
    ['the Responsible', asker, true],
    ['a stranger', stranger, false],
    ['a service', { owns: [OWNERS] }, false],
  ])('%s: %s', (_, of, expected) => {
    expect(mayAsk(of, entity)).toBe(expected);
  });

  it('gives nothing on what nobody owns', () => {
    expect(
      mayAsk(asker, { duties: { accountable: [], responsible: [] } }),
    ).toBe(false);
  });
});
