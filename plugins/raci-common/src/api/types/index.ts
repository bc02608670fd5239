export * from './cells';
export * from './changes';
export * from './entities';
export * from './queries';
