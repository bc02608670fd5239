export * from './createGoldenPathsRetriever';
export * from './meanings';
