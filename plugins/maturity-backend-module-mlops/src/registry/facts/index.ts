export * from './registryFacts';
export type * from './RegistryAnswer';
