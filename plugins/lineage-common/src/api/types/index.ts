export * from './details';
export * from './nodes';
export * from './queries';
