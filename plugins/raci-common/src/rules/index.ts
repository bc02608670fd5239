export { EVERY_ACTIVITY, RACI_EXPRESSIONS } from './defaults';
export * from './findGaps';
export * from './raciDraft';
export * from './readDeclaration';
export * from './readDefaults';
export * from './readStakeholders';
export * from './resolveRaci';
export * from './types';
