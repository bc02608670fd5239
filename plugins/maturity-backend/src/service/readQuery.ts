import type {
  CampaignEntitiesQuery,
  CampaignRequest,
  CampaignsQuery,
  EntitiesQuery,
  GateRequest,
  HistoryQuery,
  TrendQuery,
  WaiverRequest,
  WaiversQuery,
} from '@waymark/plugin-maturity-common';
import {
  readRef,
  readSubjectRefs,
} from '@waymark/plugin-openapi-operations-node';

/** Who can own something. */
const OWNERS = { kinds: ['group', 'user'], defaultKind: 'group' } as const;

/**
 * A query of entities with full refs.
 *
 * Errors: an `InputError` that names the parameter that is no ref, as of all
 * functions here.
 */
export function readEntitiesQuery(
  query: Omit<EntitiesQuery, 'level'> & { level?: (string | number)[] },
): EntitiesQuery {
  const { level, ...rest } = query;
  return {
    ...readSubjectRefs(rest),
    ...(level && { level: level.map(Number) }),
  };
}

/** A query of the history with full refs. */
export function readHistoryQuery(query: HistoryQuery): HistoryQuery {
  return { ...readSubjectRefs(query), ...readEntityRef(query) };
}

/** A query of waivers with full refs. */
export function readWaiversQuery(query: WaiversQuery): WaiversQuery {
  return { ...readSubjectRefs(query), ...readEntityRef(query) };
}

/** A query of a trend with full refs. */
export function readTrendQuery(query: TrendQuery): TrendQuery {
  const { owner, system, domain } = query;
  const single = readSubjectRefs({
    owner: one(owner),
    system: one(system),
    domain: one(domain),
  });
  return {
    ...query,
    owner: single.owner?.[0],
    system: single.system?.[0],
    domain: single.domain?.[0],
    ...readEntityRef(query),
  };
}

/** A query of campaigns with full refs. */
export function readCampaignsQuery(query: CampaignsQuery): CampaignsQuery {
  return { ...query, ...readOwner('owner', query), ...readEntityRef(query) };
}

/** A query of a campaign's entities with full refs. */
export function readCampaignEntitiesQuery(
  query: CampaignEntitiesQuery,
): CampaignEntitiesQuery {
  return { ...query, owner: readSubjectRefs({ owner: query.owner }).owner };
}

/** A campaign with a full ref of its owner. */
export function readCampaign(request: CampaignRequest): CampaignRequest {
  return { ...request, ...readOwner('/owner', request) };
}

/** A question about an entity, or a request for it, with a full ref. */
export function readEntityBody<T extends GateRequest | WaiverRequest>(
  body: T,
): T {
  return {
    ...body,
    entityRef: readRef(body.entityRef, { name: '/entityRef' }),
  };
}

function readOwner(
  name: string,
  { owner }: { owner?: string },
): { owner?: string } {
  return owner === undefined
    ? {}
    : { owner: readRef(owner, { ...OWNERS, name }) };
}

function readEntityRef({ entityRef }: { entityRef?: string }): {
  entityRef?: string;
} {
  return entityRef === undefined
    ? {}
    : { entityRef: readRef(entityRef, { name: 'entityRef' }) };
}

function one(value: string | undefined): string[] | undefined {
  return value === undefined ? undefined : [value];
}
