import type { Sight } from '@waymark/plugin-catalog-mirror-node';
import type { Handover } from '@waymark/plugin-raci-common';
import { isVisible } from '../answering/findHandover';
import { isInvolved, mayAnswer } from '../mayAnswer';
import type { Claims } from '../mayOffer';
import type { StoredHandover } from '../types';

/**
 * A hand-over as the asker may see it; undefined when they see none of its
 * entities. Entities that are hidden are left out, people and declarations
 * that are hidden are empty. What the two sides wrote to each other, and what
 * changes in whose files, is for those involved and for administrators. Pure.
 */
export function showHandover(
  handover: StoredHandover,
  options: { claims: Claims; sight: Sight; now: number },
): Handover | undefined {
  const { claims, sight, now } = options;
  if (!isVisible(handover, sight)) {
    return undefined;
  }
  const { reason, answer, answeredAt, answeredBy, problem } = handover;
  const party = (ref: string) => (sight.party(ref) ? ref : '');
  const isOwn = claims.administers || isInvolved(claims, handover);
  const isWhole = handover.items.every(
    item => sight.entity(item.entityRef) && sight.entity(item.declaredAt),
  );
  return {
    id: handover.id,
    from: party(handover.from),
    to: party(handover.to),
    proposedBy: party(handover.proposedBy),
    state: handover.state,
    items: handover.items
      .filter(item => sight.entity(item.entityRef))
      .map(item => ({
        entityRef: item.entityRef,
        activity: item.activity,
        role: item.role,
        declaredAt: sight.entity(item.declaredAt) ? item.declaredAt : '',
        shown: item.shownAt !== undefined,
        ...(item.obsoleteAt !== undefined && { obsolete: true }),
      })),
    inherited: handover.inherited,
    createdAt: iso(handover.createdAt),
    dueAt: iso(handover.dueAt),
    overdue: handover.state === 'asked' && handover.dueAt < now,
    proposals: handover.proposals.map(proposal => ({
      ...proposal,
      changes: isOwn && isWhole ? proposal.changes : [],
    })),
    may: mayAnswer(claims, handover, now),
    ...(answeredAt !== undefined && { answeredAt: iso(answeredAt) }),
    ...(answeredBy !== undefined && { answeredBy: party(answeredBy) }),
    ...(isOwn && reason !== undefined && { reason }),
    ...(isOwn && answer !== undefined && { answer }),
    ...(isOwn && isWhole && problem !== undefined && { problem }),
  };
}

function iso(milliseconds: number): string {
  return new Date(milliseconds).toISOString();
}
