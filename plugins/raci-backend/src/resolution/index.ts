export { createCatalogHandler } from './createCatalogHandler';
export { createResolver } from './createResolver';
export * from './types';
export { applyRules, watchRules } from './watchRules';
