import type { ProposalText } from '@waymark/plugin-change-proposals-node';
import type { StoredHandover } from '../handovers/types';

/** Duties that the description names one by one. */
const NAMED = 50;

/**
 * The words of the proposal that a hand-over becomes. What people wrote to
 * each other is not in them: a repository has other readers. Pure.
 */
export function describeHandover(
  handover: StoredHandover,
  options: { appBaseUrl?: string },
): ProposalText {
  const { id, from, to, proposedBy, answeredBy } = handover;
  const items = handover.items.filter(item => item.active);
  const count = items.length === 1 ? 'a duty' : `${items.length} duties`;
  const lines = items
    .slice(0, NAMED)
    .map(
      ({ entityRef, activity, role, declaredAt }) =>
        `- ${role} for ${activity} of \`${entityRef}\`${declaredAt === entityRef ? '' : `, declared at \`${declaredAt}\``}`,
    );
  const rest = items.length - NAMED;
  return {
    id: `raci-handover-${id}`,
    title: `Hand over ${count} from ${from} to ${to}`,
    description: [
      `\`${to}\` takes over from \`${from}\`:`,
      '',
      ...lines,
      ...(rest > 0 ? [`- and ${rest} more`] : []),
      '',
      `Asked for by \`${proposedBy}\`, accepted by \`${answeredBy ?? to}\`.`,
      ...(options.appBaseUrl
        ? [
            '',
            `[Hand-over in the portal](${options.appBaseUrl.replace(/\/$/, '')}${handoverPath(id)})`,
          ]
        : []),
    ].join('\n'),
  };
}

/** Where people find a hand-over in the portal. Pure. */
export function handoverPath(id: string): string {
  return `/raci?tab=handovers&handover=${encodeURIComponent(id)}`;
}
