export * from './createDrafts';
export * from './endDrafts';
export * from './scheduleDrafts';
