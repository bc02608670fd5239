export * from './createDeploymentRetriever';
export { DEPLOYMENT_MEANINGS } from './meanings';
