import type { CellCause, CellChange } from '../../resolution/types';

/** A duty that somebody accepted. Refs are full and lower case. */
export interface TakenDuty {
  handoverId: string;
  /** Who accepted it. */
  by: string;
  from: string;
  to: string;
  entityRef: string;
  declaredAt: string;
  activity: string;
  role: string;
}

/**
 * Which changes of cells come from which accepted duty: where `from` went or
 * `to` came, on the entity itself or on one that inherits the declaration
 * which was changed. Pure.
 */
export function findCauses(
  changes: readonly CellChange[],
  taken: readonly TakenDuty[],
): CellCause[] {
  const byPlace = new Map<string, TakenDuty>();
  for (const duty of taken) {
    for (const place of [duty.entityRef, duty.declaredAt]) {
      for (const [change, party] of [
        ['removed', duty.from],
        ['added', duty.to],
      ] as const) {
        byPlace.set(keyOf({ ...duty, change, party, place }), duty);
      }
    }
  }
  return changes.flatMap((cell, index) => {
    const { entityRef, originRef, partyRef: party } = cell;
    const duty =
      byPlace.get(keyOf({ ...cell, party, place: entityRef })) ??
      (originRef === undefined
        ? undefined
        : byPlace.get(keyOf({ ...cell, party, place: originRef })));
    return duty ? [{ index, by: duty.by, handoverId: duty.handoverId }] : [];
  });
}

function keyOf(parts: {
  place: string;
  activity: string;
  role: string;
  change: string;
  party: string;
}): string {
  const { place, activity, role, change, party } = parts;
  return [place, activity, role, change, party].join(' ');
}
