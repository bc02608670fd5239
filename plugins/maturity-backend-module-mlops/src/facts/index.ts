export * from './defineFacts';
export * from './entityPage';
export * from './words';
