import type { Entity } from '@backstage/catalog-model';
import {
  ANNOTATION_SOURCE_ID,
  MLOPS_API_VERSION,
  isModel,
  type CardMetric,
  type ModelCard,
} from '@waymark/plugin-mlops-common';
import { Document, isMap, isScalar, Pair, Scalar, type YAMLMap } from 'yaml';
import { CARD_FIELDS, type CardField } from '../cardFields';

/** Begins every text that is to be replaced, so that none is forgotten. */
export const PLACEHOLDER = '…';

/** What a snippet says in words, in the reader's language. */
export interface SnippetTexts {
  /** Why a field matters. */
  why: (field: CardField) => string;
  /** What to write in place of a placeholder. */
  hint: (field: CardField) => string;
  /** An example of a metric, for a comment. */
  metricExample: string;
}

/**
 * YAML of `spec.card` for the catalog file of a model: what the file says
 * already, then the chosen fields with what is known of them from elsewhere,
 * or with placeholders. For a model that no file declares it is the whole
 * file. It takes the place of the `card:` that is there.
 */
export function cardSnippet(options: {
  entity: Entity;
  /** The card as it is shown. */
  card: ModelCard;
  /** The fields to write. */
  fields: readonly CardField[];
  texts: SnippetTexts;
}): string {
  const { entity, card, fields, texts } = options;
  const declared: ModelCard = isModel(entity) ? (entity.spec.card ?? {}) : {};
  const document = new Document(frameOf(entity));
  const target = document.getIn(['spec', 'card']);
  if (!isMap(target)) {
    throw new Error('The frame of a snippet has no spec.card');
  }
  for (const field of CARD_FIELDS) {
    const known = declared[field] ?? (fields.includes(field) && card[field]);
    if (known && !(Array.isArray(known) && known.length === 0)) {
      addField(document, target, field, writable(known));
    } else if (fields.includes(field)) {
      addPlaceholder(document, target, field, texts);
    }
  }
  return document.toString({ lineWidth: 0 });
}

function frameOf(entity: Entity): object {
  const { apiVersion = MLOPS_API_VERSION, kind, metadata, spec } = entity;
  if (!metadata.annotations?.[ANNOTATION_SOURCE_ID]) {
    return { spec: { card: {} } };
  }
  const { namespace, name, title } = metadata;
  return {
    apiVersion,
    kind,
    metadata: {
      name,
      ...(namespace && { namespace }),
      ...(title && { title }),
    },
    spec: {
      type: spec?.type ?? 'other',
      lifecycle: spec?.lifecycle ?? 'experimental',
      owner: spec?.owner ?? 'group:default/your-team',
      card: {},
    },
  };
}

function addField(
  document: Document,
  target: YAMLMap,
  field: CardField,
  value: unknown,
): Pair {
  const pair = new Pair(new Scalar(field), document.createNode(value));
  target.items.push(pair);
  return pair;
}

function addPlaceholder(
  document: Document,
  target: YAMLMap,
  field: CardField,
  texts: SnippetTexts,
): void {
  const text = `${PLACEHOLDER} ${texts.hint(field)}`;
  const { key } = addField(document, target, field, placeholder(field, text));
  if (isScalar(key)) {
    key.commentBefore = [
      ` ${texts.why(field)}`,
      ...(field === 'metrics' ? [` ${texts.metricExample}`] : []),
    ].join('\n');
  }
}

function placeholder(field: CardField, text: string): unknown {
  switch (field) {
    case 'trainingData':
    case 'evaluationData':
      return [{ name: text }];
    case 'parameters':
      return [{ name: text, value: PLACEHOLDER }];
    case 'ethicalConsiderations':
      return [{ name: text, mitigation: PLACEHOLDER }];
    // A number cannot look like a placeholder; none must look like a result.
    case 'metrics':
      return [];
    case 'overview':
    case 'architecture':
    case 'environment':
    case 'license':
    case 'contact':
      return text;
    default:
      return [text];
  }
}

/** What a file may state: a card has no numbers that are none. */
function writable(value: ModelCard[CardField]): unknown {
  if (!Array.isArray(value)) {
    return value;
  }
  return value.filter(
    item => typeof item === 'string' || !('value' in item) || isWritable(item),
  );
}

function isWritable(
  item: CardMetric | NonNullable<ModelCard['parameters']>[number],
): boolean {
  const numbers =
    typeof item.value === 'number'
      ? [
          item.value,
          ...('confidenceInterval' in item && item.confidenceInterval
            ? [item.confidenceInterval.lower, item.confidenceInterval.upper]
            : []),
        ]
      : [];
  return numbers.every(Number.isFinite);
}
