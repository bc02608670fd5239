export * from './createEntityReader';
