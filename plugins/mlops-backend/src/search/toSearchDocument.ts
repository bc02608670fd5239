import type { MirrorEntity } from '@waymark/plugin-catalog-mirror-node';
import type {
  DatasetUse,
  ModelCard,
  SearchDocument,
} from '@waymark/plugin-mlops-common';
import type { DatasetRecord, PipelineRecord } from '@waymark/plugin-mlops-node';
import type { SearchFacts } from './readSearchFacts';

const MAX_METRICS = 500;
const MAX_DATASETS = 200;
const MAX_ALIASES = 200;
const MAX_DESCRIPTION = 2_000;
const MAX_TEXT = 10_000;

/** Relations to the data that a model or pipeline declares. */
const TO_DATA = ['trainedOn', 'evaluatedOn', 'consumes', 'produces'];

/**
 * What people may search an entity by. What is declared comes first, so that
 * a limit costs the registry's part.
 *
 * @param options - `owner` is the entity that owns it, where it is known
 */
export function toSearchDocument(options: {
  entity: MirrorEntity;
  owner?: MirrorEntity;
  facts: SearchFacts;
}): SearchDocument {
  const { entity, owner, facts } = options;
  const { objects } = facts;
  const cards = [asObject<ModelCard>(entity.spec.card), ...facts.cards];
  const description =
    entity.description ?? objects.find(o => o.description)?.description;
  const title = entity.title ?? entity.name;
  const text = textOf([
    // A discovered entity may be called otherwise than its object.
    ...objects.map(object => object.name).filter(name => name !== title),
    ...productTexts(entity.spec.product),
    ...cards.flatMap(cardTexts),
  ]);
  const platform =
    asText(entity.spec.platform) ??
    asText(entity.spec.orchestrator) ??
    objects
      .map(object => {
        const { platform: of, orchestrator } = object as Partial<
          DatasetRecord & PipelineRecord
        >;
        return of ?? orchestrator;
      })
      .find(Boolean);
  return {
    entityRef: entity.entityRef,
    title,
    ...(description && { description: description.slice(0, MAX_DESCRIPTION) }),
    kind: entity.kind,
    ...(entity.type && { type: entity.type }),
    ...(entity.lifecycle && { lifecycle: entity.lifecycle }),
    ...(entity.owner && { owner: entity.owner }),
    ...(owner?.title && { ownerTitle: owner.title }),
    ...(entity.system && { system: entity.system }),
    ...(platform && { platform }),
    tags: entity.tags,
    metrics: unique(
      [
        ...cards.flatMap(card =>
          listOf(card?.metrics).map(m => asText(m.name)),
        ),
        ...facts.metrics,
      ],
      MAX_METRICS,
    ),
    datasets: unique(
      [
        ...entity.relations
          .filter(({ type }) => TO_DATA.includes(type))
          .map(({ targetRef }) => targetRef)
          .filter(ref => ref.startsWith('dataset:')),
        ...namesOf(facts.uses),
      ],
      MAX_DATASETS,
    ),
    aliases: unique([...facts.aliases], MAX_ALIASES),
    ...(text && { text }),
  };
}

function namesOf(uses: DatasetUse[]): (string | undefined)[] {
  return uses
    .filter(use => !/\bmodel\b/i.test(use.role))
    .flatMap(use => [use.entityRef, use.name]);
}

function productTexts(product: unknown): (string | undefined)[] {
  const { problem, outcomes, baseline } = (asObject(product) ?? {}) as Record<
    string,
    unknown
  >;
  return [
    asText(problem),
    ...listOf(outcomes).map(outcome => asText(outcome.metric)),
    asText(asObject<{ description: unknown }>(baseline)?.description),
  ];
}

function cardTexts(card: ModelCard | undefined): (string | undefined)[] {
  if (!card) {
    return [];
  }
  const data = [...listOf(card.trainingData), ...listOf(card.evaluationData)];
  return [
    asText(card.overview),
    ...textsOf(card.intendedUse),
    ...textsOf(card.users),
    ...textsOf(card.outOfScopeUse),
    asText(card.architecture),
    ...data.flatMap(item => [asText(item.name), asText(item.description)]),
    ...textsOf(card.limitations),
    ...textsOf(card.tradeoffs),
    ...listOf(card.ethicalConsiderations).map(item => asText(item.name)),
    asText(card.license),
    asText(card.contact),
  ];
}

/** What stands in several cards is found as well when it stands there once. */
function textOf(texts: (string | undefined)[]): string {
  return unique(texts, texts.length).join('\n').slice(0, MAX_TEXT);
}

function unique(values: (string | undefined)[], most: number): string[] {
  return [...new Set(values)]
    .filter((value): value is string => Boolean(value))
    .slice(0, most);
}

function asText(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function textsOf(value: unknown): (string | undefined)[] {
  return Array.isArray(value) ? value.map(asText) : [];
}

function asObject<T extends object>(value: unknown): T | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as T)
    : undefined;
}

function listOf(value: unknown): Record<string, unknown>[] {
  const items: unknown[] = Array.isArray(value) ? value : [];
  return items
    .map(item => asObject<Record<string, unknown>>(item))
    .filter(item => item !== undefined);
}
