import type { HandoverState } from '@waymark/plugin-raci-common';
import { type HandoverStep, mayAnswer, PROPOSING_MS } from './mayAnswer';

const NOW = 1_000_000_000;
const FROM = 'user:default/carol';
const TO = 'group:default/ops';
const PROPOSER = 'user:default/owner';

interface Case {
  who: string;
  owns: string[];
  administers?: boolean;
  state: HandoverState;
  problem?: string;
  answeredAt?: number;
  may: HandoverStep[];
}

const taker = {
  who: 'a member of the taking group',
  owns: ['user:default/o', TO],
};
const giver = { who: 'the giver', owns: [FROM] };
const proposer = { who: 'whoever asked', owns: [PROPOSER] };
const admin = { who: 'an administrator', owns: [], administers: true };
const stranger = { who: 'a stranger', owns: ['user:default/x'] };
const failed = { state: 'accepted' as const, problem: 'no such branch' };
const running = { state: 'accepted' as const, answeredAt: NOW - 1 };
const stuck = {
  state: 'accepted' as const,
  answeredAt: NOW - PROPOSING_MS - 1,
};

const cases: Case[] = [
  { ...taker, state: 'asked', may: ['accept', 'decline'] },
  { ...giver, state: 'asked', may: ['withdraw'] },
  { ...proposer, state: 'asked', may: ['withdraw'] },
  { ...admin, state: 'asked', may: ['withdraw'] },
  { ...stranger, state: 'asked', may: [] },
  { ...taker, ...failed, may: ['retry'] },
  { ...giver, ...failed, may: ['withdraw', 'retry'] },
  { ...admin, ...failed, may: ['withdraw', 'retry'] },
  { ...stranger, ...failed, may: [] },
  { ...taker, ...running, may: [] },
  { ...giver, ...running, may: [] },
  { ...taker, ...stuck, may: ['retry'] },
  { ...taker, state: 'proposed', may: [] },
  { ...giver, state: 'proposed', may: ['withdraw'] },
  ...(['declined', 'withdrawn', 'done'] as const).flatMap(state =>
    [taker, giver, admin].map(who => ({ ...who, state, may: [] })),
  ),
];

describe('mayAnswer', () => {
  it.each(cases)(
    '$who, $state, problem $problem, answered $answeredAt: $may',
    ({ owns, administers = false, state, problem, answeredAt, may }) => {
      expect(
        mayAnswer(
          { owns, administers },
          {
            from: FROM,
            to: TO,
            proposedBy: PROPOSER,
            state,
            problem,
            answeredAt,
          },
          NOW,
        ),
      ).toEqual(may);
    },
  );
});
