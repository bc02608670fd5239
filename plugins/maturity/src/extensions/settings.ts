import type { FilterPredicate } from '@backstage/filter-predicates';
import { z } from 'zod';

/** What an app may decide about a card. */
export const cardSettings = {
  title: z.string().min(1).max(100).optional(),
};

/**
 * On whose pages maturity is unless the app says otherwise: the kinds that the
 * backend gathers facts of without configuration.
 */
export const SCORED_ENTITIES: FilterPredicate = {
  kind: {
    $in: [
      'model',
      'dataset',
      'pipeline',
      'component',
      'api',
      'system',
      'resource',
    ],
  },
};
