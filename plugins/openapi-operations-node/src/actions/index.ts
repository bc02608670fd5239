export * from './attributes';
export * from './inputs';
export * from './outputs';
