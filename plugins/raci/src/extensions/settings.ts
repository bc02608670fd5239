import type { FilterPredicate } from '@backstage/filter-predicates';
import { z } from 'zod';

/** What an app may decide about a card. */
export const cardSettings = {
  title: z.string().min(1).max(100).optional(),
};

/**
 * On whose pages RACI is unless the app says otherwise: what is made here, and
 * whatever says who acts for it. The stages of machine learning would mean
 * nothing on the page of any other component.
 */
export const RACI_ENTITIES: FilterPredicate = {
  $any: [
    { kind: { $in: ['model', 'dataset', 'pipeline'] } },
    { 'spec.raci': { $exists: true } },
  ],
};

/** On whose pages the ownership card is unless the app says otherwise. */
export const OWNED_ENTITIES: FilterPredicate = {
  kind: {
    $in: [
      'model',
      'dataset',
      'pipeline',
      'component',
      'api',
      'resource',
      'system',
      'domain',
    ],
  },
};
