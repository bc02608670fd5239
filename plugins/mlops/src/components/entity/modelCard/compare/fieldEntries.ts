import type {
  CardData,
  CardMetric,
  ModelCard,
} from '@waymark/plugin-mlops-common';
import type { CardField } from '../cardFields';

/** One statement of a field, as text that can be compared. */
export interface FieldEntry {
  /** What stays the same when the statement changes; absent for sentences. */
  key?: string;
  text: string;
}

/** More digits than that are noise of the arithmetic, not of the model. */
const SIGNIFICANT_DIGITS = 8;

/**
 * What a field says as a list of statements. Numbers have more digits than
 * elsewhere: a difference in the fifth one is a difference.
 */
export function fieldEntries(card: ModelCard, field: CardField): FieldEntry[] {
  switch (field) {
    case 'metrics':
      return unique((card.metrics ?? []).map(metricEntry));
    case 'parameters':
      return unique(
        (card.parameters ?? []).map(({ name, value }) => ({
          key: name,
          text: `${name}: ${value}`,
        })),
      );
    case 'trainingData':
    case 'evaluationData':
      return unique((card[field] ?? []).map(dataEntry));
    case 'ethicalConsiderations':
      return unique(
        (card[field] ?? []).map(({ name, mitigation }) => ({
          key: name,
          text: mitigation ? `${name} – ${mitigation}` : name,
        })),
      );
    default: {
      const value = card[field];
      if (Array.isArray(value)) {
        return value.map(text => ({ text }));
      }
      return value ? [{ key: field, text: value }] : [];
    }
  }
}

function metricEntry(metric: CardMetric): FieldEntry {
  const { name, value, unit, slice, dataset, confidenceInterval } = metric;
  const where = [slice, dataset].filter(Boolean).join(', ');
  const interval =
    confidenceInterval &&
    `(${digits(confidenceInterval.lower)} … ${digits(confidenceInterval.upper)})`;
  const subject = where ? `${name} [${where}]` : name;
  return {
    key: subject,
    text: [`${subject}: ${digits(value)}`, unit, interval]
      .filter(Boolean)
      .join(' '),
  };
}

function digits(value: number): string {
  return String(Number(value.toPrecision(SIGNIFICANT_DIGITS)));
}

function dataEntry({ ref, name, link, description }: CardData): FieldEntry {
  const subject = [name, ref ?? link].filter(Boolean).join(', ');
  return {
    key: ref ?? link ?? name ?? 'description',
    text: [subject, description].filter(Boolean).join(' – '),
  };
}

// A card may say the same thing twice; each is compared with its like.
function unique(entries: FieldEntry[]): FieldEntry[] {
  const seen = new Map<string, number>();
  return entries.map(({ key = '', text }) => {
    const count = seen.get(key) ?? 0;
    seen.set(key, count + 1);
    return { key: count === 0 ? key : `${key} ${count}`, text };
  });
}
