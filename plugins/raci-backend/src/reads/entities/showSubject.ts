import type {
  EntityRaci,
  RaciCell,
  RaciRole,
  ResolvedActivity,
} from '@waymark/plugin-raci-common';
import type { StoredCell, StoredResolution } from '../../database/tables';
import type { KnownParties } from '../../resolution/types';
import { showGap, showOrigin } from '../access/showGap';
import type { Sight } from '../access/Sight';
import type { FoundSubject } from './refsOfSubject';

/** A subject as the asker may see it. Pure. */
export function showSubject(
  { subject, resolved }: FoundSubject,
  options: { parties: KnownParties; sight: Sight },
): EntityRaci {
  const { sight } = options;
  const { title, type, lifecycle, owner, system, domain, stage } = subject;
  return {
    entityRef: subject.entity_ref,
    ...present({ title, type, lifecycle, owner, system, stage }),
    // The domain may be that of a system which the asker does not see.
    ...(domain !== null && sight.entity(domain) && { domain }),
    declared: Boolean(subject.declared),
    activities: resolved.activities.map(activity =>
      showActivity(activity, options),
    ),
    gaps: resolved.gaps.map(gap => showGap(gap, sight)),
    gapCount: subject.gap_count,
  };
}

function showActivity(
  stored: StoredResolution['activities'][number],
  options: { parties: KnownParties; sight: Sight },
): ResolvedActivity {
  const { sight } = options;
  const cells = (role: RaciRole) =>
    stored[role].map(cell => showCell(cell, options));
  return {
    activity: stored.activity,
    title: stored.title,
    accountable: cells('accountable'),
    responsible: cells('responsible'),
    consulted: cells('consulted'),
    informed: cells('informed'),
    ...(stored.nobody && {
      nobody: stored.nobody.map(({ role, origin }) => ({
        role: role as RaciRole,
        origin: showOrigin(origin, sight),
      })),
    }),
    gaps: stored.gaps.map(gap => showGap(gap, sight)),
  };
}

function showCell(
  { ref, origin, since }: StoredCell,
  options: { parties: KnownParties; sight: Sight },
): RaciCell {
  const { parties, sight } = options;
  const { state = 'missing', title } = parties.get(ref) ?? {};
  const common = {
    exists: state === 'present' || state === 'empty',
    state,
    origin: showOrigin(origin, sight),
    // A preview has cells that were never noticed.
    ...(since > 0 && { since: new Date(since).toISOString() }),
  };
  return sight.party(ref, origin)
    ? { ref, ...present({ title }), ...common }
    : { ref: '', masked: true, ...common };
}

/** Without what is not there. */
function present<T extends Record<string, string | null | undefined>>(
  values: T,
): { [K in keyof T]?: string } {
  return Object.fromEntries(
    Object.entries(values).filter(
      ([, value]) => value !== null && value !== undefined,
    ),
  ) as { [K in keyof T]?: string };
}
