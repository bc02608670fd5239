export * from './createRepositoryRetriever';
export { REPOSITORY_MEANINGS } from './meanings';
