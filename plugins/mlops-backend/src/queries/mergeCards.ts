import type { CardAnswer, ModelCard } from '@waymark/plugin-mlops-common';

/** A card and who wrote it. */
export interface CardSource {
  from: 'declared' | string;
  at?: string;
  card: ModelCard;
}

/** What a complete card says, per kind in lower case. */
const COMPLETE: Record<string, readonly (keyof ModelCard)[]> = {
  model: [
    'overview',
    'intendedUse',
    'outOfScopeUse',
    'users',
    'architecture',
    'trainingData',
    'evaluationData',
    'metrics',
    'limitations',
    'tradeoffs',
    'ethicalConsiderations',
    'license',
    'contact',
  ],
  dataset: [
    'overview',
    'intendedUse',
    'outOfScopeUse',
    'limitations',
    'ethicalConsiderations',
    'license',
    'contact',
  ],
  // Nobody writes cards of pipelines, so none is incomplete.
  pipeline: [],
};

/**
 * One card out of several, field by field: the first that fills a field in
 * gives it whole. `missing` is what a complete card of the kind would add
 * (the common part of Google's Model Cards and Hugging Face's sections).
 *
 * @param cards - in the order they are believed
 */
export function mergeCards(options: {
  kind: string;
  cards: CardSource[];
}): CardAnswer {
  const { kind, cards } = options;
  const card: Partial<Record<keyof ModelCard, unknown>> = {};
  const from: CardAnswer['from'] = {};
  for (const source of cards) {
    for (const [field, value] of Object.entries(source.card)) {
      if (!(field in card) && isFilled(value)) {
        card[field as keyof ModelCard] = value;
        from[field] = {
          from: source.from,
          ...(source.at && { at: source.at }),
        };
      }
    }
  }
  return {
    card: card as ModelCard,
    missing: (COMPLETE[kind.toLowerCase()] ?? []).filter(
      field => !(field in card),
    ),
    from,
  };
}

/** How many fields a complete card of a kind has. */
export function completeCardFields(kind: string): number {
  return COMPLETE[kind.toLowerCase()]?.length ?? 0;
}

function isFilled(value: unknown): boolean {
  if (value === undefined || value === null) {
    return false;
  }
  if (typeof value === 'string') {
    return value.trim() !== '';
  }
  return !Array.isArray(value) || value.length > 0;
}
