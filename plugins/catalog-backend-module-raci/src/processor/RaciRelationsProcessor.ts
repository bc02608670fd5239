import {
  type Entity,
  getCompoundEntityRef,
  parseEntityRef,
} from '@backstage/catalog-model';
import {
  type CatalogProcessor,
  type CatalogProcessorEmit,
  type LocationSpec,
  processingResult,
} from '@backstage/plugin-catalog-node';
import { declaredRelations } from './declaredRelations';

/**
 * Makes the declared Responsible and Accountable of any entity relations of
 * the catalog, in both directions. It validates nothing: a mistake in the
 * `spec.raci` of somebody's own kind becomes a gap, not a broken entity.
 */
export class RaciRelationsProcessor implements CatalogProcessor {
  getProcessorName(): string {
    return 'RaciRelationsProcessor';
  }

  async postProcessEntity(
    entity: Entity,
    _location: LocationSpec,
    emit: CatalogProcessorEmit,
  ): Promise<Entity> {
    const self = getCompoundEntityRef(entity);
    for (const { type, opposite, party } of declaredRelations(entity)) {
      const target = parseEntityRef(party);
      emit(processingResult.relation({ source: self, type, target }));
      emit(
        processingResult.relation({
          source: target,
          type: opposite,
          target: self,
        }),
      );
    }
    return entity;
  }
}
