import type { DriftSignal } from '@waymark/plugin-lineage-common';
import { EDGE_FLAG } from '../../database/tables';
import type { ChangedEdge } from './readDeclared';

/** A signal about an edge, since when (milliseconds since 1970). */
export interface JudgedDrift {
  signal: DriftSignal;
  since: number;
}

/**
 * How what is declared and what is observed of an edge differ.
 *
 * - declared, not observed: whoever declares it, nothing showed it;
 * - observed, not declared: only between entities of the catalog, since of
 *   other things nobody could declare anything;
 * - stale: it was observed, but not any more.
 */
export function judgeDrift(
  edge: ChangedEdge,
  facts: { bothBound: boolean; staleSince?: number },
): JudgedDrift[] {
  const { flags, changedAt } = edge;
  const observed = (flags & EDGE_FLAG.observed) !== 0;
  const declared = (flags & EDGE_FLAG.declared) !== 0;
  const signals: JudgedDrift[] = [];
  if (declared && !observed) {
    signals.push({ signal: 'declared-not-observed', since: changedAt });
  }
  if (observed && !declared && facts.bothBound) {
    signals.push({ signal: 'observed-not-declared', since: changedAt });
  }
  if (observed && facts.staleSince !== undefined) {
    signals.push({ signal: 'stale', since: facts.staleSince });
  }
  return signals;
}
