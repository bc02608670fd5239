import { digest } from '../keyText';
import { LIMITS } from '../limits';
import type { FacetStatement } from '../types';
import { EventRefusal, found, pointerTo } from '../values/EventRefusal';
import { isObject, isText, type Json } from '../values/readValues';
import type { Work } from '../Work';
import { canonicalFacet } from './canonicalFacet';

/** Facets of one subject, by name, and where they stand in the event. */
export interface FacetGroup {
  facets: Map<string, Json>;
  pointer: string;
}

/**
 * The facets at `key` of a run, job or dataset. What their content is, nobody
 * but their readers knows, so that a facet nobody knows is taken as it is; that
 * each is an object and has a name, OpenLineage demands. Absent ones are null
 * with some clients.
 */
export function readFacetGroup(
  parent: Json,
  key: string,
  pointer: string,
): FacetGroup {
  const at = `${pointer}/${key}`;
  const value = parent[key];
  if (value === undefined || value === null) {
    return { facets: new Map(), pointer: at };
  }
  if (!isObject(value)) {
    throw new EventRefusal(
      at,
      `${found(value)}; expected an object with a facet under each name`,
    );
  }
  const names = Object.keys(value);
  if (names.length > LIMITS.facets) {
    throw new EventRefusal(
      at,
      `has ${names.length} facets; expected at most ${LIMITS.facets}; put what belongs together into one`,
    );
  }
  const facets = new Map<string, Json>();
  for (const name of names) {
    const facet = value[name];
    const { length } = name;
    if (!isText(name, LIMITS.facetName)) {
      throw new EventRefusal(
        at,
        `has a facet whose name has ${length} characters, or ones that cannot be stored; expected 1 to ${LIMITS.facetName} characters`,
      );
    }
    if (isObject(facet)) {
      facets.set(name, facet);
    } else if (facet !== null) {
      throw new EventRefusal(
        pointerTo(at, name),
        `${found(facet)}; expected an object with _producer and _schemaURL`,
      );
    }
  }
  return { facets, pointer: at };
}

/** True where a facet of a job or dataset says that it is gone. */
export function isDeleted(facet: Json | undefined): boolean {
  return facet?._deleted === true;
}

/** A facet that says something; undefined when it is absent or deleted. */
export function livingFacet(
  { facets }: FacetGroup,
  name: string,
): Json | undefined {
  const facet = facets.get(name);
  return isDeleted(facet) ? undefined : facet;
}

/**
 * Facets as they are kept.
 *
 * @param elsewhere names of those that are kept in tables of their own
 */
export function* stateFacets(
  { facets }: FacetGroup,
  elsewhere: ReadonlySet<string>,
  work: Work,
): Generator<undefined, FacetStatement[]> {
  const statements: FacetStatement[] = [];
  for (const [name, facet] of facets) {
    if (!elsewhere.has(name)) {
      statements.push(stateFacet(name, facet, work));
      if (work.isMuch()) {
        yield;
      }
    }
  }
  return statements;
}

/** All facets of a group as one canonical text; undefined when there is none. */
export function* stateTogether(
  { facets }: FacetGroup,
  work: Work,
): Generator<undefined, { body: string; hash: string } | undefined> {
  if (facets.size === 0) {
    return undefined;
  }
  const parts: string[] = [];
  for (const name of [...facets.keys()].sort()) {
    const body = canonicalFacet(facets.get(name)!);
    parts.push(`${JSON.stringify(name)}:${body}`);
    work.did(body.length);
    if (work.isMuch()) {
      yield;
    }
  }
  const body = `{${parts.join(',')}}`;
  return { body, hash: digest(body) };
}

function stateFacet(name: string, facet: Json, work: Work): FacetStatement {
  if (isDeleted(facet)) {
    return { name, body: null, hash: '' };
  }
  const body = canonicalFacet(facet);
  work.did(body.length);
  return { name, body, hash: digest(body) };
}
