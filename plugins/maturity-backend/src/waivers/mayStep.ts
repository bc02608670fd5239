import type { Waiver } from '@waymark/plugin-maturity-common';
import type { Duties } from '../duties';
import { transition } from './transition';
import type { StoredWaiver } from './types';

/** What somebody can do with a waiver. */
export type WaiverStepName = Waiver['may'][number];

const STEPS: readonly WaiverStepName[] = [
  'approve',
  'decline',
  'withdraw',
  'revoke',
];

/** Who wants to do something with a waiver. */
export interface WaiverClaims {
  /** The person; absent for a service, which decides nothing. */
  user?: string;
  /** The person and the groups they stand for. */
  owns: readonly string[];
  /** Holds `maturity.waiver.decide`. */
  decides: boolean;
}

/**
 * What somebody may do with a waiver now. Only the Accountable decides, alone
 * or as a member of the group, also about what they asked for themselves;
 * administering gives no part in it. Only whoever asked takes it back. Pure.
 */
export function mayStep(
  claims: WaiverClaims,
  waiver: Pick<StoredWaiver, 'state' | 'requestedBy' | 'until'>,
  options: { accountable: Duties['accountable']; now: number },
): WaiverStepName[] {
  const { user, owns, decides } = claims;
  const { state, requestedBy, until } = waiver;
  const isAccountable =
    user !== undefined &&
    decides &&
    options.accountable.some(ref => owns.includes(ref));
  const isInTime = until > options.now;
  const rights: Record<WaiverStepName, boolean> = {
    approve: isAccountable && isInTime,
    decline: isAccountable,
    withdraw: user === requestedBy,
    revoke: isAccountable && isInTime,
  };
  return STEPS.filter(
    step => rights[step] && transition(state, step) !== undefined,
  );
}

/**
 * Who may ask for a waiver: whoever stands for the owner of the entity, or has
 * a duty on it. Being Consulted or Informed gives nothing. Pure.
 */
export function mayAsk(
  claims: Pick<WaiverClaims, 'user' | 'owns'>,
  entity: { owner?: string; duties: Duties },
): boolean {
  const { owner, duties } = entity;
  return (
    claims.user !== undefined &&
    [owner, ...duties.accountable, ...duties.responsible].some(
      ref => ref !== undefined && claims.owns.includes(ref),
    )
  );
}
