import { readPartyRef } from './readPartyRef';
import type { ResolutionInput } from './types';

const NAMES = ['businessOwner', 'mlLead', 'productEngineer'] as const;

/**
 * The people that a product brief (`spec.product`) names; a name without a
 * kind is a person. What is no reference is left out. Pure.
 * @public
 */
export function readStakeholders(
  product: unknown,
  self: { namespace: string },
): NonNullable<ResolutionInput['entity']['stakeholders']> {
  const stakeholders: NonNullable<ResolutionInput['entity']['stakeholders']> =
    {};
  if (typeof product !== 'object' || product === null) {
    return stakeholders;
  }
  const brief: Record<string, unknown> = { ...product };
  for (const name of NAMES) {
    const text = brief[name];
    const reading =
      typeof text === 'string'
        ? readPartyRef(text, { ...self, defaultKind: 'user' })
        : undefined;
    if (reading && 'ref' in reading) {
      stakeholders[name] = reading.ref;
    }
  }
  return stakeholders;
}
