import { LINE, TEXT, WEB_URL } from './schema/atoms';
import type { JsonSchemaNode } from './schema/JsonSchemaNode';

/** How a model is watched in production. @public */
export type Monitoring = {
  /** The tool that watches: evidently, prometheus, … */
  tool: string;
  /** The dashboard. */
  url?: string;
  metrics?: string[];
  /** In the tool's own measure; above it, data counts as drifted. */
  driftThreshold?: number;
  /** How often: a cron expression or the tool's own word. */
  schedule?: string;
  /** What happens when drift is found, and who is told. */
  onDrift?: string;
};

/** JSON Schema of {@link Monitoring}. @public */
export const MONITORING_SCHEMA = {
  title: 'a monitoring declaration',
  type: 'object',
  additionalProperties: false,
  required: ['tool'],
  properties: {
    tool: LINE,
    url: WEB_URL,
    metrics: {
      title: 'a list of metric names',
      type: 'array',
      maxItems: 50,
      items: LINE,
    },
    driftThreshold: { type: 'number', minimum: 0 },
    schedule: LINE,
    onDrift: TEXT,
  },
} as const satisfies JsonSchemaNode;
