import type {
  BackstageCredentials,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { NotAllowedError } from '@backstage/errors';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import type { CompoundEntityRef } from '@backstage/catalog-model';
import type {
  CatalogMirror,
  MirrorEntity,
} from '@waymark/plugin-catalog-mirror-node';
import {
  mlopsSourcesReadPermission,
  type Page,
} from '@waymark/plugin-mlops-common';
import type { Knex } from 'knex';
import {
  decodeCursor,
  encodeCursor,
  type PageRequest,
} from '@waymark/plugin-openapi-operations-node';
import type { ExploreReader } from '../explore/types';
import { getOverview } from '../overview/getOverview';
import { getDatasetSchema } from '../queries/getDatasetSchema';
import { listDatasetVersions } from '../queries/listDatasetVersions';
import { listProvenance } from '../queries/listProvenance';
import {
  listCi,
  listDeployments,
  listDrift,
  listQuality,
} from '../queries/listReports';
import { createSourceRanking, type SourceInfo } from '../queries/sourceRanking';
import type { SourceSync } from '../sync/types';
import { createHistoryReads } from './createHistoryReads';
import { createVersionReads } from './createVersionReads';
import { findVisibleEntity } from '@waymark/plugin-catalog-mirror-node';
import { hideInDeployments } from './hideEntities';
import type { Asker, EntityList, MlopsReads } from './MlopsReads';

/** What the reads are made of. */
export interface MlopsReadsOptions {
  knex: Knex;
  mirror: Pick<CatalogMirror, 'getEntities' | 'visible'>;
  explore: ExploreReader;
  sync: Pick<SourceSync, 'listSources' | 'listProblems'>;
  permissions: PermissionsService;
  /** The configured connections, in the order of registration. */
  sources: readonly SourceInfo[];
}

/** What a query about one entity is given. */
interface EntityQuery {
  entity: MirrorEntity;
  entityRef: string;
  page: PageRequest;
}

/** The one implementation of {@link MlopsReads}. */
export function createMlopsReads(options: MlopsReadsOptions): MlopsReads {
  const { knex, mirror, explore, sync, permissions, sources } = options;
  const base = { knex, ranking: createSourceRanking(sources) };

  const find = (entity: CompoundEntityRef, { credentials }: Asker) =>
    findVisibleEntity({ mirror, credentials, entity });

  /** A list about an entity that the asker may see. */
  const entityList =
    <T>(read: (query: typeof base & EntityQuery) => Promise<Page<T>>) =>
    async (...[ref, page, asker]: Parameters<EntityList<T>>) => {
      const entity = await find(ref, asker);
      return read({ ...base, entity, entityRef: entity.entityRef, page });
    };

  return {
    listSources: async (page, { credentials }) => {
      await requireSourcesRead(permissions, credentials);
      return pageOfList('sources', await sync.listSources(), page);
    },
    listSourceProblems: async (sourceId, page, { credentials }) => {
      await requireSourcesRead(permissions, credentials);
      return sync.listProblems(sourceId, page);
    },
    explore: async (query, { credentials }) =>
      explore.find(query, { credentials }),
    getOverview: async (ref, { credentials }) =>
      getOverview({
        ...base,
        mirror,
        credentials,
        entity: await find(ref, { credentials }),
        now: Date.now(),
      }),
    ...createVersionReads({ ...base, mirror, find }),
    ...createHistoryReads({ ...base, mirror, find }),
    listDeployments: async (ref, page, asker) => {
      const { entityRef } = await find(ref, asker);
      const deployments = await listDeployments({ ...base, entityRef, page });
      const viewer = { mirror, credentials: asker.credentials };
      return {
        ...deployments,
        items: await hideInDeployments(viewer, deployments.items),
      };
    },
    listQuality: entityList(listQuality),
    listDrift: entityList(listDrift),
    listCi: entityList(listCi),
    getDatasetSchema: async (ref, asker) =>
      getDatasetSchema({ ...base, entity: await find(ref, asker) }),
    listDatasetVersions: entityList(listDatasetVersions),
    listProvenance: entityList(listProvenance),
  };
}

async function requireSourcesRead(
  permissions: PermissionsService,
  credentials: BackstageCredentials,
): Promise<void> {
  const [decision] = await permissions.authorize(
    [{ permission: mlopsSourcesReadPermission }],
    { credentials },
  );
  if (decision.result !== AuthorizeResult.ALLOW) {
    throw new NotAllowedError(
      `You may not read the connected sources; the permission '${mlopsSourcesReadPermission.name}' is needed.`,
    );
  }
}

/** A page of a list that is in memory because config bounds it. */
function pageOfList<T>(name: string, all: T[], page: PageRequest): Page<T> {
  const [cursor] = decodeCursor(name, page.cursor, ['count']) ?? [0];
  const start = Number(cursor);
  const end = start + page.limit;
  return {
    items: all.slice(start, end),
    pageInfo: end < all.length ? { nextCursor: encodeCursor(name, [end]) } : {},
    totalItems: all.length,
  };
}
