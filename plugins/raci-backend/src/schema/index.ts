export { PARTY_STATES, SEVERITIES } from './cellSchemas';
export { HANDOVER_STATES } from './changeSchemas';
export * from './openapi';
