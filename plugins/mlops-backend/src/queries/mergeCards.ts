import type {
  CardAnswer,
  CardOrigin,
  ModelCard,
} from '@waymark/plugin-mlops-common';
import { mergeCardMetrics } from './mergeCardMetrics';

/** A card and who wrote it. */
export interface CardSource extends CardOrigin {
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
 * gives it whole, except that metrics are gathered from all. `missing` is what
 * a complete card of the kind would add (the common part of Google's Model
 * Cards and Hugging Face's sections).
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
      if (field !== 'metrics' && !(field in card) && isFilled(value)) {
        card[field as keyof ModelCard] = value;
        from[field] = originOf(source);
      }
    }
  }
  const metrics = mergeCardMetrics(
    cards.map(source => ({
      origin: originOf(source),
      metrics: source.card.metrics ?? [],
    })),
  );
  metrics.forEach(({ origin }, index) => {
    if (index === 0) {
      from.metrics = origin;
    } else if (origin !== metrics[0].origin) {
      from[`metrics.${index}`] = origin;
    }
  });
  return {
    card: {
      ...(card as ModelCard),
      ...(metrics.length > 0 && {
        metrics: metrics.map(({ metric }) => metric),
      }),
    },
    missing: (COMPLETE[kind.toLowerCase()] ?? []).filter(
      field => !(field in from),
    ),
    from,
  };
}

function originOf({ card: _, ...origin }: CardSource): CardOrigin {
  return Object.fromEntries(
    Object.entries(origin).filter(([, value]) => value !== undefined),
  ) as unknown as CardOrigin;
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
