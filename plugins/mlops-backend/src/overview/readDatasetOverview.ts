import type { MirrorEntity } from '@waymark/plugin-catalog-mirror-node';
import type {
  DatasetOverview,
  DatasetUsage,
  FreshnessJudgement,
} from '@waymark/plugin-mlops-common';
import type { Knex } from 'knex';
import type { DbSourceObjectRow } from '../database/tables';
import { getDatasetSchema } from '../queries/getDatasetSchema';
import { listDatasetVersions } from '../queries/listDatasetVersions';
import type { SourceRanking } from '../queries/sourceRanking';
import { countDatasetVersions } from './queries/countDatasetVersions';
import { readDatasetUses } from './queries/readDatasetUses';
import { readNamedRuns } from './queries/readRuns';
import { summarizeUses, type UserOfDataset } from './summarizeUses';

/** Newest versions that are shown. */
const VERSIONS = 5;

/** What the overview of a data set has that others lack. */
export async function readDatasetOverview(options: {
  knex: Knex;
  ranking: SourceRanking;
  entity: MirrorEntity;
  datasets: DbSourceObjectRow[];
  freshness: FreshnessJudgement;
}): Promise<DatasetOverview> {
  const { knex, ranking, entity, datasets, freshness } = options;
  const { entityRef } = entity;
  const [versions, totalVersions, schema, uses] = await Promise.all([
    listDatasetVersions({
      knex,
      ranking,
      entityRef,
      page: { limit: VERSIONS },
    }),
    countDatasetVersions(knex, datasets),
    getDatasetSchema({ knex, ranking, entity }),
    readDatasetUses({ knex, datasets }),
  ]);
  return {
    versions: versions.items,
    totalVersions,
    fields: {
      total: schema.fields.length,
      classified: schema.fields.filter(field => field.classification).length,
    },
    freshness,
    usedBy: await withRoles({ ...options, users: summarizeUses(uses) }),
  };
}

/** The roles under which the newest runs of each user name the data set. */
async function withRoles(options: {
  knex: Knex;
  ranking: SourceRanking;
  entity: MirrorEntity;
  datasets: DbSourceObjectRow[];
  users: UserOfDataset[];
}): Promise<DatasetUsage[]> {
  const { knex, ranking, entity, datasets, users } = options;
  const words = new Set(datasets.flatMap(d => [d.object_id, d.name]));
  const found = await readNamedRuns({
    knex,
    ranking,
    names: users.flatMap(user => user.runs),
  });
  return users.map(({ runs, ...user }) => {
    const own = found.filter(({ names }) =>
      names.some(name =>
        runs.some(
          run => run.sourceId === name.sourceId && run.runId === name.runId,
        ),
      ),
    );
    const roles = own
      .flatMap(({ run }) => [...run.inputs, ...run.outputs])
      .filter(use =>
        use.entityRef
          ? use.entityRef === entity.entityRef
          : words.has(use.name),
      )
      .map(use => use.role);
    return { ...user, roles: [...new Set(roles)].sort() };
  });
}
