import { upsertRows } from '@waymark/plugin-bulk-rows-node';
import type {
  FactDefinition,
  FactValue,
} from '@waymark/plugin-maturity-common';
import type { FactRetriever } from '@waymark/plugin-maturity-node';
import type { Knex } from 'knex';
import type { FactSetRow, StoredFacts } from '../database';

/** What a test's sources tell; ids with the source. */
export const FACTS: readonly FactDefinition[] = [
  fact('registry/versions', 'number', 'versions registered'),
  fact('registry/owner-known', 'boolean', 'owner known to the registry'),
  fact('quality/score', 'number', 'quality score'),
  fact('quality/state', 'text', 'state of quality'),
  fact('ci/passed', 'boolean', 'passed in CI'),
];

/** Facts of one source by name without the source; `at` in milliseconds. */
export type ToldFacts = Record<string, FactValue | StoredFacts[string]>;

function fact(
  id: string,
  type: FactDefinition['type'],
  title: string,
): FactDefinition {
  return { id, type, title, description: `The ${title}.` };
}

/** Retrievers that define facts; nobody asks them. */
export function retrieversOf(
  definitions: readonly FactDefinition[],
): FactRetriever[] {
  const ids = new Set(definitions.map(({ id }) => id.split('/')[0]));
  return [...ids].map(id => ({
    id,
    title: id,
    facts: definitions
      .filter(definition => definition.id.startsWith(`${id}/`))
      .map(definition => ({
        ...definition,
        id: definition.id.slice(id.length + 1),
      })),
    every: { days: 1 },
    retrieve: async () => new Map(),
  }));
}

/** Facts as they are kept. */
export function asStored(told: ToldFacts): StoredFacts {
  return Object.fromEntries(
    Object.entries(told).map(([name, value]) => [
      name,
      value !== null && typeof value === 'object' && 'value' in value
        ? value
        : { value },
    ]),
  );
}

/** Writes what one source told of one entity. */
export async function writeSet(
  tx: Knex.Transaction,
  row: FactSetRow,
): Promise<void> {
  await upsertRows({
    tx,
    table: 'fact_sets',
    keys: ['entity_ref', 'retriever'],
    values: [
      'facts',
      'read_at',
      'error',
      'failures',
      'due_at',
      'claimed_until',
    ],
    rows: [row],
  });
}
