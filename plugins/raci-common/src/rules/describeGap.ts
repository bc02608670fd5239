import type {
  PartyState,
  RaciGap,
  RaciGapCode,
  RaciGapSeverity,
  RaciOrigin,
} from '../api/types';
import type { RaciRole } from '../roles';

const CODE_OF_STATE: Readonly<
  Record<Exclude<PartyState, 'present'>, RaciGapCode>
> = {
  missing: 'party-missing',
  left: 'party-left',
  empty: 'empty-group',
};

/** Whether something breaks the rule that somebody acts and one answers for it. */
function severityFor(role: RaciRole): RaciGapSeverity {
  return role === 'accountable' || role === 'responsible' ? 'error' : 'warning';
}

/** Where to change what a cell says, for people. Pure. */
function placeOf(
  activity: string,
  role: RaciRole,
  origin?: RaciOrigin,
): string {
  if (!origin || origin.level === 'entity') {
    return `${role} of ${activity} in spec.raci`;
  }
  if (origin.level === 'default') {
    return origin.expression
      ? `${role} of ${activity} in spec.raci, since the organisation's default (${origin.expression}) says so`
      : `${role} of ${activity} in spec.raci, or in raci.defaults of the portal's configuration`;
  }
  return `${role} of ${activity} in spec.raci of ${origin.ref ?? `its ${origin.level}`}, or state it on the entity itself`;
}

/** A role that must be filled and is not. Pure. */
export function describeUnfilled(
  role: 'accountable' | 'responsible',
  activity: string,
  nobody?: RaciOrigin,
): RaciGap {
  const isAccountable = role === 'accountable';
  const who = isAccountable ? 'Nobody is Accountable' : 'Nobody is Responsible';
  const stated =
    nobody && nobody.level !== 'entity'
      ? `, as ${nobody.ref ?? `the ${nobody.level}`} states`
      : ', as it states itself';
  return {
    code: isAccountable ? 'no-accountable' : 'no-responsible',
    severity: 'error',
    activity,
    role,
    message: `${who} for ${activity}${nobody ? stated : ''}.`,
    mend: isAccountable
      ? `Name the one who answers for the result: ${placeOf(activity, role)}.`
      : `Name at least one who does the work: ${placeOf(activity, role)}.`,
    ...(nobody && nobody.level !== 'entity' && { origin: nobody }),
  };
}

/** More than one who answers. Pure. */
export function describeSeveral(
  activity: string,
  parties: readonly string[],
  origin?: RaciOrigin,
): RaciGap {
  const shown = parties.slice(0, 5).join(', ');
  const more = parties.length > 5 ? ` and ${parties.length - 5} more` : '';
  return {
    code: 'several-accountable',
    severity: 'error',
    activity,
    role: 'accountable',
    message: `${parties.length} are Accountable for ${activity}: ${shown}${more}. Who decides when they disagree?`,
    mend: `Keep one as ${placeOf(activity, 'accountable', origin)}; the others may be responsible or consulted.`,
    ...(origin && origin.level !== 'entity' && { origin }),
  };
}

/** A party that cannot act. Pure. */
export function describeParty(
  state: Exclude<PartyState, 'present'>,
  cell: { activity: string; role: RaciRole; ref: string; origin?: RaciOrigin },
): RaciGap {
  const { activity, role, ref, origin } = cell;
  const what = {
    missing: `${ref} is not in the catalog`,
    left: `${ref} has left`,
    empty: `${ref} has no members`,
  }[state];
  const mend = {
    missing: `Correct the name or add it to the catalog: ${placeOf(activity, role, origin)}.`,
    left: `Hand the duty over to somebody: ${placeOf(activity, role, origin)}.`,
    empty: `Add members to the group, or name another: ${placeOf(activity, role, origin)}.`,
  }[state];
  return {
    code: CODE_OF_STATE[state],
    severity: severityFor(role),
    activity,
    role,
    ref,
    message: `${what}, and is ${role} for ${activity}.`,
    mend,
    ...(origin && origin.level !== 'entity' && { origin }),
  };
}
