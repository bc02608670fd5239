import type {
  RaciCell,
  RaciGap,
  RaciOrigin,
  RaciRole,
  ResolvedActivity,
} from '@waymark/plugin-raci-common';

/** What a place in the table shows. */
export interface RoleContent {
  /** Parties that come from the same place stand together, in their order. */
  groups: { origin: RaciOrigin; cells: RaciCell[] }[];
  /** Where "nobody" is stated, when it is. */
  nobody?: RaciOrigin;
  /** The gap that nobody is there, or that there are too many. */
  gap?: RaciGap;
}

/** What the gaps of a role say of the role, not of one of its parties. */
const OF_THE_ROLE = new Set<RaciGap['code']>([
  'no-accountable',
  'several-accountable',
  'no-responsible',
]);

/** What stands in a role of an activity. Pure. */
export function readRole(
  activity: ResolvedActivity,
  role: RaciRole,
): RoleContent {
  const groups: RoleContent['groups'] = [];
  for (const cell of activity[role]) {
    const group = groups.find(({ origin }) => sameOrigin(origin, cell.origin));
    if (group) {
      group.cells.push(cell);
    } else {
      groups.push({ origin: cell.origin, cells: [cell] });
    }
  }
  return {
    groups,
    nobody: activity.nobody?.find(one => one.role === role)?.origin,
    gap: activity.gaps.find(
      gap => gap.role === role && OF_THE_ROLE.has(gap.code),
    ),
  };
}

function sameOrigin(a: RaciOrigin, b: RaciOrigin): boolean {
  return (
    a.level === b.level && a.ref === b.ref && a.expression === b.expression
  );
}
