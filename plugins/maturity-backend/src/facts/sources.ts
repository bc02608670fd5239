import type { Entity } from '@backstage/catalog-model';
import { ConflictError, InputError } from '@backstage/errors';
import { filterPredicateToFilterFunction } from '@backstage/filter-predicates';
import { durationToMilliseconds } from '@backstage/types';
import type { FactDefinition } from '@waymark/plugin-maturity-common';
import {
  type FactRetriever,
  isFactId,
  MAX_FACTS,
} from '@waymark/plugin-maturity-node';

const DEFAULT_TIMEOUT_MS = 30_000;

/** What an installation says about one retriever. */
export interface SourceSettings {
  enabled?: boolean;
  everyMs?: number;
}

/** A retriever that is in use, with its settings settled. */
export interface FactSource {
  id: string;
  retriever: FactRetriever;
  /** By the name that the retriever gives, without the source. */
  definitions: ReadonlyMap<string, FactDefinition>;
  everyMs: number;
  timeoutMs: number;
  batchSize: number;
  concurrency: number;
  appliesTo(entity: Entity): boolean;
}

/**
 * Checks what modules registered, and leaves out what the configuration turns
 * off.
 *
 * @throws ConflictError for an id that is there twice; InputError for one, or
 *   a fact, that could not be named in a rubric.
 */
export function createSources(
  retrievers: readonly FactRetriever[],
  settings: ReadonlyMap<string, SourceSettings> = new Map(),
): FactSource[] {
  const seen = new Set<string>();
  return retrievers.flatMap(retriever => {
    const { id } = retriever;
    if (seen.has(id)) {
      throw new ConflictError(
        `The fact retriever '${id}' is registered twice; expected one module for each source`,
      );
    }
    seen.add(id);
    const { enabled = true, everyMs } = settings.get(id) ?? {};
    return enabled ? [createSource(retriever, everyMs)] : [];
  });
}

/** What all sources tell, by full id, in their order. */
export function definitionsOf(
  sources: readonly FactSource[],
): FactDefinition[] {
  return sources.flatMap(({ id, definitions }) =>
    [...definitions].map(([name, definition]) => ({
      ...definition,
      id: `${id}/${name}`,
    })),
  );
}

function createSource(
  retriever: FactRetriever,
  everyMs = durationToMilliseconds(retriever.every),
): FactSource {
  const { id, timeout, appliesTo, batchSize = 1, concurrency = 2 } = retriever;
  assertId(id, `The fact retriever '${id}'`);
  if (retriever.facts.length > MAX_FACTS) {
    throw new InputError(
      `The fact retriever '${id}' defines ${retriever.facts.length} facts; expected at most ${MAX_FACTS}`,
    );
  }
  const definitions = new Map<string, FactDefinition>();
  for (const definition of retriever.facts) {
    assertId(definition.id, `The fact '${definition.id}' of '${id}'`);
    if (definitions.has(definition.id)) {
      throw new ConflictError(
        `The fact retriever '${id}' defines '${definition.id}' twice; expected each name once`,
      );
    }
    definitions.set(definition.id, definition);
  }
  const matches = appliesTo && filterPredicateToFilterFunction(appliesTo);
  return {
    id,
    retriever,
    definitions,
    everyMs,
    timeoutMs: timeout ? durationToMilliseconds(timeout) : DEFAULT_TIMEOUT_MS,
    batchSize: Math.max(1, batchSize),
    concurrency: Math.max(1, concurrency),
    appliesTo: entity => (matches ? matches(entity) : true),
  };
}

function assertId(id: string, what: string): void {
  if (!isFactId(id)) {
    throw new InputError(
      `${what} has an id that rubrics cannot name; expected lower case words and digits joined by single hyphens, such as 'last-run'`,
    );
  }
}
