import type { Entity } from '@backstage/catalog-model';

/**
 * Reads entities by their full refs; those that are not there are absent.
 * @public
 */
export type EntityReader = (
  refs: readonly string[],
  options?: { fields?: string[]; signal?: AbortSignal },
) => Promise<Map<string, Entity>>;

/** What related entities are read for. */
const FIELDS = [
  'kind',
  'metadata.name',
  'metadata.namespace',
  'metadata.annotations',
  'metadata.links',
  'spec.owner',
  'spec.profile',
  'spec.classification',
  'spec.compliance',
  'spec.orchestrator',
  'spec.schedule',
  'relations',
];

/** Entities that were read for one call; each is read once. @public */
export interface EntityBook {
  /** Reads those that were not read before. */
  load(refs: Iterable<string>): Promise<void>;
  /** Undefined for what the catalog does not have; it must have been loaded. */
  get(ref: string): Entity | undefined;
}

/** Begins an empty book. @public */
export function createEntityBook(
  read: EntityReader,
  signal?: AbortSignal,
): EntityBook {
  const known = new Map<string, Entity | undefined>();
  return {
    async load(refs) {
      const missing = [...new Set(refs)].filter(ref => !known.has(ref));
      if (missing.length === 0) {
        return;
      }
      const found = await read(missing, { fields: FIELDS, signal });
      missing.forEach(ref => known.set(ref, found.get(ref)));
    },
    get: ref => known.get(ref),
  };
}
