import { DURATION, TEXT } from './schema/atoms';
import type { JsonSchemaNode } from './schema/JsonSchemaNode';

/**
 * What regulators and data protection officers ask first. The risk classes
 * are those of the EU AI Act.
 * @public
 */
export type Compliance = {
  riskClass?: 'prohibited' | 'high' | 'limited' | 'minimal';
  personalData?: 'none' | 'pseudonymised' | 'personal' | 'special-category';
  /** Where data is stored and processed, in the organisation's own words. */
  regions?: string[];
  /** What the data or the model may be used for. */
  purpose?: string;
  /** ISO 8601 duration after which it must be deleted. */
  retention?: string;
};

/** JSON Schema of {@link Compliance}. @public */
export const COMPLIANCE_SCHEMA = {
  title: 'compliance facts',
  type: 'object',
  additionalProperties: false,
  properties: {
    riskClass: {
      type: 'string',
      enum: ['prohibited', 'high', 'limited', 'minimal'],
    },
    personalData: {
      type: 'string',
      enum: ['none', 'pseudonymised', 'personal', 'special-category'],
    },
    regions: {
      title: 'a list of regions',
      type: 'array',
      maxItems: 50,
      items: {
        title: 'a region',
        examples: ['eu-west-1'],
        type: 'string',
        minLength: 1,
        maxLength: 63,
      },
    },
    purpose: TEXT,
    retention: DURATION,
  },
} as const satisfies JsonSchemaNode;
