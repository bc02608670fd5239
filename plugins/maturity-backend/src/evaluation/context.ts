import type { Entity } from '@backstage/catalog-model';
import type { FactDefinition } from '@waymark/plugin-maturity-common';
import type { CatalogMirror } from '@waymark/plugin-catalog-mirror-node';
import type { Knex } from 'knex';
import type { FactReads } from '../facts/types';
import type { RubricBook, VersionReader } from '../rubrics';

/** What evaluating takes. */
export interface EvaluationOptions {
  knex: Knex;
  mirror: Pick<CatalogMirror, 'getEntities'>;
  book: RubricBook;
  facts: FactReads;
  clock?: () => number;
}

/** {@link EvaluationOptions} with what is worked out of them once. */
export interface EvaluationContext extends EvaluationOptions {
  clock: () => number;
  readVersion: VersionReader;
  definitions: ReadonlyMap<string, FactDefinition>;
  /** Entities as rubrics look at them; those the mirror does not know are absent. */
  readEntities(
    entityRefs: readonly string[],
    options?: { tx?: Knex.Transaction },
  ): Promise<Map<string, Entity>>;
}
