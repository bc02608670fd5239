export * from './raciFacts';
