import { isDeepStrictEqual } from 'node:util';
import type {
  CardAnswer,
  CardComparison,
  ModelCard,
} from '@waymark/plugin-mlops-common';

/** All fields of a card, in the order people read them. */
const FIELDS = [
  'overview',
  'intendedUse',
  'outOfScopeUse',
  'users',
  'architecture',
  'parameters',
  'trainingData',
  'evaluationData',
  'metrics',
  'limitations',
  'tradeoffs',
  'ethicalConsiderations',
  'environment',
  'license',
  'citations',
  'contact',
] as const satisfies (keyof ModelCard)[];

/**
 * Two cards field by field, in the order people read them. A field that
 * neither has is left out. Metrics and parameters have no order of their own:
 * listed otherwise they are the same.
 */
export function compareCards(
  left: CardAnswer,
  right: CardAnswer,
): CardComparison {
  return {
    left,
    right,
    fields: FIELDS.flatMap(field => {
      const change = compareField(left.card[field], right.card[field]);
      return change ? [{ field, change }] : [];
    }),
  };
}

function compareField(
  left: unknown,
  right: unknown,
): CardComparison['fields'][number]['change'] | undefined {
  if (isEmpty(left) || isEmpty(right)) {
    if (isEmpty(left) && isEmpty(right)) {
      return undefined;
    }
    return isEmpty(left) ? 'added' : 'removed';
  }
  return isDeepStrictEqual(ordered(left), ordered(right)) ? 'same' : 'changed';
}

function isEmpty(value: unknown): boolean {
  return (
    value === undefined ||
    value === '' ||
    (Array.isArray(value) && value.length === 0)
  );
}

/** Named things by name; a list of texts keeps the order its author chose. */
function ordered(value: unknown): unknown {
  if (!Array.isArray(value) || !value.every(isNamed)) {
    return value;
  }
  const key = ({ name, dataset = '', slice = '' }: Named) =>
    `${name}\u0000${dataset}\u0000${slice}`;
  return [...value].sort((a, b) => (key(a) < key(b) ? -1 : 1));
}

type Named = { name: string; dataset?: string; slice?: string };

function isNamed(item: unknown): item is Named {
  return typeof (item as Partial<Named> | null)?.name === 'string';
}
