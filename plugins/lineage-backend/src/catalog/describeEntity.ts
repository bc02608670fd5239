import type { MirrorEntity } from '@waymark/plugin-catalog-mirror-node';
import type { NodeKey } from '@waymark/plugin-lineage-common';
import { MLOPS_RELATIONS } from '@waymark/plugin-mlops-common';
import { emptyClaims } from '../ingest/claims';
import { keyText } from '../ingest/keyText';
import type { Claims } from '../ingest/types';
import { readIdentities } from './readIdentities';

/** What lineage makes of an entity of the catalog. */
export interface DescribedEntity {
  entityRef: string;
  /** Lower case. */
  kind: string;
  title?: string;
  owner?: string;
  system?: string;
  domain?: string;
  lifecycle?: string;
  /** Its own nodes, one of each type; first that of its kind. */
  own: NodeKey[];
  /** How events call it, in the order the author wrote. */
  identities: NodeKey[];
  /** What its relations say of edges; kinds without such relations have none. */
  claims?: Claims;
  /** What is wrong with its annotations. */
  problems: string[];
}

const TYPES: Record<string, NodeKey['type']> = {
  model: 'dataset',
  dataset: 'dataset',
  pipeline: 'job',
  component: 'endpoint',
  api: 'endpoint',
};

const OURS: readonly string[] = MLOPS_RELATIONS;

/** The node of an entity, whether an event names it or not. */
export function ownNode(entityRef: string, type: NodeKey['type']): NodeKey {
  return { type, namespace: 'backstage', name: entityRef };
}

/**
 * Reads an entity: our kinds, and others that serve a model, are related to
 * our kinds, or say how lineage calls them. Undefined for all the rest, so
 * that a big catalog does not become a big graph of single nodes.
 */
export function describeEntity(
  entity: MirrorEntity,
): DescribedEntity | undefined {
  const { entityRef, title, owner, system, domain, lifecycle } = entity;
  const kind = kindOf(entityRef);
  const { identities, problems } = readIdentities(entity.annotations);
  const type = TYPES[kind];
  const isRelated = entity.relations.some(relation =>
    OURS.includes(relation.type),
  );
  const shows = type && (type !== 'endpoint' || isRelated);
  const types = new Set(identities.map(identity => identity.type));
  if (!shows && types.size === 0) {
    return problems.length > 0
      ? { entityRef, kind, own: [], identities: [], problems }
      : undefined;
  }
  const claims = readClaims(entity);
  return {
    entityRef,
    kind,
    title,
    owner,
    system,
    domain,
    lifecycle,
    own: [...new Set([...(shows ? [type] : []), ...types])].map(own =>
      ownNode(entityRef, own),
    ),
    identities,
    ...(claims && { claims }),
    problems,
  };
}

/**
 * The edges an entity declares. Each relation is read on one of its two sides:
 * a model or dataset says what it was made from, a model what serves it, a
 * pipeline what it reads and writes. What a model is evaluated on makes no
 * edge: it is not made from that.
 */
function readClaims({
  entityRef,
  relations,
}: MirrorEntity): Claims | undefined {
  const targets = (relation: string, type: NodeKey['type']) =>
    relations
      .filter(
        ({ type: name, targetRef }) =>
          name === relation && TYPES[kindOf(targetRef)] === type,
      )
      .map(({ targetRef }) => keyText(ownNode(targetRef, type)));
  const kind = kindOf(entityRef);
  if (kind === 'pipeline') {
    return {
      ...emptyClaims(),
      inputs: targets('consumes', 'dataset'),
      outputs: targets('produces', 'dataset'),
    };
  }
  if (kind !== 'model' && kind !== 'dataset') {
    return undefined;
  }
  const own = keyText(ownNode(entityRef, 'dataset'));
  const sources = [
    ...targets('trainedOn', 'dataset'),
    ...targets('derivedFrom', 'dataset'),
  ];
  const endpoints = targets('servedBy', 'endpoint');
  return {
    ...emptyClaims(),
    ...(sources.length > 0 && { explicit: { [own]: sources } }),
    ...(endpoints.length > 0 && { serves: { [own]: endpoints } }),
  };
}

function kindOf(entityRef: string): string {
  return entityRef.slice(0, entityRef.indexOf(':')).toLocaleLowerCase('en-US');
}
