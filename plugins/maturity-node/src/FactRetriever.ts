import type { Entity } from '@backstage/catalog-model';
import type { FilterPredicate } from '@backstage/filter-predicates';
import type { HumanDuration } from '@backstage/types';
import type {
  FactDefinition,
  FactEvidence,
  FactValue,
} from '@waymark/plugin-maturity-common';

/** A fact as a retriever tells it. @public */
export interface RetrievedFact {
  value: FactValue;
  /**
   * ISO 8601: when it was so in the source. Left out for what is so now, as
   * far as anybody can see: then it is as old as its reading.
   */
  at?: string;
  evidence?: FactEvidence;
}

/**
 * What a retriever tells of one entity: facts by their name without the
 * source, or why there are none. A name that is missing is "no data"; the
 * value `null` says that there is none, and that this is known.
 * @public
 */
export type RetrieverAnswer =
  | { facts: Record<string, RetrievedFact>; error?: undefined }
  | { error: Error; facts?: undefined };

/** @public */
export interface RetrieverContext {
  /** Aborted at the retriever's time-out and when the backend stops. */
  signal: AbortSignal;
}

/**
 * Reads facts about entities from one source. It may be called on several
 * replicas at once, each time about other entities, and must not keep state
 * between calls that answers depend on.
 * @public
 */
export interface FactRetriever {
  /** The source: its facts are `<id>/<name>`. Lower case words joined by hyphens. */
  id: string;
  /** For people: "The software catalog". */
  title: string;
  /** What it tells; `id` of each without the source. */
  facts: readonly FactDefinition[];
  /** Which entities it can tell about; any without. */
  appliesTo?: FilterPredicate;
  /** How often an entity is looked at anew, when nothing hints at a change. */
  every: HumanDuration;
  /**
   * True where the source learns of changes a little later than the portal,
   * as other plugins with a copy of the catalog do: what is new or differs is
   * then looked at again after minutes, and less often the longer it stays
   * the same, until `every` is reached.
   */
  settles?: boolean;
  /**
   * True where facts come from the files of an entity's repository: it is then
   * looked at anew when something was pushed there.
   */
  readsSource?: boolean;
  /** How long one call may take; 30 seconds without. */
  timeout?: HumanDuration;
  /** Most entities that one call takes; 1 without. */
  batchSize?: number;
  /** Calls under way at once on one replica; 2 without. */
  concurrency?: number;
  /**
   * Reads the facts of some entities, by full ref. An entity that is missing
   * in the answer counts as one without facts. When it throws, or the time is
   * up, a batch is asked again one by one, so that one bad entity harms only
   * itself.
   */
  retrieve(
    entities: readonly FactSubject[],
    context: RetrieverContext,
  ): Promise<Map<string, RetrieverAnswer>>;
}

/** An entity that facts are asked about. @public */
export interface FactSubject {
  /** Full and lower case. */
  entityRef: string;
  /**
   * The entity as the maturity backend knows it: metadata and relations
   * whole, of `spec` what rubrics and common facts need.
   */
  entity: Entity;
}
