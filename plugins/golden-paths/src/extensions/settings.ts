import type { FilterPredicate } from '@backstage/filter-predicates';
import { z } from 'zod';

/** What an app may decide about a card. */
export const cardSettings = {
  title: z.string().min(1).max(100).optional(),
};

/** Entities that say which template they were made from. */
export const PROJECTS: FilterPredicate = {
  'metadata.annotations.backstage.io/source-template': { $exists: true },
};

/** What projects are made from. */
export const TEMPLATES: FilterPredicate = { kind: 'template' };
