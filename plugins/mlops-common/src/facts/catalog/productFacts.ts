import { fullRef } from '../refsIn';
import { isText, listOf, partOf, toPart } from './parts';
import { datasetsOf, inputOwnersOf, stakeholdersOf } from './refsOf';
import type { Surroundings } from './Surroundings';

/**
 * Parts of the SLA of a product brief, as `product-sla-parts` lists them.
 * @public
 */
export const SLA_PARTS = [
  'latency',
  'availability',
  'freshness',
  'quality',
] as const;

/** The product brief of a model. */
export function productFacts({ entity, people }: Surroundings) {
  const product = partOf(entity, 'product');
  const { businessOwner, mlLead, productEngineer } = stakeholdersOf(entity);
  const isPresent = (ref: string | undefined) => people(ref).present.size > 0;
  const stakeholders = [businessOwner, mlLead, productEngineer];
  const outcomes = listOf(product.outcomes);
  const parts = slaPartsOf(toPart(product.sla));
  const inputs = listOf(product.inputs);
  const owners = inputOwnersOf(entity);
  const surveyed = inputs.map(input => fullRef(input.dataset, entity));
  const lacks = (name: string) => (input: (typeof inputs)[number]) =>
    !isText(input[name]);
  return {
    product: Object.keys(product).length > 0,
    'product-problem': isText(product.problem),
    'product-business-owner': isPresent(businessOwner),
    'product-ml-lead': isPresent(mlLead),
    'product-engineer': isPresent(productEngineer),
    'product-stakeholders': stakeholders.filter(Boolean).length,
    'product-stakeholders-present': stakeholders.filter(isPresent).length,
    'product-outcomes': outcomes.filter(
      ({ target }) => typeof target === 'number',
    ).length,
    'product-outcomes-measured': outcomes.filter(({ source }) => isText(source))
      .length,
    'product-sla': parts.length > 0,
    'product-sla-parts': parts,
    'product-sla-quality': parts.includes('quality'),
    'product-baseline': isText(toPart(product.baseline).description),
    'product-inputs': inputs.length,
    'product-inputs-unavailable': inputs.filter(
      input => input.availableInProduction !== 'yes',
    ).length,
    'product-inputs-incomplete': inputs.filter(input =>
      ['freshness', 'preprocessing', 'owner'].some(name => lacks(name)(input)),
    ).length,
    'product-inputs-unowned': owners.filter(owner => !isPresent(owner)).length,
    'product-inputs-without-skew': inputs.filter(lacks('skewRisk')).length,
    'product-datasets-unsurveyed': datasetsOf(entity).trainedOn.filter(
      ref => !surveyed.includes(ref),
    ).length,
  };
}

function slaPartsOf(sla: ReturnType<typeof toPart>): string[] {
  const { latencyMs, availability, freshness, quality } = sla;
  const stated = {
    latency: typeof latencyMs === 'number',
    availability: typeof availability === 'number',
    freshness: isText(freshness),
    quality: listOf(quality).some(({ min }) => typeof min === 'number'),
  };
  return SLA_PARTS.filter(part => stated[part]);
}
