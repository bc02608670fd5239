import type { ModelCard } from '@waymark/plugin-mlops-common';

/** Every field of a card, in the order of a page. */
export const CARD_FIELDS = [
  'overview',
  'architecture',
  'license',
  'contact',
  'citations',
  'intendedUse',
  'outOfScopeUse',
  'users',
  'trainingData',
  'evaluationData',
  'parameters',
  'metrics',
  'limitations',
  'tradeoffs',
  'ethicalConsiderations',
  'environment',
] as const satisfies readonly (keyof ModelCard)[];

/** A field of a card that this plugin has words for. */
export type CardField = (typeof CARD_FIELDS)[number];

/** True for a field that this plugin has words for. */
export function isCardField(field: string): field is CardField {
  return (CARD_FIELDS as readonly string[]).includes(field);
}

/** A part of a card, named as Google's Model Cards and Hugging Face do. */
export type CardGroup =
  'details' | 'use' | 'data' | 'evaluation' | 'considerations';

/** The parts of a card and what belongs to each, in the order of a page. */
export const CARD_GROUPS: readonly {
  group: CardGroup;
  fields: readonly CardField[];
}[] = [
  {
    group: 'details',
    fields: ['overview', 'architecture', 'license', 'contact', 'citations'],
  },
  { group: 'use', fields: ['intendedUse', 'outOfScopeUse', 'users'] },
  { group: 'data', fields: ['trainingData', 'evaluationData', 'parameters'] },
  { group: 'evaluation', fields: ['metrics'] },
  {
    group: 'considerations',
    fields: [
      'limitations',
      'tradeoffs',
      'ethicalConsiderations',
      'environment',
    ],
  },
];

/** The id that a field's place on the page has, for links to it. */
export function fieldAnchor(field: CardField): string {
  return `card-${field}`;
}

/** True where somebody wrote something into the field. */
export function isFilled(card: ModelCard, field: CardField): boolean {
  const value = card[field];
  return Array.isArray(value)
    ? value.length > 0
    : value !== undefined && value !== '';
}
