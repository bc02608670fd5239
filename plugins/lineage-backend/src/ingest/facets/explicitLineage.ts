import type { NodeKey } from '@waymark/plugin-lineage-common';
import { keyText } from '../keyText';
import { LIMITS } from '../limits';
import { EventRefusal } from '../values/EventRefusal';
import { isObject, isText, type Json, tryKey } from '../values/readValues';
import type { Work } from '../Work';
import { addInputs, type ColumnClaims, WHOLE_DATASET } from './columnLineage';

/** One target of an explicit `lineage` facet and where it comes from. */
export interface ExplicitEntry {
  target: NodeKey;
  /** Key texts of datasets and jobs; empty: it comes from nowhere. */
  sources: Set<string>;
  columns: ColumnClaims;
}

/**
 * Reads the entries of a `lineage` facet of a job (1-0-0). An entry of another
 * shape, and one that says nothing, is skipped.
 *
 * @param job what an entry or input of type JOB without a name stands for
 */
export function* readJobLineage(
  facet: Json,
  job: NodeKey,
  pointer: string,
  work: Work,
): Generator<undefined, ExplicitEntry[]> {
  if (!Array.isArray(facet.entries)) {
    return [];
  }
  if (facet.entries.length > LIMITS.datasets) {
    throw new EventRefusal(
      `${pointer}/entries`,
      `has ${facet.entries.length} entries; expected at most ${LIMITS.datasets}; split the job's lineage over several events`,
    );
  }
  const entries: ExplicitEntry[] = [];
  let pairs = 0;
  for (const entry of facet.entries) {
    const target = readEnd(entry, job);
    if (target) {
      const read = yield* readSources(entry, target, job, work);
      if (read) {
        entries.push(read);
        pairs += read.sources.size;
        checkPairs(pairs, pointer);
      }
    }
  }
  return entries;
}

/** Reads the `lineage` facet of a dataset (1-0-0), whose target it is. */
export function* readDatasetLineage(
  facet: Json,
  dataset: NodeKey,
  pointer: string,
  work: Work,
): Generator<undefined, ExplicitEntry | undefined> {
  const entry = yield* readSources(facet, dataset, undefined, work);
  checkPairs(entry?.sources.size ?? 0, pointer);
  return entry;
}

function* readSources(
  entry: Json,
  target: NodeKey,
  job: NodeKey | undefined,
  work: Work,
): Generator<undefined, ExplicitEntry | undefined> {
  const { inputs, fields } = entry;
  if (!Array.isArray(inputs) && !isObject(fields)) {
    return undefined;
  }
  const sources = new Set<string>();
  const columns: ColumnClaims = { edges: [], sources };
  const addSources = (list: unknown) => {
    for (const input of Array.isArray(list) ? list : []) {
      const source = readEnd(input, job);
      if (source) {
        sources.add(keyText(source));
      }
      work.did(100);
    }
  };
  addSources(inputs);
  if (Array.isArray(inputs)) {
    // Only those with a column say more than the sources do.
    addInputs(
      columns,
      WHOLE_DATASET,
      inputs.filter(
        input => isObject(input) && isText(input.field, LIMITS.name),
      ),
    );
  }
  for (const toField of isObject(fields) ? Object.keys(fields) : []) {
    const field = (fields as Json)[toField];
    if (isObject(field) && isText(toField, LIMITS.name)) {
      addSources(field.inputs);
      addInputs(columns, toField, field.inputs);
    }
    work.did(200);
    if (work.isMuch()) {
      yield;
    }
  }
  return { target, sources, columns };
}

/** What an entry or input names; without a name, a job is the event's own. */
function readEnd(value: unknown, job: NodeKey | undefined) {
  if (!isObject(value)) {
    return undefined;
  }
  if (value.type === 'JOB') {
    return value.namespace === undefined && value.name === undefined
      ? job
      : tryKey(value, 'job');
  }
  return tryKey(value, 'dataset');
}

function checkPairs(pairs: number, pointer: string): void {
  if (pairs > LIMITS.product) {
    throw new EventRefusal(
      pointer,
      `names ${pairs} sources in all; expected at most ${LIMITS.product}`,
    );
  }
}
