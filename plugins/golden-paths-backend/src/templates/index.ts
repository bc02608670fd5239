export * from './listTemplates';
