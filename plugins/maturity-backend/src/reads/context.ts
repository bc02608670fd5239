import type { PermissionsService } from '@backstage/backend-plugin-api';
import type { CatalogMirror } from '@waymark/plugin-catalog-mirror-node';
import type { Knex } from 'knex';
import type { LiveEvaluation } from '../evaluation/types';
import type { FactReads, Gathering } from '../facts/types';
import type { MaturityChanges } from '../MaturityChanges';
import type { RubricBook } from '../rubrics/types';

/** What every read stands on. */
export interface ReadContext {
  knex: Knex;
  mirror: Pick<CatalogMirror, 'visible' | 'getEntities' | 'queryEntities'>;
  permissions: PermissionsService;
  book: RubricBook;
  live: LiveEvaluation;
  facts: Pick<FactReads, 'getGathering'>;
  gathering: Pick<Gathering, 'refresh'>;
  changes: Pick<MaturityChanges, 'mayRequest'>;
  /** Kinds (lower case) of entities that are evaluated. */
  kinds: readonly string[];
  /** Parts of `spec` that the mirror keeps. */
  specKeys: readonly string[];
  /** Ids of the RACI's activities, where they are known. */
  activities?: readonly string[];
  /** Milliseconds since 1970. */
  clock: () => number;
}
