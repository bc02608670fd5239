import {
  type CardData,
  type CardMetric,
  type DatasetSchemaField,
  type ModelCard,
  wordToNumber,
} from '@waymark/plugin-mlops-common';
import { z } from 'zod/v4';
import {
  checkShape,
  limitText,
  TEXT_LIMIT,
  type Document,
  type Problem,
  type SourceFile,
} from '../../document';
import { readFeatures } from './readFeatures';
import { sectionsToCard, withoutEmpty } from './sectionsToCard';
import { splitFrontMatter } from './splitFrontMatter';

const HINT =
  'See https://huggingface.co/docs/hub/model-cards and …/datasets-cards for the fields of a card.';

/** One text or a list of them; numbers such as a licence's year become texts. */
const texts = z
  .union([z.string(), z.array(z.union([z.string(), z.number()]))])
  .nullish()
  .transform(value =>
    (Array.isArray(value) ? value : [value ?? ''])
      .map(item => limitText(String(item), TEXT_LIMIT.name))
      .filter(item => item !== ''),
  );

const rootSchema = z.object({}).loose();

/** What a README's front matter and headings say. */
export interface HuggingFaceCard {
  /** A data card has fields that only data cards have. */
  about: 'model' | 'dataset';
  card: ModelCard;
  /** `model_name`, `pretty_name` and the names in `model-index`. */
  names: string[];
  pipelineTag?: string;
  datasets: string[];
  baseModels: string[];
  features: DatasetSchemaField[];
}

const DATASET_FIELDS = [
  'dataset_info',
  'pretty_name',
  'size_categories',
  'source_datasets',
  'task_categories',
  'annotations_creators',
  'configs',
];

/**
 * Reads a Markdown file as a card. Without front matter it is an ordinary
 * README and no card: both results are then empty.
 */
export function parseHuggingFaceCard(file: SourceFile): {
  found?: HuggingFaceCard;
  problems: Problem[];
} {
  const { parsed, markdown } = splitFrontMatter(file);
  if (!parsed?.document) {
    return { problems: parsed?.problems ?? [] };
  }
  const { document } = parsed;
  if (document.value === null) {
    return { problems: [] };
  }
  const root = checkShape({ document, schema: rootSchema, hint: HINT });
  if (!root.data) {
    return { problems: root.problems };
  }
  const problems: Problem[] = [];
  const read = (field: string): string[] => {
    const checked = checkShape({
      document,
      schema: texts,
      at: [field],
      hint: HINT,
    });
    problems.push(...checked.problems);
    return checked.data ?? [];
  };

  const index = readModelIndex(document);
  const features = readFeatures(document);
  problems.push(...index.problems, ...features.problems);
  const datasets = read('datasets');
  const license = readLicense(read);
  const environment = readEmissions(document);
  const sections = sectionsToCard(markdown);
  const card: ModelCard = {
    ...sections,
    trainingData: describeData(datasets, sections.trainingData),
    metrics: index.metrics,
    ...(license && { license }),
    ...(environment && {
      environment: [environment, sections.environment]
        .filter(Boolean)
        .join('\n\n'),
    }),
  };
  return {
    found: {
      about: DATASET_FIELDS.some(field => field in root.data)
        ? 'dataset'
        : 'model',
      card: withoutEmpty(card),
      names: [...read('model_name'), ...read('pretty_name'), ...index.names],
      ...(read('pipeline_tag')[0] && { pipelineTag: read('pipeline_tag')[0] }),
      datasets,
      baseModels: read('base_model'),
      features: features.fields,
    },
    problems,
  };
}

/** Every licence, by its own name where it has one, and where to read it. */
function readLicense(read: (field: string) => string[]): string {
  const [ownName] = read('license_name');
  const [link] = read('license_link');
  const names = read('license').filter(name => !ownName || name !== 'other');
  const license = [...(ownName ? [ownName] : []), ...names].join(', ');
  return license && link ? `${license} (${link})` : license;
}

const emissionsSchema = z
  .union([
    z.number().transform(emissions => ({ emissions })),
    z
      .object({
        emissions: z.number().optional(),
        source: z.string().optional(),
        training_type: z.string().optional(),
        geographical_location: z.string().optional(),
        hardware_used: z.string().optional(),
      })
      .loose(),
  ])
  .transform(found => found as Record<string, unknown>);

