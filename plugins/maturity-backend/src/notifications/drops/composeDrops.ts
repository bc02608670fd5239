import type { Message } from '@waymark/plugin-people-node';
import { scorecardPath } from '../links';

/** Entities that one message names; the page has them all. */
const NAMED = 5;

/** A level that an entity has lost. */
export interface Fall {
  what: 'level' | 'track';
  /** Title of the rubric, or of its track. */
  subject: string;
  before: number;
  after: number;
}

/** What one entity has lost, and whom it concerns. */
export interface EntityFalls {
  entityRef: string;
  /** What people call it. */
  title: string;
  /** Full refs of users and groups. */
  to: readonly string[];
  /** At least one. */
  falls: readonly Fall[];
}

/**
 * One message for everybody: about the entity where it is one, and one for all
 * of them where many fell at once, as with a new version of a rubric. Pure.
 */
export function composeDrops(
  entities: readonly EntityFalls[],
  { day }: { day: string },
): Message[] {
  const own = new Map<string, EntityFalls[]>();
  for (const entity of entities) {
    for (const recipient of new Set(entity.to)) {
      const fallen = own.get(recipient) ?? [];
      own.set(recipient, fallen);
      fallen.push(entity);
    }
  }
  return [...own].map(([recipient, fallen]) =>
    fallen.length === 1
      ? ofOne(recipient, fallen[0])
      : ofMany(recipient, fallen, day),
  );
}

function ofOne(
  recipient: string,
  { entityRef, title, falls }: EntityFalls,
): Message {
  const { subject, before, after } = headOf(falls);
  const rest = falls.filter(fall => fall !== headOf(falls));
  return {
    to: [recipient],
    title: `${title} fell from level ${before} to ${after} in ${subject}`,
    link: scorecardPath(entityRef),
    scope: `maturity-drop-${entityRef}`,
    severity: 'high',
    ...(rest.length > 0 && { description: rest.map(describe).join('\n') }),
  };
}

function ofMany(
  recipient: string,
  fallen: readonly EntityFalls[],
  day: string,
): Message {
  const rest = fallen.length - NAMED;
  return {
    to: [recipient],
    title: `${fallen.length} entities fell a level`,
    description: [
      ...fallen
        .slice(0, NAMED)
        .map(({ title, falls }) => `${title}: ${describe(headOf(falls))}`),
      ...(rest > 0 ? [`And ${rest} more.`] : []),
    ].join('\n'),
    link: '/maturity?tab=history',
    scope: `maturity-drops-${day}`,
    severity: 'high',
  };
}

/** What matters most: the rubric's level, else the first track's. */
function headOf(falls: readonly Fall[]): Fall {
  return falls.find(({ what }) => what === 'level') ?? falls[0];
}

function describe({ subject, before, after }: Fall): string {
  return `${subject} from level ${before} to ${after}`;
}
