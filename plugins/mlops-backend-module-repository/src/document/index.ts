export * from './checkShape';
export * from './Document';
export * from './parseJson';
export * from './parseYaml';
export * from './text';
export * from './time';
