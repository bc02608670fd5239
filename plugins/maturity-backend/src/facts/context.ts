import type { LoggerService } from '@backstage/backend-plugin-api';
import type { Entity } from '@backstage/catalog-model';
import type { Knex } from 'knex';
import type { Evaluator } from '../evaluation/types';
import type { FactSource } from './sources';

/** What gathering stands on. */
export interface GatheringContext {
  knex: Knex;
  sources: readonly FactSource[];
  evaluator: Pick<Evaluator, 'onFacts' | 'evaluateAll'>;
  /** Entities as the mirror has them; those it does not know are absent. */
  getEntities(
    entityRefs: string[],
    options?: { tx?: Knex.Transaction },
  ): Promise<Map<string, Entity>>;
  logger: LoggerService;
  /** Milliseconds since 1970. */
  clock: () => number;
  /** A number in [0, 1). */
  random: () => number;
}
