import type {
  CardData,
  CardMetric,
  ModelCard,
} from '@waymark/plugin-mlops-common';
import {
  checkShape,
  limitText,
  parseJson,
  readTime,
  TEXT_LIMIT,
  type Problem,
  type SourceFile,
} from '../../document';
import {
  cardSchema,
  type FormatMap,
  type GoogleCard,
  type GoogleData,
} from './googleCardSchema';
import { readNumber } from './huggingFaceCard';
import { withoutEmpty } from './sectionsToCard';

const HINT =
  'Model Card Toolkit 0.0.2 writes this format: ModelCard.to_json() or its model_card.json.';

/** What a Google Model Card says. */
export interface GoogleModelCard {
  card: ModelCard;
  /** `model_details.name` */
  names: string[];
  /** `model_details.version.date`, ISO 8601. */
  at?: string;
  /** `model_details.version.name`: the version it was written for. */
  version?: string;
}

/** Reads a card of the Model Card Toolkit, version 0.0.2 or 0.0.1. */
export function parseGoogleModelCard(file: SourceFile): {
  found?: GoogleModelCard;
  problems: Problem[];
} {
  const { document, problems } = parseJson(file);
  if (!document) {
    return { problems };
  }
  const checked = checkShape({ document, schema: cardSchema, hint: HINT });
  if (!checked.data) {
    return { problems: checked.problems };
  }
  const { model_details: details } = checked.data;
  const at = readTime(details?.version?.date);
  const version = limitText(
    details?.version?.name?.trim() ?? '',
    TEXT_LIMIT.name,
  );
  return {
    found: {
      card: withoutEmpty(toCard(checked.data)),
      names: details?.name ? [details.name] : [],
      ...(at && { at }),
      ...(version && { version }),
    },
    problems: [],
  };
}

function toCard(source: GoogleCard): ModelCard {
  const details = source.model_details;
  const considerations = source.considerations;
  const parameters = source.model_parameters;
  const data = readData(parameters?.data);
  const long = (text: string | null | undefined) =>
    limitText(text ?? '', TEXT_LIMIT.section);
  const longs = (texts: string[] | null | undefined) =>
    (texts ?? []).map(long).filter(text => text !== '');
  const { diff } = details?.version ?? {};
  const formats = [
    ...readFormat(
      'input_format',
      parameters?.input_format,
      parameters?.input_format_map,
    ),
    ...readFormat(
      'output_format',
      parameters?.output_format,
      parameters?.output_format_map,
    ),
  ];
  return {
    overview: long(
      [
        details?.overview,
        details?.documentation,
        diff && `Changes in version ${details?.version?.name ?? ''}: ${diff}`,
      ]
        .filter(Boolean)
        .join('\n\n'),
    ),
    intendedUse: longs(considerations?.use_cases),
    users: longs(considerations?.users),
    architecture: long(parameters?.model_architecture),
    parameters: formats.map(({ name, value }) => ({
      name,
      value: long(value),
    })),
    trainingData: data.training,
    evaluationData: data.evaluation,
    metrics: readMetrics(source),
    limitations: longs(considerations?.limitations),
    tradeoffs: longs(considerations?.tradeoffs),
    ethicalConsiderations: (considerations?.ethical_considerations ?? [])
      .filter(item => item.name || item.mitigation_strategy)
      .map(item => ({
        name: long(item.name || item.mitigation_strategy),
        ...(item.name &&
          item.mitigation_strategy && {
            mitigation: long(item.mitigation_strategy),
          }),
      })),
    license: (details?.licenses ?? [])
      .map(license => long(license.identifier || license.custom_text))
      .filter(Boolean)
      .join(', '),
    citations: longs([
      ...(details?.citations ?? []).map(item => item.citation ?? ''),
      // Where to read more; the card that all formats share has one list.
      ...(details?.references ?? []).map(item => item.reference ?? ''),
    ]),
    contact: (details?.owners ?? [])
      .map(owner => [owner.name, owner.contact].filter(Boolean).join(' · '))
      .filter(Boolean)
      .map(long)
      .join(', '),
  };
}

/**
 * The toolkit keeps training and evaluation data in one list; the names tell
 * them apart ("evaluation", "test", "validation").
 */
function readData(data: NonNullable<GoogleCard['model_parameters']>['data']): {
  training: CardData[];
  evaluation: CardData[];
} {
  const toData = (item: GoogleData): CardData => {
    const description = [item.description, describeSensitive(item.sensitive)]
      .filter(Boolean)
      .join('\n\n');
    return {
      ...(item.name && { name: limitText(item.name, TEXT_LIMIT.name) }),
      ...(description && {
        description: limitText(description, TEXT_LIMIT.section),
      }),
      ...(item.link && { link: limitText(item.link, TEXT_LIMIT.value) }),
    };
  };
  if (!Array.isArray(data)) {
    return {
      training: data?.train ? [toData(data.train)] : [],
      evaluation: data?.eval ? [toData(data.eval)] : [],
    };
  }
  const evaluation = data.filter(item =>
    /\b(eval|evaluation|test|testing|validation|holdout|hold-out)\b/i.test(
      item.name ?? '',
    ),
  );
  return {
    training: data.filter(item => !evaluation.includes(item)).map(toData),
    evaluation: evaluation.map(toData),
  };
}

function describeSensitive(
  sensitive: GoogleData['sensitive'],
): string | undefined {
  if (typeof sensitive === 'object' && sensitive?.sensitive_data?.length) {
    return `Sensitive data: ${sensitive.sensitive_data.join(', ')}`;
  }
  return sensitive === true ? 'Contains sensitive data.' : undefined;
}

/** A format as a text and, of each of its fields, by name. */
function readFormat(
  name: string,
  whole: string | null | undefined,
  fields: FormatMap,
): { name: string; value: string }[] {
  return [
    { name, value: whole ?? '' },
    ...(fields ?? []).map(field => ({
      name: limitText(`${name}.${field.key ?? ''}`, TEXT_LIMIT.name),
      value: field.value ?? '',
    })),
  ].filter(({ value }) => value !== '');
}

function readMetrics(source: GoogleCard): CardMetric[] {
  const metrics = source.quantitative_analysis?.performance_metrics ?? [];
  return metrics.flatMap(metric => {
    const value = readNumber(metric.value);
    if (value === undefined || !metric.type) {
      return [];
    }
    const lower = readNumber(metric.confidence_interval?.lower_bound);
    const upper = readNumber(metric.confidence_interval?.upper_bound);
    return [
      {
        name: limitText(metric.type, TEXT_LIMIT.name),
        value,
        ...(typeof metric.value === 'string' &&
          metric.value.trim().endsWith('%') && { unit: '%' }),
        ...(metric.slice && {
          slice: limitText(metric.slice, TEXT_LIMIT.name),
        }),
        ...(lower !== undefined &&
          upper !== undefined && { confidenceInterval: { lower, upper } }),
      },
    ];
  });
}
