import type { Entity } from '@backstage/catalog-model';
import type { JsonValue } from '@backstage/types';
import { type DutyToMove, planDeclarations } from '../planDeclarations';

export const MODEL = 'model:default/churn';
export const CAROL = 'user:default/carol';
export const ALICE = 'user:default/alice';

/** A model with this declaration. */
export function model(
  raci: JsonValue | undefined,
  namespace = 'default',
): Entity {
  return {
    apiVersion: 'mlops.waymark.dev/v1alpha1',
    kind: 'Model',
    metadata: { name: 'churn', namespace },
    spec: { owner: 'team', ...(raci !== undefined && { raci }) },
  };
}

/** Carol's duty on the model. */
export function duty(more: Partial<DutyToMove> = {}): DutyToMove {
  return {
    entityRef: MODEL,
    activity: 'deployment',
    role: 'responsible',
    declaredAt: MODEL,
    holders: [CAROL],
    ...more,
  };
}

/** What comes of the duties, with the reasons for those left out. */
export function plan(
  raci: JsonValue | undefined,
  duties: DutyToMove[] = [duty()],
  options: { to?: string; namespace?: string } = {},
) {
  const { edits, skipped } = planDeclarations({
    entities: new Map([[MODEL, model(raci, options.namespace)]]),
    duties,
    from: CAROL,
    to: options.to ?? ALICE,
  });
  return {
    raci: edits.map(({ set }) => set[0].value),
    paths: edits.map(({ set }) => set[0].path.join('.')),
    skipped: skipped.map(({ reason }) => reason),
  };
}
