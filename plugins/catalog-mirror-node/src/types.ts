import type {
  BackstageCredentials,
  LifecycleService,
} from '@backstage/backend-plugin-api';
import type { Entity } from '@backstage/catalog-model';
import type { FilterPredicate } from '@backstage/filter-predicates';
import type { Knex } from 'knex';

/**
 * An entity as the mirror keeps it: what lists, filters and rules need.
 * Refs are full and lower case, as the catalog's own `stringifyEntityRef`.
 * @public
 */
export interface MirrorEntity {
  entityRef: string;
  etag: string;
  kind: string;
  namespace: string;
  name: string;
  title?: string;
  description?: string;
  type?: string;
  lifecycle?: string;
  /** Target of the first `ownedBy` relation, else `spec.owner` made full. */
  owner?: string;
  system?: string;
  domain?: string;
  tags: string[];
  /** All annotations. */
  annotations: Record<string, string>;
  /**
   * The parts of `spec` the opening family asked for, by key, and type,
   * lifecycle, owner, system and domain as the author wrote them.
   */
  spec: Record<string, unknown>;
  /** `relations` as the catalog has them. */
  relations: { type: string; targetRef: string }[];
}

/**
 * One step of the feed. `entity` is the state the mirror has now (absent when
 * removed, by this step or a later one); `replacedBy` names who took over.
 * Old steps are compacted, so the first that a new handler hears of an entity
 * may be `changed`. `replaced` comes before or after the entities come and go,
 * and of entities that the mirror never knew.
 * @public
 */
export interface MirrorChange {
  seq: number;
  type: 'added' | 'changed' | 'removed' | 'replaced';
  entityRef: string;
  entity?: MirrorEntity;
  replacedBy?: string;
}

/** @public */
export interface MirrorHandler {
  /** Identifies the stored position; unique within the plugin. */
  id: string;
  /**
   * Takes changes in the order of `seq`, at least once. When it throws, the
   * same changes come again later.
   */
  onChanges(
    changes: MirrorChange[],
    options: { signal: AbortSignal },
  ): Promise<void>;
}

/** @public */
export interface MirrorQuery {
  /** In the catalog's own words, over the parts the mirror keeps. */
  filter?: FilterPredicate;
  kinds?: string[];
  limit?: number;
  /** From the previous page. */
  cursor?: string;
}

/** What the asker may see of some entities. @public */
export interface Visibility {
  /**
   * `all` and `none` are the policy's answer for every entity; `some` means
   * the refs were checked one by one.
   */
  decision: 'all' | 'none' | 'some';
  /** True when the asker may see the entity; unknown entities are false only for `some` and `none`. */
  allows(entityRef: string): boolean;
}

/**
 * For callers inside a transaction on the mirror's database: the read sees,
 * or the write joins, that transaction.
 * @public
 */
export interface MirrorTransaction {
  tx?: Knex.Transaction;
}

/**
 * A current copy of the catalog in the opening backend's own database.
 * @public
 */
export interface CatalogMirror {
  /** Entities by ref; those the mirror does not know are absent. */
  getEntities(
    refs: string[],
    options?: MirrorTransaction,
  ): Promise<Map<string, MirrorEntity>>;
  /**
   * Entities that carry one of the values in an annotation, ordered by ref.
   * Throws for an annotation that the mirror was not opened for.
   */
  findByAnnotation(
    key: string,
    values: string[],
    options?: MirrorTransaction,
  ): Promise<MirrorEntity[]>;
  /**
   * A page of entities ordered by ref. A page may be shorter than the limit,
   * or empty, and still have a cursor, when much had to be read to find little.
   */
  queryEntities(
    query?: MirrorQuery,
  ): Promise<{ items: MirrorEntity[]; nextCursor?: string }>;
  /** Registers a handler; call before {@link CatalogMirror.start}. */
  addHandler(handler: MirrorHandler): void;
  /** Puts `replaced` into the feed, for those who know that one entity took the place of another. */
  recordReplaced(
    replacement: { from: string; to: string },
    options?: MirrorTransaction,
  ): Promise<void>;
  visible(
    credentials: BackstageCredentials,
    refs: string[],
  ): Promise<Visibility>;
  /** Begins sweeping, listening and handing out changes; stops with the backend. */
  start(options: { lifecycle: LifecycleService }): Promise<void>;
  /** Sweeps the whole catalog once, for tests and for the first start. */
  sweep(options?: { signal?: AbortSignal }): Promise<void>;
  /** Hands what waits to the handlers once, for tests. */
  deliver(options?: { signal?: AbortSignal }): Promise<void>;
  /** When the last sweep went through to its end, ISO 8601. */
  lastSweep(): Promise<string | undefined>;
}

/**
 * The topic on which a change of a processed entity is announced as a hint.
 * @public
 */
export const CATALOG_ENTITY_CHANGED_TOPIC = 'waymark.catalog-entity-changed';

/** @public */
export interface CatalogEntityChangedPayload {
  entityRef: string;
  /** What the processor saw; the mirror asks the catalog for the rest. */
  entity?: Entity;
}
