import type { NodeKey } from '@waymark/plugin-lineage-common';
import { readColumnLineage } from './facets/columnLineage';
import { readDatasetLineage } from './facets/explicitLineage';
import { isAside, readModelVersion, validFacet } from './facets/mlFacets';
import {
  type FacetGroup,
  isDeleted,
  livingFacet,
  readFacetGroup,
  stateFacets,
  stateTogether,
} from './facets/readFacets';
import { LIMITS } from './limits';
import type { StatementBuilder } from './StatementBuilder';
import type { NodeStatement, RunIoStatement } from './types';
import { EventRefusal, found } from './values/EventRefusal';
import {
  isObject,
  isText,
  type Json,
  readKey,
  tryKey,
} from './values/readValues';
import type { Work } from './Work';

/** What a dataset was to an event. */
export interface DatasetPlace {
  pointer: string;
  /** Undefined for the dataset of a DatasetEvent. */
  direction?: 'input' | 'output';
  /** The event's job; undefined for a DatasetEvent. */
  job?: NodeKey;
}

/** Facets with tables of their own; versions change with every run. */
const ELSEWHERE = new Set(['columnLineage', 'lineage']);
const ELSEWHERE_IN_RUNS = new Set([...ELSEWHERE, 'version']);

/**
 * Reads a dataset of an event: what is said of it goes to the builder, its
 * claims included.
 *
 * @returns what a run did with it, where it says more than that it did
 */
export function* readDataset(
  value: unknown,
  { pointer, direction, job }: DatasetPlace,
  builder: StatementBuilder,
  work: Work,
): Generator<undefined, RunIoStatement | undefined> {
  if (!isObject(value)) {
    throw new EventRefusal(
      pointer,
      `${found(value)}; expected a dataset with namespace and name`,
    );
  }
  const key = readKey(value, 'dataset', pointer);
  const group = readFacetGroup(value, 'facets', pointer);
  const uses = direction
    ? readFacetGroup(value, `${direction}Facets`, pointer)
    : undefined;
  const version = readVersion(group, uses);

  const statement = yield* stateFacets(
    group,
    direction ? ELSEWHERE_IN_RUNS : ELSEWHERE,
    work,
  );
  const dataset = builder.addNode(key, {
    facets: statement,
    ...identityOf(group, { isModelVersion: version.isModel }),
    ...lifecycleOf(group, { ofVersion: version.stated !== undefined }),
  });
  if (direction === 'input') {
    const aside = isAside(uses);
    (aside ? builder.asides : builder.inputs).add(dataset);
  } else if (direction === 'output') {
    builder.outputs.add(dataset);
  }
  if (direction !== 'input') {
    yield* readLineage(group, key, job, builder, work);
  }
  work.did(200);
  if (work.isMuch()) {
    yield;
  }
  if (!direction || !uses || (!version.stated && uses.facets.size === 0)) {
    return undefined;
  }
  const facets = yield* stateTogether(uses, work);
  return {
    key,
    direction,
    ...(version.stated && { version: version.stated }),
    ...(facets && { facets }),
  };
}

/** The lineage that a dataset's own facets state. */
function* readLineage(
  group: FacetGroup,
  key: NodeKey,
  job: NodeKey | undefined,
  builder: StatementBuilder,
  work: Work,
): Generator<undefined, void> {
  const lineage = livingFacet(group, 'lineage');
  if (lineage) {
    const entry = yield* readDatasetLineage(
      lineage,
      key,
      `${group.pointer}/lineage`,
      work,
    );
    if (entry) {
      builder.addExplicit(entry, job);
    }
  }
  const columnLineage = group.facets.get('columnLineage');
  if (isDeleted(columnLineage)) {
    builder.addColumnLineage(key, job, undefined);
  } else if (columnLineage) {
    const columns = yield* readColumnLineage(columnLineage, work);
    builder.addColumnLineage(key, job, columns);
  }
}

function readVersion(
  group: FacetGroup,
  uses: FacetGroup | undefined,
): { stated?: string; isModel: boolean } {
  const ofModel = readModelVersion(uses);
  const official = livingFacet(group, 'version')?.datasetVersion;
  return {
    stated:
      ofModel ?? (isText(official, LIMITS.version) ? official : undefined),
    isModel: ofModel !== undefined,
  };
}

/** What it is, and by which other names. */
function identityOf(
  group: FacetGroup,
  { isModelVersion }: { isModelVersion: boolean },
): Partial<NodeStatement> {
  const { datasetType: type, subType } =
    livingFacet(group, 'datasetType') ?? {};
  const isModel =
    isModelVersion ||
    validFacet(group, 'waymark_model') !== undefined ||
    (typeof type === 'string' && type.toUpperCase() === 'MODEL');
  const symlinks = group.facets.get('symlinks');
  return {
    ...(isModel && { isModel }),
    ...(isText(type, LIMITS.version) && {
      datasetType: isText(subType, LIMITS.version)
        ? `${type} (${subType})`
        : type,
    }),
    ...(symlinks && { symlinks: readSymlinks(symlinks) }),
  };
}

/** `identifiers` of `symlinks`; none when the facet is deleted. */
function readSymlinks(facet: Json): NodeKey[] {
  const { identifiers } = facet;
  return isDeleted(facet) || !Array.isArray(identifiers)
    ? []
    : identifiers
        .slice(0, LIMITS.symlinks)
        .flatMap(identifier => tryKey(identifier, 'dataset') ?? []);
}

/** `lifecycleStateChange`; dropping a version drops no dataset. */
function lifecycleOf(
  group: FacetGroup,
  { ofVersion }: { ofVersion: boolean },
): Partial<NodeStatement> {
  const facet = livingFacet(group, 'lifecycleStateChange');
  const change = facet?.lifecycleStateChange;
  if (!facet || typeof change !== 'string') {
    return {};
  }
  const renamedFrom =
    change === 'RENAME'
      ? tryKey(facet.previousIdentifier, 'dataset')
      : undefined;
  if (change === 'DROP') {
    return ofVersion ? {} : { dropped: true };
  }
  return { dropped: false, ...(renamedFrom && { renamedFrom }) };
}
