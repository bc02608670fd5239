import type { CompoundEntityRef } from '@backstage/catalog-model';
import type {
  CatalogMirror,
  MirrorEntity,
} from '@waymark/plugin-catalog-mirror-node';
import type { ModelVersion, Run } from '@waymark/plugin-mlops-common';
import type { Knex } from 'knex';
import { compareRuns, compareVersions } from '../queries/compareVersions';
import { findRuns } from '../queries/findRuns';
import { findVersions } from '../queries/findVersions';
import { linkRuns, linkVersions } from '../queries/linkEntities';
import { getModelVersion } from '../queries/listModelVersions';
import { getRun } from '../queries/listRuns';
import { getMetricHistory } from '../queries/metricHistory';
import type { SourceRanking } from '../queries/sourceRanking';
import { hideInRuns, hideInVersions } from './hideEntities';
import type { Asker } from './MlopsReads';
import type { VersionReads } from './VersionReads';

/** The implementation of {@link VersionReads}. */
export function createVersionReads(options: {
  knex: Knex;
  ranking: SourceRanking;
  mirror: Pick<CatalogMirror, 'visible'>;
  /** The entity that is asked about, if the asker may see it. */
  find: (entity: CompoundEntityRef, asker: Asker) => Promise<MirrorEntity>;
}): VersionReads {
  const { knex, ranking, mirror, find } = options;
  const base = { knex, ranking };
  const viewer = ({ credentials }: Asker) => ({ mirror, credentials });

  const presentVersions = async (asker: Asker, versions: ModelVersion[]) =>
    hideInVersions(viewer(asker), await linkVersions(knex, versions));
  const presentRuns = async (asker: Asker, runs: Run[]) =>
    hideInRuns(viewer(asker), await linkRuns(knex, runs));

  return {
    listModelVersions: async (ref, query, asker) => {
      const { entityRef } = await find(ref, asker);
      const page = await findVersions({ ...base, entityRef, query });
      return { ...page, items: await presentVersions(asker, page.items) };
    },
    getModelVersion: async (ref, version, asker) => {
      const { entityRef } = await find(ref, asker);
      const found = await getModelVersion({ ...base, entityRef, version });
      return (await presentVersions(asker, [found]))[0];
    },
    compareModelVersions: async (ref, versions, asker) => {
      const { entityRef } = await find(ref, asker);
      const [left, right] = await presentVersions(asker, [
        await getModelVersion({ ...base, entityRef, version: versions.left }),
        await getModelVersion({ ...base, entityRef, version: versions.right }),
      ]);
      return compareVersions(left, right);
    },
    getMetricHistory: async (ref, metric, asker) =>
      getMetricHistory({ ...base, entity: await find(ref, asker), metric }),
    listRuns: async (ref, query, asker) => {
      const { entityRef } = await find(ref, asker);
      const page = await findRuns({ ...base, entityRef, query });
      return { ...page, items: await presentRuns(asker, page.items) };
    },
    getRun: async (ref, runId, asker) => {
      const { entityRef } = await find(ref, asker);
      const found = await getRun({ ...base, entityRef, runId });
      return (await presentRuns(asker, [found]))[0];
    },
    compareRuns: async (ref, runs, asker) => {
      const { entityRef } = await find(ref, asker);
      const [left, right] = await presentRuns(asker, [
        await getRun({ ...base, entityRef, runId: runs.left }),
        await getRun({ ...base, entityRef, runId: runs.right }),
      ]);
      return compareRuns(left, right);
    },
  };
}
