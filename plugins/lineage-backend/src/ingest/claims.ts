import { LIMITS } from './limits';
import type { Claims } from './types';

/** Claims of nothing. */
export function emptyClaims(): Claims {
  return {
    inputs: [],
    asides: [],
    outputs: [],
    explicit: {},
    columns: {},
    serves: {},
  };
}

/** True when nothing is claimed. */
export function isEmptyClaims(claims: Claims): boolean {
  return (
    claims.inputs.length +
      claims.asides.length +
      claims.outputs.length +
      Object.keys(claims.explicit).length +
      Object.keys(claims.columns).length +
      Object.keys(claims.serves).length ===
    0
  );
}

/**
 * The union of claims. Merging is commutative, associative and idempotent, so
 * that events of a run may come in any order and more than once. A set that
 * would have more than {@link LIMITS.claims} members keeps the smallest ones,
 * which is a union as well: it matters in no order what was dropped when.
 *
 * @returns claims with sorted sets, the same object shape whatever the order
 */
export function mergeClaims(...claims: readonly Claims[]): Claims {
  return {
    inputs: unite(claims.map(({ inputs }) => inputs)),
    asides: unite(claims.map(({ asides }) => asides)),
    outputs: unite(claims.map(({ outputs }) => outputs)),
    explicit: uniteRecords(claims.map(({ explicit }) => explicit)),
    columns: uniteRecords(claims.map(({ columns }) => columns)),
    serves: uniteRecords(claims.map(({ serves }) => serves)),
  };
}

/**
 * Claims as one text: equal for equal claims, whatever their order. Its digest
 * is `evidence.claims_hash`.
 */
export function claimsText(claims: Claims): string {
  const { inputs, asides, outputs, explicit, columns, serves } =
    mergeClaims(claims);
  return JSON.stringify({ inputs, asides, outputs, explicit, columns, serves });
}

function unite(sets: readonly (readonly string[])[]): string[] {
  const united =
    sets.length === 1 ? new Set(sets[0]) : new Set(sets.flatMap(set => set));
  return [...united].sort().slice(0, LIMITS.claims);
}

function uniteRecords(
  records: readonly Record<string, readonly string[]>[],
): Record<string, string[]> {
  const keys = unite(records.map(record => Object.keys(record)));
  return Object.fromEntries(
    keys.map(key => [key, unite(records.map(record => record[key] ?? []))]),
  );
}
