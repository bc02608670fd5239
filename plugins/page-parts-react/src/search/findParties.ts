import { stringifyEntityRef, type Entity } from '@backstage/catalog-model';
import type { FindItems } from './useFoundItems';

/** A person or group that the catalog has. @public */
export interface FoundParty {
  ref: string;
  title: string;
}

/** The part of the catalog's client that is asked. @public */
export interface PartyCatalog {
  queryEntities(request: {
    filter: { kind: string[] };
    fullTextFilter: { term: string; fields: string[] };
    fields: string[];
    orderFields: { field: string; order: 'asc' }[];
    limit: number;
  }): Promise<{ items: Entity[]; pageInfo: { nextCursor?: string } }>;
}

/** Looks for users and groups by words; keep what it answers. @public */
export function findParties(catalog: PartyCatalog): FindItems<FoundParty> {
  return async (term, { limit }) => {
    const { items, pageInfo } = await catalog.queryEntities({
      filter: { kind: ['user', 'group'] },
      fullTextFilter: {
        term,
        fields: ['metadata.name', 'metadata.title', 'spec.profile.displayname'],
      },
      fields: ['kind', 'metadata', 'spec.profile.displayName'],
      orderFields: [{ field: 'metadata.name', order: 'asc' }],
      limit,
    });
    return { items: items.map(toParty), pageInfo };
  };
}

function toParty(entity: Entity): FoundParty {
  const { profile } = (entity.spec ?? {}) as {
    profile?: { displayName?: string };
  };
  return {
    ref: stringifyEntityRef(entity),
    title:
      profile?.displayName ?? entity.metadata.title ?? entity.metadata.name,
  };
}
