import type { NodeKey } from '@waymark/plugin-lineage-common';
import { isObject, isUuid, type Json, tryKey } from '../values/readValues';

/** A run of a job, as another run names it. */
export interface StatedRun {
  /** Lower case. */
  runId: string;
  job: NodeKey;
}

/** What the `parent` facet of a run says. */
export interface ParentFacet {
  /** The run that started this one. */
  parent?: StatedRun;
  /** The run that started the whole row of them. */
  root?: StatedRun;
  /**
   * True when there is more to the facet than the parent: a root, facets that
   * were handed on, or a shape that nobody knows.
   */
  saysMore: boolean;
}

const KNOWN = {
  facet: ['_producer', '_schemaURL', 'run', 'job'],
  run: ['runId'],
  job: ['namespace', 'name'],
};

/**
 * Reads the ParentRunFacet of OpenLineage.
 *
 * @param facet undefined where a run has none
 */
export function readParentFacet(facet: Json | undefined): ParentFacet {
  if (!facet) {
    return { saysMore: false };
  }
  const parent = readRun(facet);
  const root = readRun(facet.root);
  const isPlain =
    parent !== undefined &&
    hasOnly(facet, KNOWN.facet) &&
    hasOnly(facet.run, KNOWN.run) &&
    hasOnly(facet.job, KNOWN.job);
  return {
    ...(parent && { parent }),
    ...(root && { root }),
    saysMore: !isPlain,
  };
}

/** Jobs that the facet names, whether or not it names their runs. */
export function jobsOfParentFacet(facet: Json): NodeKey[] {
  const root = isObject(facet.root) ? facet.root : {};
  return [tryKey(facet.job, 'job'), tryKey(root.job, 'job')].filter(
    job => job !== undefined,
  );
}

function readRun(value: unknown): StatedRun | undefined {
  if (!isObject(value) || !isObject(value.run)) {
    return undefined;
  }
  const job = tryKey(value.job, 'job');
  const { runId } = value.run;
  return job && isUuid(runId) ? { runId: runId.toLowerCase(), job } : undefined;
}

function hasOnly(value: unknown, names: readonly string[]): boolean {
  return (
    isObject(value) && Object.keys(value).every(name => names.includes(name))
  );
}
