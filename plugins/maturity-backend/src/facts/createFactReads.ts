import type { FactBase } from '@waymark/plugin-maturity-common';
import { chunked, readRows } from '@waymark/plugin-bulk-rows-node';
import type { Knex } from 'knex';
import type { FactSetRow } from '../database/tables';
import { mergeFactBases, toFactBase } from './factSets';
import type { FactSource } from './sources';
import type { FactReads } from './types';

/**
 * Reads what is stored. Sets of retrievers that are not installed, or turned
 * off, count as if they were not there.
 */
export function createFactReads(options: {
  knex: Knex;
  sources: readonly FactSource[];
}): FactReads {
  const { knex } = options;
  const sources = new Map(options.sources.map(source => [source.id, source]));
  const known = [...sources.keys()];

  return {
    async getFacts(entityRefs, { tx } = {}) {
      const bases = new Map<string, FactBase[]>(
        entityRefs.map(ref => [ref, []]),
      );
      for (const refs of chunked([...bases.keys()])) {
        const rows = await readRows<FactSetRow>(tx ?? knex, {
          table: 'fact_sets',
          column: 'entity_ref',
          values: refs,
          columns: ['entity_ref', 'retriever', 'facts', 'read_at', 'error'],
        });
        for (const row of rows) {
          const source = sources.get(row.retriever);
          if (source) {
            bases.get(row.entity_ref)?.push(toFactBase(row, source));
          }
        }
      }
      return new Map(
        [...bases].map(([ref, parts]) => [ref, mergeFactBases(parts)]),
      );
    },

    async getGathering(entityRef) {
      const rows: Pick<FactSetRow, 'retriever'>[] = await knex('fact_sets')
        .where({ entity_ref: entityRef })
        .whereIn('retriever', known)
        // An error is an answer too: waiting longer would not help.
        .whereNull('read_at')
        .whereNull('error')
        .select('retriever')
        .orderBy('retriever');
      return rows.map(row => row.retriever);
    },
  };
}
