import { createHash } from 'node:crypto';
import { stringifyEntityRef, type Entity } from '@backstage/catalog-model';
import type {
  CatalogProcessor,
  CatalogProcessorCache,
  CatalogProcessorEmit,
  LocationSpec,
} from '@backstage/plugin-catalog-node';
import type { HintPublisher } from './HintPublisher';

const CACHE_KEY = 'hash';

/**
 * Announces entities of any kind when what is processed differs from what was
 * processed last. The catalog itself publishes nothing about changes.
 *
 * The last hash is kept in the processor's cache, which the catalog stores
 * with the entity, so that it holds across replicas and restarts. The catalog
 * keeps the cache only of a run that succeeded: after a failed one the entity
 * is announced again.
 */
export class ChangeHintProcessor implements CatalogProcessor {
  readonly #publisher: Pick<HintPublisher, 'add'>;

  constructor(publisher: Pick<HintPublisher, 'add'>) {
    this.#publisher = publisher;
  }

  getProcessorName(): string {
    return 'WaymarkChangeHintProcessor';
  }

  /** After all others, to see the entity as they leave it. */
  getPriority(): number {
    return 1_000_000;
  }

  async postProcessEntity(
    entity: Entity,
    _location: LocationSpec,
    _emit: CatalogProcessorEmit,
    cache: CatalogProcessorCache,
  ): Promise<Entity> {
    const hash = createHash('sha256')
      .update(JSON.stringify(entity))
      .digest('base64url');
    if ((await cache.get<string>(CACHE_KEY)) !== hash) {
      await cache.set(CACHE_KEY, hash);
      this.#publisher.add(stringifyEntityRef(entity));
    }
    return entity;
  }
}
