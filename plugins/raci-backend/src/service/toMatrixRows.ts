import type { EntityRaci, RaciCell } from '@waymark/plugin-raci-common';
import { RACI_ROLES, type RaciRole } from '@waymark/plugin-raci-common';

/** A line of the matrix as CSV: one activity of one entity. */
export type MatrixRow = Pick<
  EntityRaci,
  'entityRef' | 'title' | 'type' | 'lifecycle' | 'owner' | 'system' | 'domain'
> & {
  /** Empty for the declaration as a whole, which has only gaps. */
  activity: string;
  /** The entity is in this activity now. */
  current?: boolean;
  gaps: string[];
} & Partial<Record<RaciRole, string[]>>;

/** Stands for a party that the asker may not see. */
const HIDDEN = '(hidden)';

/** Stands where it is stated that nobody has the role. */
const NOBODY = '(nobody)';

/** The lines of a page of the matrix. Pure. */
export function toMatrixRows(items: readonly EntityRaci[]): MatrixRow[] {
  return items.flatMap(item => {
    const { entityRef, title, type, lifecycle, owner, system, domain } = item;
    const entity = { entityRef, title, type, lifecycle, owner, system, domain };
    const rows = item.activities.map((activity): MatrixRow => {
      const stated = (activity.nobody ?? []).map(({ role }) => role);
      return {
        ...entity,
        activity: activity.activity,
        current: item.stage === activity.activity,
        ...Object.fromEntries(
          RACI_ROLES.map(role => [
            role,
            stated.includes(role) ? [NOBODY] : activity[role].map(nameOf),
          ]),
        ),
        gaps: activity.gaps.map(gap => gap.code),
      };
    });
    return item.gaps.length > 0
      ? [
          ...rows,
          { ...entity, activity: '', gaps: item.gaps.map(gap => gap.code) },
        ]
      : rows;
  });
}

function nameOf(cell: RaciCell): string {
  return cell.masked ? HIDDEN : cell.ref;
}
