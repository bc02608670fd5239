export * from './CatalogIndex';
export * from './folderUrl';
export * from './listFolders';
export * from './objectIdOf';
export * from './types';
