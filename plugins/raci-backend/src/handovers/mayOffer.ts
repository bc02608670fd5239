import type { PartyState } from '@waymark/plugin-raci-common';

/** Who wants to do something. */
export interface Claims {
  /** The person; absent for a service. */
  user?: string;
  /** The person and the groups they stand for. */
  owns: readonly string[];
  /** Holds `raci.administer`. */
  administers: boolean;
}

/** What decides whether a duty may be offered. All refs full, lower case. */
export interface OfferQuestion {
  from: string;
  fromState: PartyState;
  /** Owner of the entity whose declaration changes. */
  owner?: string;
  /** The Accountable of the activity, as far as they decide about it. */
  accountable: readonly string[];
}

/**
 * Who may offer a duty to somebody: whoever holds it, alone or as a member of
 * the group that does. For somebody who left, or a group that nobody is in,
 * the owner and the Accountable speak; for whoever is there they do not. Whoever
 * administers may always. Being Consulted or Informed gives nothing. Pure.
 */
export function mayOffer(claims: Claims, question: OfferQuestion): boolean {
  const { from, fromState, owner, accountable } = question;
  if (claims.administers || claims.owns.includes(from)) {
    return true;
  }
  if (fromState === 'present') {
    return false;
  }
  return [owner, ...accountable].some(
    ref => ref !== undefined && claims.owns.includes(ref),
  );
}
