import type { StoredResolution } from '../database/tables';
import type { Claims } from '../handovers/mayOffer';

/**
 * Who may propose another declaration for an entity: its owner, whoever is
 * Responsible or Accountable in one of its activities, and whoever
 * administers. Being Consulted or Informed gives nothing. Pure.
 */
export function mayPropose(
  claims: Claims,
  entity: { owner?: string; resolved: StoredResolution },
): boolean {
  const { owner, resolved } = entity;
  if (claims.administers || (owner && claims.owns.includes(owner))) {
    return true;
  }
  return resolved.activities.some(({ responsible, accountable }) =>
    [...responsible, ...accountable].some(({ ref }) =>
      claims.owns.includes(ref),
    ),
  );
}
