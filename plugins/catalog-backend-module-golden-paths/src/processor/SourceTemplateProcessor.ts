import type { LoggerService } from '@backstage/backend-plugin-api';
import {
  type Entity,
  getCompoundEntityRef,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import {
  type CatalogProcessor,
  type CatalogProcessorEmit,
  type LocationSpec,
  processingResult,
} from '@backstage/plugin-catalog-node';
import {
  RELATION_SCAFFOLDED_FROM,
  RELATION_SCAFFOLDER_OF,
} from '@waymark/plugin-golden-paths-common';
import { readSourceTemplate } from './readSourceTemplate';

/** The catalog processes everything again and again; one warning is enough. */
const WARNED = 1_000;

/**
 * Relates entities to the template they were made from, in both directions.
 * An annotation that names no template is passed over with a warning in the
 * log: an error of the processing would take the entity out of the catalog.
 */
export class SourceTemplateProcessor implements CatalogProcessor {
  readonly #logger: LoggerService;
  readonly #warned = new Map<string, string>();

  constructor(options: { logger: LoggerService }) {
    this.#logger = options.logger;
  }

  getProcessorName(): string {
    return 'SourceTemplateProcessor';
  }

  async postProcessEntity(
    entity: Entity,
    _location: LocationSpec,
    emit: CatalogProcessorEmit,
  ): Promise<Entity> {
    const found = readSourceTemplate(entity);
    if (found && 'problem' in found) {
      this.#warn(stringifyEntityRef(entity), found.problem);
    } else if (found) {
      const self = getCompoundEntityRef(entity);
      emit(
        processingResult.relation({
          source: self,
          type: RELATION_SCAFFOLDED_FROM,
          target: found.template,
        }),
      );
      emit(
        processingResult.relation({
          source: found.template,
          type: RELATION_SCAFFOLDER_OF,
          target: self,
        }),
      );
    }
    return entity;
  }

  #warn(entityRef: string, problem: string): void {
    if (this.#warned.get(entityRef) === problem) {
      return;
    }
    this.#warned.set(entityRef, problem);
    for (const oldest of [...this.#warned.keys()].slice(0, -WARNED)) {
      this.#warned.delete(oldest);
    }
    this.#logger.warn(problem);
  }
}
