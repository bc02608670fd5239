export type { Asker } from '@waymark/plugin-openapi-operations-node';
