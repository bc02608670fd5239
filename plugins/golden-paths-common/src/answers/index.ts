export * from './withoutSecrets';
