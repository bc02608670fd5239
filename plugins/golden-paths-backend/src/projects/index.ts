export * from './createCatalogHandler';
export * from './createProjectStore';
export * from './getProject';
export * from './listProjects';
export * from './types';
