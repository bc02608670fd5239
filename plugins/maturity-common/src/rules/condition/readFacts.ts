import type { FactBase, FactValue, KnownFact } from '../../facts';

/** How a check sees one fact. */
export type SeenFact =
  | { state: 'fresh'; known: KnownFact }
  | { state: 'stale'; known: KnownFact; error?: string }
  | { state: 'error'; error: string }
  | { state: 'missing' };

/**
 * How a check sees a fact: one that is too old is as good as none. A fact that
 * could not be read lately still counts for as long as its last value is fresh.
 */
export function seeFact(
  id: string,
  base: FactBase,
  { now, freshnessMs }: { now: number; freshnessMs?: number },
): SeenFact {
  const known = base.facts.get(id);
  const error = base.errors.get(id);
  if (known) {
    const stale = freshnessMs !== undefined && now - known.at > freshnessMs;
    return stale
      ? { state: 'stale', known, ...(error !== undefined && { error }) }
      : { state: 'fresh', known };
  }
  return error === undefined ? { state: 'missing' } : { state: 'error', error };
}

/**
 * A value as it is compared: times in one way of writing, so that their texts
 * are in the order of time.
 */
export function comparable(
  value: FactValue | readonly (string | number)[],
  isTime: boolean,
): FactValue | readonly (string | number)[] {
  if (!isTime || typeof value !== 'string') {
    return value;
  }
  const time = Date.parse(value);
  return Number.isNaN(time) ? value : new Date(time).toISOString();
}
