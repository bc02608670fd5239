import {
  type Entity,
  type EntityRelation,
  parseEntityRef,
} from '@backstage/catalog-model';
import type { JsonObject } from '@backstage/types';

/**
 * An entity of a test, by its ref; relations as the catalog would add them.
 * @public
 */
export function testEntity(
  ref: string,
  more: {
    title?: string;
    annotations?: Record<string, string>;
    spec?: JsonObject;
    relations?: readonly (readonly [type: string, targetRef: string])[];
  } = {},
): Entity {
  const { kind, namespace, name } = parseEntityRef(ref);
  const { title, annotations, spec, relations = [] } = more;
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind:
      kind === 'api' ? 'API' : `${kind[0].toLocaleUpperCase()}${kind.slice(1)}`,
    metadata: {
      namespace,
      name,
      ...(title && { title }),
      ...(annotations && { annotations }),
    },
    spec: spec ?? {},
    relations: relations.map(([type, targetRef]): EntityRelation => ({
      type,
      targetRef,
    })),
  };
}
