import type { CatalogMirror } from '@waymark/plugin-catalog-mirror-node';
import type { Knex } from 'knex';
import type { ImpactCache } from './impact/ImpactCache';
import type { StaleSettings } from './shape/judgeStale';

/** What every query is made of. */
export interface GraphContext {
  knex: Knex;
  mirror: Pick<CatalogMirror, 'visible'>;
  stale: StaleSettings;
  /** Milliseconds a query may go on reading further levels. */
  budgetMs: number;
  now: () => number;
  impact: ImpactCache;
}
