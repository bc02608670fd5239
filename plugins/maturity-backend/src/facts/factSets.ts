import type { FactBase, KnownFact } from '@waymark/plugin-maturity-common';
import type { FactSetRow, StoredFacts } from '../database/tables';
import type { FactSource } from './sources';

/** In `fact_sets.error`: the reading as a whole failed. */
const WHOLE = '*';

/** Why the newest reading failed: as a whole, or for single facts. */
export type FactErrors = Readonly<Record<string, string>>;

/** What one source is known to say of one entity. */
export function toFactBase(
  row: Pick<FactSetRow, 'facts' | 'read_at' | 'error'>,
  source: FactSource,
): { facts: Map<string, KnownFact>; errors: Map<string, string> } {
  const readAt = Number(row.read_at ?? 0);
  const facts = new Map<string, KnownFact>();
  for (const [name, { value, at, evidence }] of Object.entries(
    parseFacts(row.facts),
  )) {
    // What a former release told under another name is not known any more.
    if (source.definitions.has(name)) {
      facts.set(`${source.id}/${name}`, {
        value,
        // A clock ahead of ours must not keep a fact fresh for longer.
        at: at === undefined ? readAt : Math.min(at, readAt),
        ...(evidence && { evidence }),
      });
    }
  }
  const told = parseErrors(row.error);
  const errors = new Map<string, string>();
  for (const name of source.definitions.keys()) {
    const error = told[WHOLE] ?? told[name];
    if (error !== undefined) {
      errors.set(`${source.id}/${name}`, error);
    }
  }
  return { facts, errors };
}

/** Adds what another source says. */
export function mergeFactBases(bases: readonly FactBase[]): FactBase {
  return {
    facts: new Map(bases.flatMap(base => [...base.facts])),
    errors: new Map(bases.flatMap(base => [...base.errors])),
  };
}

/** `fact_sets.facts` as it was written. */
export function parseFacts(text: string | null): StoredFacts {
  return text === null ? {} : (JSON.parse(text) as StoredFacts);
}

/** The same facts give the same text, in whatever order they were told. */
export function writeFacts(facts: StoredFacts): string {
  return JSON.stringify(
    Object.fromEntries(
      Object.entries(facts).sort(([left], [right]) => (left < right ? -1 : 1)),
    ),
  );
}

/** `fact_sets.error` of a reading that failed as a whole. */
export function wholeError(message: string): string {
  return JSON.stringify({ [WHOLE]: message });
}

/** `fact_sets.error` of a reading that was good but for some facts. */
export function writeErrors(errors: FactErrors): string | null {
  const entries = Object.entries(errors).sort(([left], [right]) =>
    left < right ? -1 : 1,
  );
  return entries.length === 0
    ? null
    : JSON.stringify(Object.fromEntries(entries));
}

function parseErrors(text: string | null): FactErrors {
  return text === null ? {} : (JSON.parse(text) as FactErrors);
}
