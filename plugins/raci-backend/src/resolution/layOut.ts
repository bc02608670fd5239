import {
  RACI_ROLES,
  type RaciGap,
  type RaciOrigin,
} from '@waymark/plugin-raci-common';
import type { CellRow, GapRow, StoredResolution } from '../database/tables';

/** A resolution as rows, each without the time it was first noticed. */
export interface LaidOut {
  cells: Omit<CellRow, 'since'>[];
  gaps: Omit<GapRow, 'since'>[];
}

/** Names a cell within all; no part can hold the sign between them. */
export function cellKey(
  cell: Pick<CellRow, 'entity_ref' | 'activity' | 'role' | 'party_ref'>,
): string {
  return [cell.entity_ref, cell.activity, cell.role, cell.party_ref].join('\n');
}

/** Names a gap within all. */
export function gapKey(gap: Omit<GapRow, 'since'>): string {
  return [
    gap.entity_ref,
    gap.activity,
    gap.code,
    gap.role,
    gap.party_ref,
    gap.nth,
  ].join('\n');
}

/** Makes rows of a resolution, in its order. Pure. */
export function layOut(
  entityRef: string,
  { activities, gaps: whole }: StoredResolution,
): LaidOut {
  const cells: LaidOut['cells'] = [];
  const gaps: LaidOut['gaps'] = [];
  const times = new Map<string, number>();
  const addGap = (gap: RaciGap) => {
    const row = {
      entity_ref: entityRef,
      activity: gap.activity ?? '',
      code: gap.code,
      role: gap.role ?? '',
      party_ref: gap.ref ?? '',
      nth: 0,
      severity: gap.severity,
      message: gap.message,
      mend: gap.mend,
      ...originColumns(gap.origin),
    };
    const place = gapKey(row);
    const nth = times.get(place) ?? 0;
    times.set(place, nth + 1);
    gaps.push({ ...row, nth });
  };
  for (const resolved of activities) {
    for (const role of RACI_ROLES) {
      for (const { ref, origin } of resolved[role]) {
        cells.push({
          entity_ref: entityRef,
          activity: resolved.activity,
          role,
          party_ref: ref,
          ...originColumns(origin),
          origin_level: origin.level,
        });
      }
    }
    resolved.gaps.forEach(addGap);
  }
  whole.forEach(addGap);
  return { cells, gaps };
}

/**
 * Puts the times into a resolution that was laid out; they come in the order
 * of the rows. Gaps without times stay as they are. Pure.
 */
export function stamp(
  { activities, gaps: whole }: StoredResolution,
  times: { cells: readonly number[]; gaps?: readonly number[] },
): StoredResolution {
  const cellTimes = times.cells[Symbol.iterator]();
  const gapTimes = times.gaps?.[Symbol.iterator]();
  const stampGap = (gap: RaciGap): RaciGap =>
    gapTimes
      ? {
          ...gap,
          since: new Date(Number(gapTimes.next().value)).toISOString(),
        }
      : gap;
  return {
    activities: activities.map(resolved => {
      const stamped = { ...resolved };
      for (const role of RACI_ROLES) {
        stamped[role] = resolved[role].map(cell => ({
          ...cell,
          since: Number(cellTimes.next().value),
        }));
      }
      stamped.gaps = resolved.gaps.map(stampGap);
      return stamped;
    }),
    gaps: whole.map(stampGap),
  };
}

function originColumns(origin: RaciOrigin | undefined) {
  return {
    origin_level: origin?.level ?? null,
    origin_ref: origin?.ref ?? null,
    expression: origin?.expression ?? null,
  };
}
