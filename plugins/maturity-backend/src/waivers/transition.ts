import type { WaiverState } from '@waymark/plugin-maturity-common';

/** What happens to a waiver. */
export type WaiverEvent =
  /** The Accountable says yes, or no. */
  | 'approve'
  | 'decline'
  /** Whoever asked takes it back. */
  | 'withdraw'
  /** The Accountable ends it early. */
  | 'revoke'
  /** Its time is over, answered or not. */
  | 'expire';

/**
 * ```
 *               approve ─> approved ── revoke ─> revoked
 *             ╱                    ╲
 *   requested ── expire ────────────┴─ expire ─> expired
 *             ╲
 *               decline ─> declined, withdraw ─> withdrawn
 * ```
 * Only `approved` is in force. What ended stays ended: whoever needs another
 * waiver asks anew, with a reason of now.
 */
const TRANSITIONS: Record<
  WaiverState,
  Partial<Record<WaiverEvent, WaiverState>>
> = {
  requested: {
    approve: 'approved',
    decline: 'declined',
    withdraw: 'withdrawn',
    expire: 'expired',
  },
  approved: { revoke: 'revoked', expire: 'expired' },
  declined: {},
  withdrawn: {},
  expired: {},
  revoked: {},
};

/** The state after the event; undefined when it cannot happen now. Pure. */
export function transition(
  state: WaiverState,
  event: WaiverEvent,
): WaiverState | undefined {
  return TRANSITIONS[state][event];
}

/** States in which a check has its one waiver. */
export const OPEN_STATES: readonly WaiverState[] = ['requested', 'approved'];

/** True while the check cannot have another waiver. Pure. */
export function isOpenWaiver(state: WaiverState): boolean {
  return OPEN_STATES.includes(state);
}
