import type { CompoundEntityRef } from '@backstage/catalog-model';
import type {
  CatalogMirror,
  MirrorEntity,
} from '@waymark/plugin-catalog-mirror-node';
import type { Knex } from 'knex';
import { getMonitoring } from '../monitoring';
import { compareCards } from '../queries/compareCards';
import { getCard } from '../queries/getCard';
import type { SourceRanking } from '../queries/sourceRanking';
import { listTrace } from '../trace';
import { hideInCard } from './hideEntities';
import { hideInTrace } from './hideInTrace';
import type { HistoryReads } from './HistoryReads';
import type { Asker } from './MlopsReads';

/** The implementation of {@link HistoryReads}. */
export function createHistoryReads(options: {
  knex: Knex;
  ranking: SourceRanking;
  mirror: Pick<CatalogMirror, 'visible'>;
  /** The entity that is asked about, if the asker may see it. */
  find: (entity: CompoundEntityRef, asker: Asker) => Promise<MirrorEntity>;
}): HistoryReads {
  const { knex, ranking, mirror, find } = options;
  const base = { knex, ranking };
  const viewer = ({ credentials }: Asker) => ({ mirror, credentials });

  return {
    listTrace: async (ref, { version, ...page }, asker) => {
      const { entityRef } = await find(ref, asker);
      const trace = await listTrace({ ...base, entityRef, version, page });
      return { ...trace, items: await hideInTrace(viewer(asker), trace.items) };
    },
    getMonitoring: async (ref, asker) =>
      getMonitoring({
        ...base,
        entity: await find(ref, asker),
        now: Date.now(),
      }),
    getCard: async (ref, { version }, asker) => {
      const entity = await find(ref, asker);
      return hideInCard(
        viewer(asker),
        await getCard({ ...base, entity, version }),
      );
    },
    compareCards: async (ref, { left, right }, asker) => {
      const entity = await find(ref, asker);
      const [before, after] = await Promise.all(
        [left, right].map(async version =>
          hideInCard(
            viewer(asker),
            await getCard({ ...base, entity, version }),
          ),
        ),
      );
      return compareCards(before, after);
    },
  };
}
