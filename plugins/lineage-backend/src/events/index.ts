export * from './subscribeToEvents';
