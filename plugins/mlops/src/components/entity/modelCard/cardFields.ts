import type { ModelCard } from '@waymark/plugin-mlops-common';

/** Every field of a card, in the order of a page. */
export const CARD_FIELDS = [
  'overview',
  'intendedUse',
  'outOfScopeUse',
  'users',
  'limitations',
  'tradeoffs',
  'ethicalConsiderations',
  'architecture',
  'trainingData',
  'evaluationData',
  'metrics',
  'parameters',
  'environment',
  'license',
  'citations',
  'contact',
] as const satisfies readonly (keyof ModelCard)[];

/** A field of a card that this plugin has words for. */
export type CardField = (typeof CARD_FIELDS)[number];

/** True for a field that this plugin has words for. */
export function isCardField(field: string): field is CardField {
  return (CARD_FIELDS as readonly string[]).includes(field);
}
