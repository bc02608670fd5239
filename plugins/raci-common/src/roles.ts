/** The four roles, in the order people read them. @public */
export const RACI_ROLES = [
  'responsible',
  'accountable',
  'consulted',
  'informed',
] as const;

/** @public */
export type RaciRole = (typeof RACI_ROLES)[number];
