import { z } from 'zod';

/** What an app may decide about the page, the tab and the card. */
export const viewSettings = {
  direction: z.enum(['both', 'upstream', 'downstream']).optional(),
  depth: z.number().int().min(1).max(20).optional(),
  limit: z.number().int().min(1).max(1000).optional(),
};

/** The same of the card, which is small. */
export const cardSettings = {
  title: z.string().min(1).max(100).optional(),
  direction: viewSettings.direction,
  depth: z.number().int().min(1).max(3).optional(),
  limit: z.number().int().min(1).max(50).optional(),
};

/** On whose pages lineage is unless the app says otherwise. */
export const LINEAGE_KINDS = [
  'model',
  'dataset',
  'pipeline',
  'component',
  'api',
];
