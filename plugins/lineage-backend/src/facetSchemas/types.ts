/** The part of JSON Schema (draft 2020-12) that facets are described with. */
export interface FacetSchema {
  type?: string | string[];
  description?: string;
  properties?: Record<string, FacetSchema>;
  required?: string[];
  items?: FacetSchema;
  enum?: readonly string[];
  anyOf?: FacetSchema[];
  minLength?: number;
  maxLength?: number;
  maxItems?: number;
}

/** A facet of ours. */
export interface FacetDefinition {
  /** As an event names it, for example `waymark_evaluation`. */
  name: string;
  /** The class, as OpenLineage names them: `EvaluationRunFacet`. */
  title: string;
  /** Where an event has it. */
  place:
    | 'run.facets'
    | 'outputs[].facets'
    | 'inputs[].inputFacets'
    | 'outputs[].outputFacets';
  description: string;
  properties: Record<string, FacetSchema>;
  required?: string[];
  anyOf?: FacetSchema[];
}