/** `co2_eq_emissions`, which the Hub gives in grams, in words. */
function readEmissions(document: Document): string {
  const root = document.value as Record<string, unknown>;
  const found = emissionsSchema.safeParse(root.co2_eq_emissions);
  if (!found.success) {
    return '';
  }
  const { emissions, ...rest } = found.data;
  const told = [
    ['training_type', 'of'],
    ['hardware_used', 'on'],
    ['geographical_location', 'in'],
    ['source', 'according to'],
  ].flatMap(([field, word]) =>
    typeof rest[field] === 'string' ? [`${word} ${rest[field]}`] : [],
  );
  return limitText(
    [
      ...(emissions === undefined ? [] : [`${emissions} g of CO2 equivalent`]),
      ...told,
    ].join(', '),
    TEXT_LIMIT.section,
  );
}

/** The data sets named above, the first with the section's description. */
function describeData(
  names: string[],
  described: CardData[] | undefined,
): CardData[] {
  if (names.length === 0) {
    return described ?? [];
  }
  return names.map((name, position) => ({
    name,
    ...(position === 0 && described?.[0]),
  }));
}

const metricSchema = z
  .object({
    type: z.string(),
    name: z.string().optional(),
    value: z.unknown().optional(),
  })
  .loose();

const resultSchema = z
  .object({
    dataset: z
      .object({
        name: z.string().optional(),
        type: z.string().optional(),
        config: z.string().nullish(),
        split: z.string().nullish(),
      })
      .loose()
      .optional(),
    metrics: z.array(z.unknown()),
  })
  .loose();

function readModelIndex(document: Document): {
  names: string[];
  metrics: CardMetric[];
  problems: Problem[];
} {
  const found = {
    names: [] as string[],
    metrics: [] as CardMetric[],
    problems: [] as Problem[],
  };
  const root = document.value as Record<string, unknown>;
  const models = Array.isArray(root['model-index']) ? root['model-index'] : [];
  models.forEach((model, modelIndex) => {
    if (typeof model?.name === 'string') {
      found.names.push(model.name);
    }
    const results = Array.isArray(model?.results) ? model.results : [];
    results.forEach((_: unknown, resultIndex: number) => {
      const at = ['model-index', modelIndex, 'results', resultIndex];
      const result = checkShape({
        document,
        schema: resultSchema,
        at,
        hint: HINT,
      });
      found.problems.push(...result.problems);
      result.data?.metrics.forEach((_metric, metricIndex) => {
        const metric = checkShape({
          document,
          schema: metricSchema,
          at: [...at, 'metrics', metricIndex],
          hint: HINT,
        });
        found.problems.push(...metric.problems);
        const value = readNumber(metric.data?.value);
        if (metric.data && value !== undefined) {
          const { dataset } = result.data;
          const measuredOn = dataset?.name ?? dataset?.type;
          found.metrics.push({
            name: limitText(
              metric.data.name ?? metric.data.type,
              TEXT_LIMIT.name,
            ),
            value,
            ...(measuredOn && {
              dataset: limitText(measuredOn, TEXT_LIMIT.name),
            }),
            ...sliceOf(dataset),
          });
        }
      });
    });
  });
  return found;
}

/**
 * Cards give numbers also as texts such as `0.91` and `91.2 %`, and as words
 * where a metric is not finite.
 */
export function readNumber(value: unknown): number | undefined {
  if (typeof value === 'number') {
    return value;
  }
  if (typeof value !== 'string') {
    return undefined;
  }
  if (/^\s*[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?\s*%?\s*$/i.test(value)) {
    return Number.parseFloat(value);
  }
  return wordToNumber(value.trim());
}

/** Which part of the data: a configuration other than `default`, and a split. */
function sliceOf(
  dataset: z.infer<typeof resultSchema>['dataset'],
): Pick<CardMetric, 'slice'> {
  const { config, split } = dataset ?? {};
  const slice = [config === 'default' ? undefined : config, split]
    .filter(Boolean)
    .join('/');
  return slice ? { slice: limitText(slice, TEXT_LIMIT.name) } : {};
}
