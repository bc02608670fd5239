import type { ResolutionInput } from './types';

/** The activity of a default that is for all activities. @public */
export const EVERY_ACTIVITY = '*';

type Facts = ResolutionInput['entity'];

const EXPRESSIONS: Readonly<
  Record<string, (entity: Facts) => string | undefined>
> = {
  $owner: entity => entity.owner,
  '$system.owner': entity => entity.systemOwner,
  '$domain.owner': entity => entity.domainOwner,
  '$product.businessOwner': entity => entity.stakeholders?.businessOwner,
  '$product.mlLead': entity => entity.stakeholders?.mlLead,
  '$product.productEngineer': entity => entity.stakeholders?.productEngineer,
};

/**
 * What a default may say instead of a name: who is meant follows from the
 * entity.
 * @public
 */
export const RACI_EXPRESSIONS: readonly string[] = Object.keys(EXPRESSIONS);

/** True for a text that is meant as an expression, known or not. */
export function isExpression(text: string): boolean {
  return text.startsWith('$');
}

/** Whom an expression means for an entity; undefined for nobody. Pure. */
export function evaluateExpression(
  expression: string,
  entity: Facts,
): string | undefined {
  return Object.hasOwn(EXPRESSIONS, expression)
    ? EXPRESSIONS[expression](entity)
    : undefined;
}
