import type { EntityOverview } from '@waymark/plugin-mlops-common';
import { valuesOf } from '../../__testUtils__/entities';
import { makeModel, makeOverview } from '../../__testUtils__/registry';
import { registryFacts, type RegistryAnswer } from '../facts';

/** The model that is asked about, if no other is. */
export const CHURN = 'model:default/churn';

/** All that is told of an answer with these parts. */
export function tell(
  parts: Partial<EntityOverview> = {},
  more: Partial<RegistryAnswer> = {},
) {
  const { entityRef = CHURN } = more;
  return registryFacts({
    entityRef,
    overview: makeOverview(entityRef, parts),
    pipelines: [],
    ...more,
  });
}

/** The values that are told of a model with these parts. */
export const model = (
  parts?: Parameters<typeof makeModel>[0],
  more?: Partial<RegistryAnswer>,
) => valuesOf(tell({ model: makeModel(parts) }, more));
