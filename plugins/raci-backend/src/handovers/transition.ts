import type { HandoverState } from '@waymark/plugin-raci-common';

/** What happens to a hand-over. */
export type HandoverEvent =
  /** `to` takes the duties, or refuses them. */
  | 'accept'
  | 'decline'
  /** Whoever asked takes it back. */
  | 'withdraw'
  /** Somebody tries again to propose what was accepted. */
  | 'retry'
  /** The change was proposed, or could not be. */
  | 'proposed'
  | 'failed'
  /** The catalog shows the new holder wherever a duty is still to be had. */
  | 'shown'
  /** All duties went elsewhere, or their entities did. */
  | 'gone';

/**
 * ```
 *           decline ─> declined
 *         ╱
 *   asked ── accept ─> accepted ── proposed ─> proposed ── shown ─> done
 *         ╲              │  ↺ failed, retry        │
 *           withdraw ────┴─────────────────────────┴─> withdrawn
 * ```
 * The catalog is what is true: when it shows the new holder, a hand-over is
 * done in whatever state it was; when nothing is left to take, one that waits
 * for an answer ends as if it had been withdrawn.
 */
const TRANSITIONS: Record<
  HandoverState,
  Partial<Record<HandoverEvent, HandoverState>>
> = {
  asked: {
    accept: 'accepted',
    decline: 'declined',
    withdraw: 'withdrawn',
    shown: 'done',
    gone: 'withdrawn',
  },
  accepted: {
    proposed: 'proposed',
    failed: 'accepted',
    retry: 'accepted',
    withdraw: 'withdrawn',
    shown: 'done',
    gone: 'done',
  },
  proposed: { withdraw: 'withdrawn', shown: 'done', gone: 'done' },
  declined: {},
  withdrawn: {},
  done: {},
};

/** The state after the event; undefined when it cannot happen now. Pure. */
export function transition(
  state: HandoverState,
  event: HandoverEvent,
): HandoverState | undefined {
  return TRANSITIONS[state][event];
}

/** States in which the duties are on their way. */
export const OPEN_STATES: readonly HandoverState[] = [
  'asked',
  'accepted',
  'proposed',
];

/** True while the duties are on their way. Pure. */
export function isOpen(state: HandoverState): boolean {
  return OPEN_STATES.includes(state);
}
