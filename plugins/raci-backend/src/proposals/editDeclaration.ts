import type { Entity } from '@backstage/catalog-model';
import type { JsonValue } from '@backstage/types';
import type { EntityEdit } from '@waymark/plugin-change-proposals-node';
import type { RaciDeclaration } from '@waymark/plugin-mlops-common';

/** The edit that makes this the entity's declaration; an empty one goes. */
export function editDeclaration(
  entity: Entity,
  raci: readonly RaciDeclaration[],
): EntityEdit {
  return {
    entity,
    set: [
      {
        path: ['spec', 'raci'],
        value: raci.length > 0 ? raci.map(toJson) : undefined,
      },
    ],
  };
}

/** Keys without a value are not stated; there is no such thing in JSON. */
function toJson(declaration: RaciDeclaration): JsonValue {
  return Object.fromEntries(
    Object.entries(declaration).filter(([, value]) => value !== undefined),
  );
}
