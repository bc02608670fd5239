import type { RaciActivity } from '../activities';
import { isForKind } from '../activities';
import type { RaciGap } from '../api/types';
import { RACI_ROLES } from '../roles';
import {
  describeParty,
  describeSeveral,
  describeUnfilled,
} from './describeGap';
import { quoted } from './foundPhrase';
import { originOf } from './resolveRaci';
import type { Declaration, EntityGaps, PartyStates, Resolution } from './types';

/** Kinds whose declarations are there for what belongs to them. */
const PASSES_ON = new Set(['system', 'domain']);

/** What {@link findGaps} looks at. @public */
export interface GapsInput {
  kind: string;
  resolution: Resolution;
  /** The entity's own declaration: its mistakes are its own gaps. */
  declaration: Declaration;
  activities: readonly RaciActivity[];
  stateOf: PartyStates;
}

/**
 * Where it is not said, or wrongly, who acts. Exactly one Accountable and at
 * least one Responsible for each activity; every party can act; the
 * declaration is understood whole. A party that cannot act is one gap, not
 * also the lack of somebody. Pure.
 * @public
 */
export function findGaps(input: GapsInput): EntityGaps {
  const byActivity: EntityGaps['byActivity'] = {};
  for (const { activity, roles } of input.resolution.activities) {
    const gaps: RaciGap[] = [];
    const { accountable, responsible } = roles;
    if (accountable.parties.length === 0) {
      gaps.push(
        describeUnfilled('accountable', activity.id, accountable.origin),
      );
    }
    if (accountable.parties.length > 1) {
      gaps.push(
        describeSeveral(activity.id, accountable.parties, accountable.origin),
      );
    }
    if (responsible.parties.length === 0) {
      gaps.push(
        describeUnfilled('responsible', activity.id, responsible.origin),
      );
    }
    for (const role of RACI_ROLES) {
      for (const ref of roles[role].parties) {
        const state = input.stateOf(ref);
        if (state !== 'present') {
          gaps.push(
            describeParty(state, {
              activity: activity.id,
              role,
              ref,
              origin: originOf(roles[role], ref),
            }),
          );
        }
      }
    }
    byActivity[activity.id] = gaps;
  }
  return { byActivity, whole: findMistakes(input) };
}

/**
 * What is wrong with a declaration whatever it resolves to; also for systems
 * and domains, whose declarations are only inherited. Pure.
 * @public
 */
export function findMistakes({
  kind,
  declaration,
  activities,
}: Pick<GapsInput, 'kind' | 'declaration' | 'activities'>): RaciGap[] {
  const unknown = Object.keys(declaration.activities)
    .filter(id => !activities.some(known => known.id === id))
    .map((id): RaciGap => ({
      code: 'unknown-activity',
      severity: 'warning',
      activity: id,
      message: `spec.raci: ${quoted(id)} is no activity of this organisation, so nobody acts on what it says.`,
      mend: `Use one of ${activities.map(known => known.id).join(', ')}.`,
    }));
  const misplaced = activities
    .filter(
      activity =>
        Object.hasOwn(declaration.activities, activity.id) &&
        !isForKind(activity, kind) &&
        !PASSES_ON.has(kind.toLocaleLowerCase('en-US')),
    )
    .map((activity): RaciGap => ({
      code: 'unknown-activity',
      severity: 'warning',
      activity: activity.id,
      message: `spec.raci: ${activity.id} is no activity of a ${kind.toLocaleLowerCase('en-US')}, so nobody acts on what it says.`,
      mend: `Remove the entry, or use one of ${activities
        .filter(known => isForKind(known, kind))
        .map(known => known.id)
        .join(', ')}.`,
    }));
  const malformed = declaration.problems.map((problem): RaciGap => ({
    code: 'malformed-declaration',
    severity: 'error',
    ...(problem.activity !== undefined && { activity: problem.activity }),
    ...(problem.role !== undefined && { role: problem.role }),
    message: `${problem.message}.`,
    mend: `Correct ${problem.field}; until then it is as if it were not written.`,
  }));
  return [...malformed, ...unknown, ...misplaced];
}
