import type { NodeKey } from '@waymark/plugin-lineage-common';
import { digest, keyText } from '../keyText';
import { LIMITS } from '../limits';
import type { ColumnStatement } from '../types';
import { isObject, isText, type Json, tryKey } from '../values/readValues';
import type { Work } from '../Work';

/** Stands for all columns, where a facet names a dataset as a whole. */
export const WHOLE_DATASET = '*';

type ColumnEdge = ColumnStatement['edges'][number];

/** What columns come from, as one facet says. */
export interface ColumnClaims {
  edges: ColumnEdge[];
  /** Key texts of the datasets that columns come from. */
  sources: Set<string>;
}

/**
 * Reads the `columnLineage` facet (1-2-0) of a dataset: `fields`, and
 * `dataset` for what affects all of its columns. A part of another shape is
 * skipped.
 */
export function* readColumnLineage(
  facet: Json,
  work: Work,
): Generator<undefined, ColumnClaims> {
  const claims: ColumnClaims = { edges: [], sources: new Set() };
  const { fields, dataset } = facet;
  if (isObject(fields)) {
    for (const toField of Object.keys(fields)) {
      const field = fields[toField];
      if (isObject(field) && isText(toField, LIMITS.name)) {
        addInputs(claims, toField, field.inputFields, deprecated(field));
      }
      work.did(200);
      if (work.isMuch()) {
        yield;
      }
    }
  }
  addInputs(claims, WHOLE_DATASET, dataset);
  return claims;
}

/**
 * Adds the sources of one column, or of all. They are `inputFields` of
 * `columnLineage` or `inputs` of the explicit `lineage` facet, which have the
 * same shape where they are datasets.
 */
export function addInputs(
  claims: ColumnClaims,
  toField: string,
  inputs: unknown,
  ofField: Json = {},
): void {
  if (!Array.isArray(inputs)) {
    return;
  }
  for (const input of inputs) {
    const from = tryKey(input, 'dataset');
    if (from && input.type !== 'JOB') {
      claims.sources.add(keyText(from));
      const fromField = isText(input.field, LIMITS.name)
        ? input.field
        : WHOLE_DATASET;
      addEdges(claims, { toField, from, fromField }, input, ofField);
    }
  }
}

function addEdges(
  { edges }: ColumnClaims,
  edge: { toField: string; from: NodeKey; fromField: string },
  { transformations }: Json,
  ofField: Json,
): void {
  const stated = Array.isArray(transformations)
    ? transformations.filter(isObject)
    : [];
  for (const transformation of stated.length > 0 ? stated : [ofField]) {
    if (edges.length < LIMITS.columnEdges) {
      const { type, subtype, description, masking } = transformation;
      edges.push({
        ...edge,
        ...(isText(type, LIMITS.version) && { type }),
        ...(isText(subtype, LIMITS.version) && { subtype }),
        ...(typeof description === 'string' && {
          description: storable(description),
        }),
        ...(typeof masking === 'boolean' && { masking }),
      });
    }
  }
}

/**
 * `transformationType` and `transformationDescription` stood on the field
 * until 1-1-0.
 */
function deprecated({
  transformationType: type,
  transformationDescription: description,
}: Json): Json {
  return typeof type === 'string'
    ? {
        type: 'DIRECT',
        ...(type === 'MASKED' ? { masking: true } : { subtype: type }),
        description,
      }
    : { description };
}

/** Column lineage as it is kept: what a job, or the dataset itself, says now. */
export function stateColumns(options: {
  dataset: NodeKey;
  job?: NodeKey;
  at: number;
  edges: ColumnEdge[];
}): ColumnStatement {
  return {
    ...options,
    hash: options.edges.length > 0 ? digest(JSON.stringify(options.edges)) : '',
  };
}

function storable(text: string): string {
  return text.slice(0, LIMITS.columnText).replace(/\0|\p{Cs}/gu, '\ufffd');
}
