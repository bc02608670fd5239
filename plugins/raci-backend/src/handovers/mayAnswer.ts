import type { Handover } from '@waymark/plugin-raci-common';
import type { Claims } from './mayOffer';
import { transition } from './transition';
import type { StoredHandover } from './types';

/**
 * For so long a proposal is thought to be under way. After that whoever began
 * it is gone, with their replica perhaps, and it can be tried again.
 */
export const PROPOSING_MS = 10 * 60 * 1000;

/** What somebody can do with a hand-over. */
export type HandoverStep = Handover['may'][number];

/**
 * What somebody may do with a hand-over now. Only the taker answers, alone or
 * as a member of the group; an administrator cannot accept for others. Only
 * the giving side takes it back. Pure.
 */
export function mayAnswer(
  claims: Claims,
  handover: Pick<
    StoredHandover,
    'from' | 'to' | 'proposedBy' | 'state' | 'problem' | 'answeredAt'
  >,
  now: number,
): HandoverStep[] {
  const { from, to, proposedBy, state, problem, answeredAt } = handover;
  const takes = claims.owns.includes(to);
  const gives =
    claims.administers ||
    claims.owns.includes(proposedBy) ||
    claims.owns.includes(from);
  const isUnderWay =
    state === 'accepted' &&
    problem === undefined &&
    now - (answeredAt ?? 0) < PROPOSING_MS;
  const rights: Record<HandoverStep, boolean> = {
    accept: takes,
    decline: takes,
    withdraw: gives && !isUnderWay,
    retry: (takes || gives) && !isUnderWay,
  };
  return (['accept', 'decline', 'withdraw', 'retry'] as const).filter(
    step => rights[step] && transition(state, step) !== undefined,
  );
}

/** True for the giver, the taker and whoever asked. Pure. */
export function isInvolved(
  claims: Claims,
  handover: Pick<StoredHandover, 'from' | 'to' | 'proposedBy'>,
): boolean {
  return [handover.from, handover.to, handover.proposedBy].some(ref =>
    claims.owns.includes(ref),
  );
}
