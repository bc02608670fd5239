import { parseEntityRef, type Entity } from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';
import {
  type CatalogProcessor,
  type CatalogProcessorEmit,
  type LocationSpec,
  processingResult,
} from '@backstage/plugin-catalog-node';
import {
  claimsMlopsKind,
  isMlopsEntity,
  relationsOf,
  validateMlopsEntity,
} from '@waymark/plugin-mlops-common';

/**
 * Makes Model, Dataset and Pipeline kinds of the catalog: validates them and
 * emits their relations in both directions.
 */
export class MlopsEntitiesProcessor implements CatalogProcessor {
  getProcessorName(): string {
    return 'MlopsEntitiesProcessor';
  }

  /**
   * @throws InputError naming every field that is wrong, what was found there
   * and what is expected
   */
  async validateEntityKind(entity: Entity): Promise<boolean> {
    if (!claimsMlopsKind(entity)) {
      return false;
    }
    const messages = validateMlopsEntity(entity).map(({ message }) => message);
    if (messages.length === 1) {
      throw new InputError(messages[0]);
    }
    if (messages.length > 1) {
      throw new InputError(
        [`${messages.length} problems`, ...messages].join('\n- '),
      );
    }
    return true;
  }

  async postProcessEntity(
    entity: Entity,
    _location: LocationSpec,
    emit: CatalogProcessorEmit,
  ): Promise<Entity> {
    if (isMlopsEntity(entity)) {
      for (const { source, type, target } of relationsOf(entity)) {
        emit(
          processingResult.relation({
            source: parseEntityRef(source),
            type,
            target: parseEntityRef(target),
          }),
        );
      }
    }
    return entity;
  }
}
