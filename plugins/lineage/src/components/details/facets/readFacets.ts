import type { FacetValue } from '@waymark/plugin-lineage-common';

/** A field of a dataset; nested fields follow their parent, one level deeper. */
export interface SchemaField {
  name: string;
  type?: string;
  description?: string;
  level: number;
}

/** What was asserted of the data, and whether it held. */
export interface Assertion {
  assertion: string;
  column?: string;
  success: boolean;
  expected?: string;
  actual?: string;
}

/** What the standard facets say, in the words of the panel. */
export interface KnownFacets {
  documentation?: string;
  owners: { name: string; type?: string }[];
  fields: SchemaField[];
  assertions: Assertion[];
  metrics: { name: string; value: string }[];
  /** All others, as they were said. */
  others: FacetValue[];
}

const METRICS = ['rowCount', 'bytes', 'fileCount', 'lastUpdated'];
const MAX_LEVEL = 10;

type Body = Record<string, unknown>;

/** True when there was something to read. */
type Reader = (body: Body, known: KnownFacets) => boolean;

const READERS: Partial<Record<string, Reader>> = {
  documentation(body, known) {
    known.documentation = text(body.description);
    return known.documentation !== undefined;
  },
  ownership(body, known) {
    known.owners = objects(body.owners).flatMap(owner => {
      const name = text(owner.name);
      return name ? [{ name, type: text(owner.type) }] : [];
    });
    return known.owners.length > 0;
  },
  schema(body, known) {
    known.fields = readFields(body.fields, 0);
    return known.fields.length > 0;
  },
  dataQualityAssertions(body, known) {
    known.assertions = objects(body.assertions).flatMap(readAssertion);
    return known.assertions.length > 0;
  },
  dataQualityMetrics: readMetrics,
  inputDataQualityMetrics: readMetrics,
};

/**
 * Reads the facets of a node (OpenLineage `spec/facets`). Events are written
 * by anybody: a part that has not the shape the standard gives it is left out,
 * and a facet of which nothing can be read is shown as it was said.
 */
export function readFacets(facets: readonly FacetValue[]): KnownFacets {
  const known: KnownFacets = {
    owners: [],
    fields: [],
    assertions: [],
    metrics: [],
    others: [],
  };
  for (const facet of facets) {
    if (!READERS[facet.name]?.(facet.body, known)) {
      known.others.push(facet);
    }
  }
  return known;
}

function readFields(fields: unknown, level: number): SchemaField[] {
  return objects(fields).flatMap(field => {
    const name = text(field.name);
    if (!name) {
      return [];
    }
    const self = {
      name,
      type: text(field.type),
      description: text(field.description),
      level,
    };
    return level < MAX_LEVEL
      ? [self, ...readFields(field.fields, level + 1)]
      : [self];
  });
}

function readAssertion(said: Body): Assertion[] {
  const assertion = text(said.name) ?? text(said.assertion);
  return assertion && typeof said.success === 'boolean'
    ? [
        {
          assertion,
          column: text(said.column),
          success: said.success,
          expected: scalar(said.expected),
          actual: scalar(said.actual),
        },
      ]
    : [];
}

function readMetrics(body: Body, known: KnownFacets): boolean {
  const read = METRICS.flatMap(name => {
    const value = scalar(body[name]);
    return value === undefined ? [] : [{ name, value }];
  });
  const columns = isObject(body.columnMetrics)
    ? Object.entries(body.columnMetrics)
    : [];
  for (const [column, metrics] of columns) {
    for (const [name, said] of isObject(metrics)
      ? Object.entries(metrics)
      : []) {
      const value = scalar(said);
      if (value !== undefined) {
        read.push({ name: `${column}: ${name}`, value });
      }
    }
  }
  known.metrics.push(...read);
  return read.length > 0;
}

function isObject(value: unknown): value is Body {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function objects(value: unknown): Body[] {
  return Array.isArray(value) ? value.filter(isObject) : [];
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() ? value : undefined;
}

function scalar(value: unknown): string | undefined {
  return typeof value === 'number' || typeof value === 'boolean'
    ? String(value)
    : text(value);
}
