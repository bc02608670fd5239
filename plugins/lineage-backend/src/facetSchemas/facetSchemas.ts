import { FACETS } from './definitions';
import type { FacetDefinition } from './types';

/** Where the schemas are at home; each backend serves a copy. */
const HOME = 'https://mlops.waymark.dev/spec/facets/1-0-0';

/** A JSON Schema (draft 2020-12) in the shape that OpenLineage's facets have. */
export interface FacetSchemaDocument {
  $schema: string;
  $id: string;
  $defs: Record<string, object>;
  type: 'object';
  properties: Record<string, { $ref: string }>;
}

/** An entry of the list of facets. */
export interface FacetListing {
  name: string;
  title: string;
  place: string;
  description: string;
  schemaURL: string;
  /** Relative to the list. */
  path: string;
}

const BASE = {
  _producer: {
    type: 'string',
    description: 'Who says it, a URI.',
  },
  _schemaURL: {
    type: 'string',
    description: 'Where its schema is, a URI.',
  },
};

/** The schema of a facet by its title (`EvaluationRunFacet`). */
export function findFacetSchema(
  title: string,
): FacetSchemaDocument | undefined {
  const facet = FACETS.find(known => known.title === title);
  return facet && toSchema(facet);
}

/** All facets of ours. */
export function listFacets(): FacetListing[] {
  return FACETS.map(({ name, title, place, description }) => ({
    name,
    title,
    place,
    description,
    schemaURL: `${HOME}/${title}.json`,
    path: `facets/${title}.json`,
  }));
}

/** The schema of one facet's content, with what every facet has. */
export function toFacetDefinition(facet: FacetDefinition): object {
  const { description, properties, required = [], anyOf } = facet;
  return {
    type: 'object',
    description,
    properties: { ...BASE, ...properties },
    required: ['_producer', '_schemaURL', ...required],
    ...(anyOf && { anyOf }),
  };
}

function toSchema(facet: FacetDefinition): FacetSchemaDocument {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: `${HOME}/${facet.title}.json`,
    $defs: { [facet.title]: toFacetDefinition(facet) },
    type: 'object',
    properties: { [facet.name]: { $ref: `#/$defs/${facet.title}` } },
  };
}
