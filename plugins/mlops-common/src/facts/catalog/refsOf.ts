import {
  RELATION_OWNED_BY,
  parseEntityRef,
  type Entity,
} from '@backstage/catalog-model';
import { fullRef, fullRefs, relatedRefs } from '../refsIn';
import { listOf, partOf } from './parts';

/** The owner that an entity names; the catalog's relation decides. @public */
export function ownerOf(entity: Entity): string | undefined {
  return (
    relatedRefs(entity, RELATION_OWNED_BY)[0] ??
    fullRef(entity.spec?.owner, entity, 'group')
  );
}

/** The three stakeholders of a product brief, as far as they are named. */
export function stakeholdersOf(entity: Entity) {
  const product = partOf(entity, 'product');
  const read = (name: string) => fullRef(product[name], entity, 'user');
  return {
    businessOwner: read('businessOwner'),
    mlLead: read('mlLead'),
    productEngineer: read('productEngineer'),
  };
}

/** Owners of the inputs of the survey, undefined where none is named. */
export function inputOwnersOf(entity: Entity): (string | undefined)[] {
  return listOf(partOf(entity, 'product').inputs).map(input =>
    fullRef(input.owner, entity, 'group'),
  );
}

/** Data sets that a model is trained and evaluated on. */
export function datasetsOf(entity: Entity) {
  return {
    trainedOn: fullRefs(entity.spec?.trainedOn, entity),
    evaluatedOn: fullRefs(entity.spec?.evaluatedOn, entity),
  };
}

/** What an entity is made from or makes, by its own words. */
export function namedDataOf(entity: Entity): string[] {
  const { trainedOn, evaluatedOn } = datasetsOf(entity);
  const { derivedFrom, consumes, produces } = entity.spec ?? {};
  return [
    ...new Set([
      ...trainedOn,
      ...evaluatedOn,
      ...[derivedFrom, consumes, produces].flatMap(list =>
        fullRefs(list, entity),
      ),
    ]),
  ];
}

/** Pipelines that produce an entity, whichever side says so. */
export function pipelinesOf(entity: Entity): string[] {
  return relatedRefs(entity, 'producedBy').filter(
    ref => parseEntityRef(ref).kind === 'pipeline',
  );
}

/** Everything that is read before the facts of an entity can be told. */
export function surroundingRefsOf(entity: Entity): string[] {
  return [
    ownerOf(entity),
    ...Object.values(stakeholdersOf(entity)),
    ...inputOwnersOf(entity),
    ...namedDataOf(entity),
    ...pipelinesOf(entity),
    ...fullRefs(entity.spec?.servedBy, entity),
  ].filter(ref => ref !== undefined);
}
