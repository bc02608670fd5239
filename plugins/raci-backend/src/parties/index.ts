export { createParties, type Parties } from './createParties';
export { findAbove } from './findAbove';
export type { ReadEntities } from './findInhabited';
export { lookAtParties, watchParties } from './watchParties';
