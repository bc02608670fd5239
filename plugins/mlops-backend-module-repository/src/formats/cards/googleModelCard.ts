import type {
  CardData,
  CardMetric,
  ModelCard,
} from '@waymark/plugin-mlops-common';
import { z } from 'zod/v4';
import {
  checkShape,
  limitText,
  parseJson,
  readTime,
  TEXT_LIMIT,
  type Problem,
  type SourceFile,
} from '../../document';
import { readNumber } from './huggingFaceCard';
import { withoutEmpty } from './sectionsToCard';

const HINT =
  'Model Card Toolkit 0.0.2 writes this format: ModelCard.to_json() or its model_card.json.';

/** Version 0.0.1 gave plain texts where 0.0.2 gives `{description}`. */
const described = z
  .union([z.string(), z.object({ description: z.string().nullish() }).loose()])
  .transform(item =>
    typeof item === 'string' ? item : (item.description ?? ''),
  );

const list = <T extends z.ZodType>(item: T) => z.array(item).nullish();

const dataSchema = z
  .object({
    name: z.string().nullish(),
    link: z.string().nullish(),
    description: z.string().nullish(),
  })
  .loose();

const cardSchema = z
  .object({
    model_details: z
      .object({
        name: z.string().nullish(),
        overview: z.string().nullish(),
        documentation: z.string().nullish(),
        owners: list(
          z
            .object({
              name: z.string().nullish(),
              contact: z.string().nullish(),
            })
            .loose(),
        ),
        version: z
          .object({ name: z.string().nullish(), date: z.string().nullish() })
          .loose()
          .nullish(),
        licenses: list(
          z
            .object({
              identifier: z.string().nullish(),
              custom_text: z.string().nullish(),
            })
            .loose(),
        ),
        citations: list(z.object({ citation: z.string().nullish() }).loose()),
      })
      .loose()
      .nullish(),
    model_parameters: z
      .object({
        model_architecture: z.string().nullish(),
        data: z
          .union([
            z.array(dataSchema),
            z
              .object({
                train: dataSchema.nullish(),
                eval: dataSchema.nullish(),
              })
              .loose(),
          ])
          .nullish(),
        input_format: z.string().nullish(),
        output_format: z.string().nullish(),
      })
      .loose()
      .nullish(),
    quantitative_analysis: z
      .object({
        performance_metrics: list(
          z
            .object({
              type: z.string().nullish(),
              value: z.unknown().optional(),
              slice: z.string().nullish(),
              confidence_interval: z
                .object({
                  lower_bound: z.unknown().optional(),
                  upper_bound: z.unknown().optional(),
                })
                .loose()
                .nullish(),
            })
            .loose(),
        ),
      })
      .loose()
      .nullish(),
    considerations: z
      .object({
        users: list(described),
        use_cases: list(described),
        limitations: list(described),
        tradeoffs: list(described),
        ethical_considerations: list(
          z
            .object({
              name: z.string().nullish(),
              mitigation_strategy: z.string().nullish(),
            })
            .loose(),
        ),
      })
      .loose()
      .nullish(),
  })
  .loose()
  .refine(
    card =>
      'model_details' in card ||
      'considerations' in card ||
      'quantitative_analysis' in card,
    {
      message:
        'expected a model card with model_details, considerations or quantitative_analysis',
    },
  );

type Card = z.infer<typeof cardSchema>;

/** What a Google Model Card says. */
export interface GoogleModelCard {
  card: ModelCard;
  /** `model_details.name` */
  names: string[];
  /** `model_details.version.date`, ISO 8601. */
  at?: string;
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
  return {
    found: {
      card: withoutEmpty(toCard(checked.data)),
      names: details?.name ? [details.name] : [],
      ...(at && { at }),
    },
    problems: [],
  };
}

function toCard(source: Card): ModelCard {
  const details = source.model_details;
  const considerations = source.considerations;
  const parameters = source.model_parameters;
  const data = readData(parameters?.data);
  const long = (text: string | null | undefined) =>
    limitText(text ?? '', TEXT_LIMIT.section);
  const longs = (texts: string[] | null | undefined) =>
    (texts ?? []).map(long).filter(text => text !== '');
  const [license] = details?.licenses ?? [];
  const formats = [
    { name: 'input_format', value: long(parameters?.input_format) },
    { name: 'output_format', value: long(parameters?.output_format) },
  ];
  return {
    overview: long(details?.overview || details?.documentation),
    intendedUse: longs(considerations?.use_cases),
    users: longs(considerations?.users),
    architecture: long(parameters?.model_architecture),
    parameters: formats.filter(({ value }) => value !== ''),
    trainingData: data.training,
    evaluationData: data.evaluation,
    metrics: readMetrics(source),
    limitations: longs(considerations?.limitations),
    tradeoffs: longs(considerations?.tradeoffs),
    ethicalConsiderations: (considerations?.ethical_considerations ?? [])
      .filter(item => item.name)
      .map(item => ({
        name: long(item.name),
        ...(item.mitigation_strategy && {
          mitigation: long(item.mitigation_strategy),
        }),
      })),
    license: long(license?.identifier || license?.custom_text),
    citations: longs(details?.citations?.map(item => item.citation ?? '')),
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
function readData(data: NonNullable<Card['model_parameters']>['data']): {
  training: CardData[];
  evaluation: CardData[];
} {
  const toData = (item: z.infer<typeof dataSchema>): CardData => ({
    ...(item.name && { name: limitText(item.name, TEXT_LIMIT.name) }),
    ...(item.description && {
      description: limitText(item.description, TEXT_LIMIT.section),
    }),
    ...(item.link && { link: limitText(item.link, TEXT_LIMIT.value) }),
  });
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

function readMetrics(source: Card): CardMetric[] {
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
        ...(metric.slice && {
          slice: limitText(metric.slice, TEXT_LIMIT.name),
        }),
        ...(lower !== undefined &&
          upper !== undefined && { confidenceInterval: { lower, upper } }),
      },
    ];
  });
}
